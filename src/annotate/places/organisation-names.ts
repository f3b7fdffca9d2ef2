import { authorityWords, papers, shortPlaces } from '../../language/en/places.ts'
import type { Parse } from '../../model/parse.ts'
import { type Gazetteer, landKinds } from '../../model/place.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { isName, isOther } from './is-name.ts'
import type { RawName } from './raw-name.ts'
import { plainWord, tokensOf } from './words.ts'

/** "Marsa Police Department", "Texas Forest Service", "University of Georgia": the place in an organisation's name. */
export const insideOrganisations = (
  text: string,
  sentence: number,
  parse: Parse,
  gazetteer: Gazetteer,
  known: ReadonlySet<string>,
  taken: readonly Span[],
): RawName[] => {
  const found: RawName[] = []
  const add = (first: number, last: number): void => {
    const span = { start: parse.tokens[first]!.start, end: parse.tokens[last]!.end }
    if (!isOther(text, span) && ![...taken, ...found].some(other => overlaps(other, span)))
      found.push({ ...span, first, last, sentence, score: 0.6, by: 'organisation' })
  }
  for (const name of parse.names) {
    if (name.scheme !== 'conll' || (name.label !== 'ORG' && name.label !== 'MISC')) continue
    const range = tokensOf(parse.tokens, name)
    if (!range || range.last === range.first || papers.has(parse.tokens[range.last]!.form)) continue
    const isPlace = (first: number, last: number, after: string): boolean => {
      const spelling = text.slice(parse.tokens[first]!.start, parse.tokens[last]!.end)
      if (!isName(spelling) && !shortPlaces.has(spelling)) return false
      const entries = gazetteer.lookup(spelling)
      return (
        (known.has(spelling) && entries.length > 0) ||
        entries.some(entry => landKinds.has(entry.kind)) ||
        (authorityWords.has(after) && entries.length > 0)
      )
    }
    for (let last = Math.min(range.last - 1, range.first + 3); last >= range.first; last--)
      if (isPlace(range.first, last, plainWord(parse.tokens[last + 1]?.form ?? ''))) {
        add(range.first, last)
        break
      }
    for (let first = range.first + 1; first <= range.last; first++)
      if (/^(?:of|in|at)$/.test(parse.tokens[first - 1]!.form) && isPlace(first, range.last, '')) {
        add(first, range.last)
        break
      }
  }
  return found
}
