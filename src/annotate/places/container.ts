import { countries } from '../../language/en/countries.ts'
import { regionAbbreviations, settlementWords } from '../../language/en/places.ts'
import type { Span } from '../../model/span.ts'
import type { RawName } from './raw-name.ts'
import { plainWord } from './words.ts'

const countryByAdjective: ReadonlyMap<string, string> = new Map(
  countries.flatMap(({ adjectives, names }) => adjectives.map(word => [word, names[0] ?? word] as const)),
)

const nationality = new RegExp(
  `\\b(?<adjective>${[...countryByAdjective.keys()].join('|')}) (?:[\\p{Ll}-]+ ){0,3}?(?:${[...settlementWords].join('|')}) of (?:the )?$`,
  'u',
)

/** "the Syrian border town of": the country. */
const countryBefore = (text: string, start: number): string | null => {
  const adjective = nationality.exec(text.slice(Math.max(0, start - 60), start))?.groups?.adjective
  return (adjective && countryByAdjective.get(adjective)) || null
}

/** Between the colon of a list and one of its names: other names. */
const namesOnly = /^:\s*(?:\p{Lu}[\p{L}’'-]*(?:[ -]\p{Lu}[\p{L}’'-]*)*(?:,\s*|,?\s+and\s+))*$/u

/** "four villages in the Marsa region: Tal, Deir and Ain": what the words before the colon name. */
const beforeColon = (text: string, start: number, neighbours: readonly RawName[]): string | null => {
  const colon = text.lastIndexOf(':', start)
  if (colon < 0 || start - colon > 120 || !namesOnly.test(text.slice(colon, start))) return null
  const area = neighbours.findLast(
    other => other.end <= colon && /^(?: \p{Ll}+)?$/u.test(text.slice(other.end, colon)),
  )
  const before = area && text.slice(Math.max(0, area.start - 60), area.start)
  return area && /\b(?:village|town|settlement|citie|district)s\b[^.;:]*\bin\b/.test(before ?? '')
    ? text.slice(area.start, area.end)
    : null
}

/**
 * What follows after a comma ("Alexandria, La.", "Marsa, Syria") or "in" ("Marsa in Syria") names what holds it, and so
 * do the words before the colon of a list and a nationality before ("the Syrian town of Marsa").
 */
export const containerOf = (text: string, span: Span, neighbours: readonly RawName[]): string | null => {
  const rest = text.slice(span.end, span.end + 60)
  const short = /^,\s+((?:\p{Lu}\.\s?){1,3}|\p{Lu}[\p{L}]{1,4}\.?(?:\s?\p{Lu}[a]?\.)?)(?=[\s,.;:)]|$)/u.exec(
    rest,
  )
  const region = short?.[1] ? regionAbbreviations.get(plainWord(short[1]).replace(/\s/g, '')) : undefined
  if (region) return region
  const listed = beforeColon(text, span.start, neighbours)
  if (listed) return listed
  const next = neighbours
    .filter(other => other.start >= span.end && other.start - span.end < 45)
    .sort((left, right) => left.start - right.start)[0]
  if (!next) return countryBefore(text, span.start)
  const gap = text.slice(span.end, next.start)
  const joins = /^,\s+$|^,?\s+(?:in|of)\s+(?:the\s+)?(?:[\p{Ll}-]+\s+){0,3}$|^\s*\(\s*$/u.test(gap)
  return joins ? text.slice(next.start, next.end) : countryBefore(text, span.start)
}
