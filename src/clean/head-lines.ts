import { agencyOfLine, findAgency } from './agency.ts'
import { type FullDate, findFullDates, type SlashOrder } from './full-dates.ts'
import { isDateLabel, isUpdateLabel } from './furniture.ts'
import { squeeze } from './normalize.ts'
import { countWords, endsAsSentence } from './words.ts'

/** What a line at the head (or foot) of an article says of it: its day, its writer, its agency. */
export interface HeadLine {
  readonly published: FullDate | null
  readonly updated: FullDate | null
  readonly byline: string | null
  readonly agency: string | null
  /** True when a label ("Published", "By …") shows that the line speaks of the article. */
  readonly labelled: boolean
}

/** A date line has at most this many words besides its dates. */
const otherWords = 8
/** A longer line, in letters, is text. */
const longestHeadLine = 400

/**
 * Reads a line that holds nothing but a date, a byline or both: "Saturday, November 4, 2017 - 16:51", "By AFP
 * Nov 3, 2017 in World", "Published: 3 Nov 2017, updated 4 Nov 2017". Null for any other line.
 */
export const readHeadLine = (line: string, slashOrder?: SlashOrder): HeadLine | null => {
  if (line.length > longestHeadLine) return null
  const dates = findFullDates(line, slashOrder)
  const words = countWords(
    dates.reduceRight((rest, date) => rest.slice(0, date.start) + rest.slice(date.end), line),
  )
  const writer = bylineOf(dates[0] ? line.slice(0, dates[0].start) : line)
  if (dates.length === 0) {
    const agency = agencyOfLine(line)
    if (!writer && !agency) return null
    return {
      published: null,
      updated: null,
      byline: writer,
      agency: agency ?? agencyIn(writer),
      labelled: true,
    }
  }
  if (words > otherWords || (endsAsSentence(line) && words > 2)) return null
  let published: FullDate | null = null
  let updated: FullDate | null = null
  let labelled = writer !== null
  let from = 0
  for (const date of dates) {
    const label = squeeze(line.slice(from, date.start))
    from = date.end
    if (isUpdateLabel(label)) updated ??= date
    else published ??= date
    labelled ||= isDateLabel(label)
  }
  return { published, updated, byline: writer, agency: agencyIn(writer), labelled }
}

const agencyIn = (writer: string | null): string | null =>
  writer === null ? null : (agencyOfLine(writer) ?? findAgency(writer))

const bylineStart =
  /^(?:(?:posted|published|written|reported|submitted)\s+)?(?:by|author\s?:|reporting by)\s*:?\s+(.{2,80})$/iu

/** The names of "By Jo Writer and Al Other, Marsa", or null when the line is no byline. */
export const bylineOf = (line: string): string | null => {
  const match = bylineStart.exec(squeeze(line))
  if (!match?.[1]) return null
  const names = (match[1].split(/\s[|•·–—-]\s|\s\d|;/)[0] ?? '').replace(/[\s,|•·–—-]+$/, '')
  const words = names.split(/\s+/)
  // "By Friday, troops had entered the town" is a sentence: names are capitalised, sentences end with a stop.
  const capitalised = words.filter(word => /^["'(]?\p{Lu}/u.test(word)).length
  const named = words.every(
    word => /^["'(]?\p{Lu}/u.test(word) || /^(?:and|de|al|el|bin|van|von|der|in|for|the|of|&)$/.test(word),
  )
  return named && capitalised > 0 && words.length <= 14 && !endsAsSentence(`${names}`) ? names : null
}
