import { bearings } from '../../language/en/places.ts'
import { byString } from '../../model/id.ts'
import { bestCandidate, type PlaceMention } from '../../model/mention.ts'
import type { Parse, Sentence } from '../../model/parse.ts'
import type { Gazetteer } from '../../model/place.ts'
import { overlaps } from '../../model/span.ts'
import { headOf, tokensOf } from './words.ts'

const directions = [...bearings.keys()]
  .filter(word => !word.endsWith('ern'))
  .sort((left, right) => right.length - left.length)
  .map(word => word.replace(' ', '[\\s-]?'))
  .join('|')

/** "the north of the country", "the country's east". */
const patterns = [
  new RegExp(`\\b(?:the\\s+)?(${directions})\\s+of\\s+the\\s+country\\b`, 'giu'),
  new RegExp(`\\b(?:the\\s+)?country['’]?s\\s+(?:\\p{Ll}+-\\p{Ll}+\\s+)?(${directions})\\b`, 'giu'),
]

/**
 * Parts of a country that a text does not name again: "the north of the country" is the north of the country in which
 * most of its places lie, where the text names it, else of the one named last. Like "West Marsa" they have the country's own candidates.
 */
export const addCountryParts = (
  text: string,
  found: readonly PlaceMention[],
  sentences: readonly Sentence[],
  parseOf: ReadonlyMap<number, Parse>,
  gazetteer: Gazetteer,
): PlaceMention[] => {
  const countries = found.filter(mention => mention.placeKind === 'country')
  const codeOf = (mention: PlaceMention): string =>
    gazetteer.get(bestCandidate(mention).id)?.countryCode ?? ''
  const main = mainCode(found, codeOf)
  const own = countries.filter(mention => codeOf(mention) === main)
  return sentences.flatMap(({ index, start, end }) =>
    patterns.flatMap(pattern =>
      [...text.slice(start, end).matchAll(pattern)].flatMap((match): PlaceMention[] => {
        const span = { start: start + match.index, end: start + match.index + match[0].length }
        const country = own[0] ?? countries.findLast(mention => mention.end <= span.start) ?? countries[0]
        const tokens = parseOf.get(index)?.tokens ?? []
        const range = tokensOf(tokens, span)
        if (!country || !range || found.some(mention => overlaps(mention, span))) return []
        const bearing = bearings.get((match[1] ?? '').toLowerCase().replace(/[\s-]/g, ''))
        return [
          {
            ...country,
            ...span,
            text: match[0],
            sentence: index,
            head: headOf(tokens, range.first, range.last),
            relative: {
              relation: 'in',
              ...(bearing === undefined ? {} : { bearing }),
              anchor: {
                start: country.start,
                end: country.end,
                text: country.text,
                id: bestCandidate(country).id,
              },
            },
          },
        ]
      }),
    ),
  )
}

/** The country of most places; a town says more of where a text plays than a country, which may only take part. */
const mainCode = (found: readonly PlaceMention[], codeOf: (mention: PlaceMention) => string): string => {
  const votes = new Map<string, number>()
  for (const mention of found) {
    const code = codeOf(mention)
    if (code !== '') votes.set(code, (votes.get(code) ?? 0) + (mention.placeKind === 'country' ? 1 : 2))
  }
  return [...votes].sort((left, right) => right[1] - left[1] || byString(left[0], right[0]))[0]?.[0] ?? ''
}
