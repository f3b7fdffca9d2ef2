import { namesOf } from './boxes.ts'
import { findFullDates } from './full-dates.ts'
import { type HeadLine, readHeadLine } from './head-lines.ts'
import { normalizeText, squeeze } from './normalize.ts'
import { type Element, textOf } from './tree.ts'

/** Words in the names of elements that hold an article's date or writer. */
const dateNames = new Set([
  'date',
  'dates',
  'dateline',
  'time',
  'timestamp',
  'published',
  'publish',
  'pubdate',
  'posted',
  'byline',
  'meta',
  'info',
  'details',
  'author',
  'updated',
])

/** How many elements after the headline are looked at, and how long such a line may be. */
const [elementsAfter, longestLine] = [120, 160]

/**
 * The date line that stands outside the text, beside the headline: the first element after the `h1` whose tag or
 * name speaks of a date or writer and that holds a full date. Null for pages without headline or such a line.
 */
export const dateBesideHeadline = (elements: readonly Element[]): HeadLine | null => {
  const headline = elements.findIndex(element => element.name === 'h1')
  if (headline < 0) return null
  for (const element of elements.slice(headline + 1, headline + 1 + elementsAfter)) {
    if (element.name !== 'time' && !namesOf(element).some(name => dateNames.has(name))) continue
    const shown = squeeze(normalizeText(textOf(element))).slice(0, longestLine + 1)
    const line = shown.length > longestLine ? null : (readHeadLine(shown) ?? readDateOnly(shown))
    const machine = element.attribs.datetime ?? element.attribs.content ?? ''
    const found = line?.published || line?.updated ? line : readDateOnly(machine)
    if (found) return found
  }
  return null
}

/** A date inside words that are no date line by themselves. */
const readDateOnly = (text: string): HeadLine | null => {
  const date = findFullDates(text)[0]
  return date ? { published: date, updated: null, byline: null, agency: null, labelled: true } : null
}
