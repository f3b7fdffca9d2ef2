import { findDateline } from '../clean/dateline.ts'
import { weekdays } from '../language/en/months.ts'
import { allMonths } from '../language/months.ts'
import type { Span } from '../model/span.ts'

/** How far into the lead a dateline without a mark before it is looked for, in code units. */
const farthest = 2_000

/** An agency in brackets and a dash; parsed text writes the brackets in letters. */
const credit = /(?:\(|-LRB- )[^()]{2,40}?(?:\)| -RRB-)\s?(?:-{1,3}|[—–])\s/gu

/** Code units that the places of a dateline take at most. */
const longestPlaces = 100

/** Words before the brackets that may be places: as many as a dateline has. */
const placeWords = /(?:\s\p{Lu}[\p{L}'’.-]*(?:\s?[,/])?|\s,){1,6}\s$/u

/**
 * A dateline to which a headline or summary is stuck without a mark between: "… a spokesman says Marsa, Tirna (AP) --
 * Troops left." Only with an agency in brackets; null when there is none.
 */
export const innerDateline = (text: string): Span | null => {
  const lead = text.slice(0, farthest)
  for (const match of lead.matchAll(credit)) {
    const places = placeWords.exec(lead.slice(Math.max(0, match.index - longestPlaces), match.index))
    if (!places || match.index - places[0].length <= 0) continue
    const end = match.index + match[0].length
    for (const start of wordStarts(lead, match.index - places[0].length, match.index)) {
      const dateline = withBrackets(text.slice(start, end))
      const found = findDateline(dateline + text.slice(end, end + readAhead), 'later')
      if (found && found.places.length > 0 && found.end === dateline.length) return { start, end }
    }
  }
  return null
}

/** Code units behind a dateline that tell whether a text begins there. */
const readAhead = 20

const withBrackets = (text: string): string => text.replaceAll('-LRB- ', '(').replaceAll(' -RRB-', ')')

/** Starts of words that may open a place: days ("by Monday Marsa, Tirna") belong to what stands before. */
const wordStarts = (text: string, from: number, to: number): number[] =>
  [...text.slice(from, to).matchAll(/\p{Lu}[\p{L}'’-]*/gu)]
    .filter(([word]) => !isDay(word.toLowerCase()))
    .map(match => from + match.index)

const isDay = (word: string): boolean => word in weekdays || word in allMonths
