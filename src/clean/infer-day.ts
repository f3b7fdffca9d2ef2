import { weekdays } from '../language/en/months.ts'
import type { Block, Document } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { addDays } from '../model/time.ts'
import { findFullDates, weekdayOf } from './full-dates.ts'

/** A day that a page without a date seems to speak of as "today", with what shows it. */
export interface InferredDay {
  /** ISO day. */
  readonly day: string
  readonly evidence: readonly Span[]
  readonly reason: string
}

/** What of a document the day is inferred from. */
type Blocks = Pick<Document, 'text' | 'blocks'>

/** How many days after, or before, the date of a picture the news that it was taken for may lie. */
const [daysAfter, daysBefore] = [3, 2]
/** Paragraphs in which the news itself stands. */
const leadParagraphs = 4

const names = Object.entries(weekdays)
  .filter(([name]) => name.length > 5)
  .map(([name]) => name)
const weekdayPattern = new RegExp(
  `(?<!\\b(?:last|next|since|until|coming|every|each|by)\\s)\\b(${names.join('|')})\\b`,
  'gi',
)
const oldPicture = /^\s*(?:file\b|archive\b)|\bfile (?:photo|picture|image)\b/i

/**
 * The day from which a page without a publication date counts its weekdays, inferred from the page alone: the
 * newest full date of its captions (not of file pictures), or a full date in its leading paragraphs, together
 * with the weekday that the news names. The weekday must lie at most three days after or two before the picture;
 * the later day is taken. Null when the page gives no full date or when they do not fit.
 */
export const inferAnchorDay = (doc: Blocks): InferredDay | null => {
  const said = firstWeekday(doc)
  const picture = newest(
    doc,
    block => block.kind === 'caption' && !oldPicture.test(doc.text.slice(block.start, block.end)),
  )
  if (picture) {
    if (!said)
      return { day: picture.day, evidence: [picture.span], reason: `newest picture of ${picture.day}` }
    const day = nearest(picture.day, said.weekday)
    if (day)
      return {
        day,
        evidence: [picture.span, said.span],
        reason: `newest picture of ${picture.day}, news of ${doc.text.slice(said.span.start, said.span.end)}`,
      }
  }
  const lead = new Set(doc.blocks.filter(block => block.kind === 'paragraph').slice(0, leadParagraphs))
  const dated = newest(doc, block => lead.has(block))
  if (!dated) return null
  // A full date in the lead may be history: it counts where the weekday of the news is its own.
  const fits = dated.weekday !== null || (said !== null && weekdayOf(dated.day) === said.weekday)
  return fits
    ? { day: dated.day, evidence: [dated.span], reason: `the lead names ${dated.day} with its weekday` }
    : null
}

const firstWeekday = (doc: Blocks): { weekday: number; span: Span } | null => {
  for (const block of doc.blocks) {
    if (block.kind !== 'paragraph') continue
    for (const match of doc.text.slice(block.start, block.end).matchAll(weekdayPattern)) {
      const weekday = weekdays[match[0].toLowerCase()]
      const start = block.start + match.index
      if (weekday !== undefined) return { weekday, span: { start, end: start + match[0].length } }
    }
  }
  return null
}

const newest = (
  doc: Blocks,
  take: (block: Block) => boolean,
): { day: string; weekday: number | null; span: Span } | null => {
  let best: { day: string; weekday: number | null; span: Span } | null = null
  for (const block of doc.blocks) {
    if (!take(block)) continue
    for (const date of findFullDates(doc.text.slice(block.start, block.end)))
      if (!best || date.day > best.day)
        best = {
          day: date.day,
          weekday: date.weekday,
          span: { start: block.start + date.start, end: block.start + date.end },
        }
  }
  return best
}

/** The later of the picture's day and the nearest day with this weekday; null when that is too far away. */
const nearest = (day: string, weekday: number): string | null => {
  const ahead = (weekday - weekdayOf(day) + 7) % 7
  if (ahead <= daysAfter) return addDays(day, ahead)
  return 7 - ahead <= daysBefore ? day : null
}
