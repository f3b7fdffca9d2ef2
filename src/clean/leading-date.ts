import { type FullDate, findFullDates } from './full-dates.ts'
import { isDateLabel } from './furniture.ts'
import { bylineOf } from './head-lines.ts'
import { bareLetters } from './words.ts'

/** What was stuck to the front of a text that came in one piece. */
export interface Leading {
  readonly date: FullDate | null
  readonly byline: string | null
  readonly rest: string
}

/**
 * Takes date, writer and headline off the front of a text that an extractor ran together: "Wed 05 Apr 2017 Troops
 * enter Marsa. Troops entered …", "Posted on April 19, 2017 by Jo Writer Troops enter Marsa …". The headline is cut
 * only where it is `title` letter by letter.
 */
export const takeLeading = (text: string, title: string): Leading => {
  const date = findFullDates(text.slice(0, 120))[0]
  const label = date ? text.slice(0, date.start).trim() : ''
  const stuck =
    date !== undefined &&
    label.length <= 40 &&
    (label === '' || isDateLabel(label) || isLabelOfSite(label)) &&
    startsSentence(text.slice(date.end))
  let rest = stuck ? text.slice(date.end).replace(/^[\s,|·•–—:-]*(?:(?:GMT|UTC|hrs)[+-]?\d*\s)?/, '') : text
  const shown = positionOfTitle(rest, title)
  const byline = shown && shown.start > 0 ? bylineOf(rest.slice(0, shown.start)) : null
  if (shown && (shown.start === 0 || byline)) rest = rest.slice(shown.end).replace(/^[\s.,|·•–—:-]*/, '')
  return { date: stuck ? date : null, byline, rest: rest === '' ? text : rest }
}

/** "Marsa Times | Last updated at": a bar and a label before the date. */
const isLabelOfSite = (label: string): boolean =>
  /\|/.test(label) && isDateLabel(label.split('|').at(-1)?.trim() ?? '')

/** A sentence begins behind the date: "On 3 May 2017, troops …" is the text itself. */
const startsSentence = (after: string): boolean =>
  /^\s*(?:[|·•–—:-]\s*)?(?:by\s)?["'(]?[\p{Lu}\p{N}]/u.test(after)

/** Where the title stands in the first words of a text, comparing letters and digits only. */
const positionOfTitle = (text: string, title: string): { start: number; end: number } | null => {
  const wanted = bareLetters(title)
  if (wanted.length < 12) return null
  const head = text.slice(0, title.length * 2 + 120)
  let letters = ''
  const places: number[] = []
  for (let index = 0; index < head.length; index++) {
    const bare = bareLetters(head[index] ?? '')
    if (bare.length !== 1) continue
    letters += bare
    places.push(index)
  }
  const at = letters.indexOf(wanted)
  if (at < 0) return null
  const last = places[at + wanted.length - 1] ?? 0
  return { start: places[at] ?? 0, end: last + 1 }
}
