import { peopleWords } from '../../language/en/places.ts'
import type { Parse } from '../../model/parse.ts'
import { type Gazetteer, landKinds } from '../../model/place.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { isName, isOther } from './is-name.ts'
import type { RawName } from './raw-name.ts'
import { tokensOf } from './words.ts'

/**
 * Places that the tagger took for groups or people: "cases in the [DRC]", "[Gainesville] man arrested". A country or
 * region by its whole name, or a town that the text knows or that a word for its people follows.
 */
export const mistakenNames = (
  text: string,
  sentence: number,
  parse: Parse,
  gazetteer: Gazetteer,
  known: ReadonlySet<string>,
  rather: ReadonlySet<string>,
  taken: readonly Span[],
): RawName[] =>
  parse.names.flatMap(span => {
    if (span.scheme !== 'conll' || span.label === 'LOC' || taken.some(other => overlaps(other, span)))
      return []
    const name = text.slice(span.start, span.end)
    const range = tokensOf(parse.tokens, span)
    if (!range || isOther(text, span) || !isName(name)) return []
    const entries = gazetteer.lookup(name)
    const next = parse.tokens[range.last + 1]?.form.toLowerCase() ?? ''
    const isRegion = entries.some(entry => landKinds.has(entry.kind)) && span.label !== 'PER'
    const isTown =
      entries.length > 0 &&
      isName(name) &&
      (peopleWords.has(next) || (known.has(name) && span.label !== 'PER'))
    return isRegion || isTown || (span.label === 'PER' && rather.has(name))
      ? [{ start: span.start, end: span.end, ...range, sentence, score: 0.6, by: 'gazetteer' }]
      : []
  })
