import type { Token } from '../../model/parse.ts'
import type { Gazetteer } from '../../model/place.ts'
import { isCapitalised } from './words.ts'

interface Range {
  readonly first: number
  readonly last: number
}

/**
 * "Sheikh" of "Sheikh Saeed": part of a place's name, though the tagger left it out as a person's title. The tree
 * joins both, or the gazetteer has them as one name.
 */
export const withTitle = (
  text: string,
  tokens: readonly Token[],
  { first, last }: Range,
  gazetteer: Gazetteer,
): Range => {
  const before = tokens[first - 1]
  if (!before || !isCapitalised(before.form) || before.end + 1 !== tokens[first]?.start)
    return { first, last }
  const isJoined =
    before.upos === 'PROPN' &&
    /^(?:nmod:desc|compound|flat)$/.test(before.deprel) &&
    before.head >= first &&
    before.head <= last
  const isKnown = (): boolean => gazetteer.lookup(text.slice(before.start, tokens[last]!.end)).length > 0
  return { first: isJoined || isKnown() ? first - 1 : first, last }
}
