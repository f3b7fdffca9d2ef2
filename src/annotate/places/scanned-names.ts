import { kindWords, siteKinds } from '../../language/en/places.ts'
import type { Parse, Sentence } from '../../model/parse.ts'
import type { Gazetteer } from '../../model/place.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { isName, isOther } from './is-name.ts'
import type { RawName } from './raw-name.ts'
import { wordBefore } from './tagged-names.ts'
import { isCapitalised } from './words.ts'

/** Longest runs of capitalised words that the text already used as a place, or that follow "in", "near" …. */
export const scannedNames = (
  text: string,
  sentence: Sentence,
  parse: Parse,
  gazetteer: Gazetteer,
  known: ReadonlySet<string>,
  taken: readonly Span[],
): RawName[] => {
  const found: RawName[] = []
  const { tokens } = parse
  const people = parse.names.filter(name => name.scheme === 'conll' && name.label !== 'LOC')
  for (let first = 0; first < tokens.length; first++) {
    const token = tokens[first]!
    if (!isCapitalised(token.form) && !/^(?:al|el|ad|as|ash|at|ar|an|az|ez|es)$/i.test(token.form)) continue
    let hit: RawName | null = null
    for (let last = first; last < Math.min(tokens.length, first + 6); last++) {
      const span = { start: token.start, end: tokens[last]!.end }
      if (/[^\p{L}\p{N}\-–'’. ]/u.test(text.slice(span.start, span.end))) break
      const name = text.slice(span.start, span.end)
      if (!/\p{Lu}/u.test(name) || !isName(name) || !/^\p{Lu}|^\d/u.test(tokens[last]!.form)) continue
      const isKnown = known.has(name)
      const isSite = isNamedSite(name, tokens, last, gazetteer)
      const fits =
        isKnown ||
        isSite ||
        (tokens[last]!.upos === 'PROPN' &&
          name.length > 3 &&
          strictPrepositions.has(wordBefore(text, span.start)) &&
          !isCapitalised(tokens[last + 1]?.form ?? '') &&
          gazetteer.lookup(name).some(entry => entry.population >= 1_000 || entry.kind === 'country'))
      if (fits)
        hit = {
          ...span,
          first,
          last,
          sentence: sentence.index,
          score: isKnown ? 0.7 : 0.5,
          by: isKnown ? 'same text' : isSite ? 'site' : 'gazetteer',
        }
    }
    if (!hit) continue
    const span = hit
    if (isOther(text, span)) continue
    // Taggers take "T-4" for a thing; what the gazetteer has as a base is one.
    const others = hit.by === 'site' ? taken : [...taken, ...people]
    if (others.some(other => overlaps(other, span))) continue
    found.push(hit)
    first = hit.last
  }
  return found
}

/** "the T-4 airbase": a name that the gazetteer has with the word for its kind behind it. */
const isNamedSite = (name: string, tokens: Parse['tokens'], last: number, gazetteer: Gazetteer): boolean => {
  const [next = '', further = ''] = [1, 2].map(step => tokens[last + step]?.form.toLowerCase() ?? '')
  return [next, `${next} ${further}`].some(
    noun =>
      siteKinds.has(kindWords.get(noun) ?? 'settlement') &&
      gazetteer.lookup(`${name} ${noun}`).some(entry => siteKinds.has(entry.kind)),
  )
}

const strictPrepositions = new Set([
  'in',
  'near',
  'outside',
  'into',
  'from',
  'around',
  'toward',
  'towards',
  'inside',
])
