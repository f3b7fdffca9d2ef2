import { agencyOfLine } from './agency.ts'
import { doubledIsHeading, isCaption, sameLine, wholeOf } from './captions.ts'
import { isFurniture, isSectionEnd, isTeaser, unglue } from './furniture.ts'
import { readHeadLine } from './head-lines.ts'
import type { Line } from './lines.ts'
import { countWords, isProse } from './words.ts'

/** A line and what it is by its own words. `head` = date, writer or agency; `end` = what follows is another box. */
export interface SortedLine extends Line {
  readonly what: 'prose' | 'caption' | 'furniture' | 'teaser' | 'end' | 'head' | 'short' | 'list'
}

/** A summary that a feed cut off ends in "[…]". */
const tail = /\s?\[(?:…|\.{3})\]$/
/** Marks of notes ("[1]") behind words and stops: no part of the sentence. */
const noteMarks =
  /(?<=[\p{L}\p{N}.,;:!?"')\]])\[(?:\d{1,3}|note \d{1,3}|citation needed|when\?|who\?|clarification needed)\]/gu

/** Sorts lines, and makes one of two that follow each other and are the same: a caption, or a doubled heading. */
export const sortLines = (lines: readonly Line[]): readonly SortedLine[] => {
  const sorted: SortedLine[] = []
  for (const line of lines) {
    const text = unglue(line.text.replace(tail, '').replace(noteMarks, ''))
    const captioned =
      text !== line.text && /caption/i.test(line.text.slice(0, line.text.length - text.length))
    const last = sorted.at(-1)
    if (!last || !sameLine(last.text, text) || countWords(text) < 2) {
      sorted.push({ ...line, text, what: captioned ? 'caption' : whatIs({ ...line, text }) })
      continue
    }
    const whole = wholeOf(last.text, text)
    const becomesCaption =
      (last.what === 'prose' || last.what === 'short') && !line.apart && !doubledIsHeading(whole)
    sorted[sorted.length - 1] = { ...last, text: whole, what: becomesCaption ? 'caption' : last.what }
  }
  return sorted
}

/** An item behind a dash has at least this many words. */
const itemWords = 4

const whatIs = (line: Line): SortedLine['what'] => {
  if (agencyOfLine(line.text)) return 'head'
  if (line.kind === 'caption' || isCaption(line.text)) return 'caption'
  if (line.kind === 'list') return isFurniture(line.text) ? 'furniture' : 'list'
  if (readHeadLine(line.text, 'day first')) return 'head'
  if (isSectionEnd(line.text)) return 'end'
  if (isFurniture(line.text)) return 'furniture'
  if (isTeaser(line.text)) return 'teaser'
  if (line.kind === 'heading') return 'short'
  if (/^[•*‣▪●◦·]\s?\S/.test(line.text)) return 'list'
  // A dash stands before items, before credits and before names of sections.
  if (/^[-–—]\s.*[^\s–—-]$/.test(line.text) && countWords(line.text) >= itemWords) return 'list'
  return isProse(line.text) ? 'prose' : 'short'
}
