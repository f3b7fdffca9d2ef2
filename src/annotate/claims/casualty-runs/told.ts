import {
  betweenWords,
  pairJoints,
  passiveForms,
  strikingVerbs,
  sufferingWords,
} from '../../../language/en/casualty-words.ts'
import type { CasualtyCount } from '../../../model/claim.ts'
import type { Token } from '../../../model/parse.ts'
import type { CountedGroup } from '../counted-groups.ts'

/** What befell a group, by which word, and where that word stands. */
export interface Told {
  readonly count: CasualtyCount
  readonly trigger: number
  /** True when the word stands before the people: "killed 20", "the death of 20". */
  readonly before: boolean
}

/** The form of a token in small letters, "" behind the ends of a sentence. */
export const word = (token: Token | undefined): string => token?.form.toLowerCase() ?? ''

/** Its lemma likewise. */
export const lemma = (token: Token | undefined): string => token?.lemma.toLowerCase() ?? ''

/** The casualties of a pair, "killed or wounded", "kills wounds", that no number parts; else those of the one word. */
export const paired = (tokens: readonly Token[], first: number, count: CasualtyCount): CasualtyCount => {
  const joint = pairJoints.has(word(tokens[first + 1])) ? 2 : 1
  const next = tokens[first + joint]
  const other = strikingVerbs.get(lemma(next)) ?? sufferingWords.get(word(next))
  const kinds = new Set([count, other])
  return kinds.has('killed') && kinds.has('wounded') ? 'killedOrWounded' : count
}

/** True when the people have a word of their own behind them: "43 others injured". */
export const saidOfNext = (tokens: readonly Token[], group: CountedGroup): boolean =>
  sufferingWords.has(word(tokens[group.end])) || strikingVerbs.has(lemma(tokens[group.end]))

/** "were killed", "been reportedly killed": what follows is not hit. */
export const isPassive = (tokens: readonly Token[], at: number): boolean => {
  let before = at - 1
  while (before >= 0 && (tokens[before]!.xpos === 'RB' || betweenWords.has(word(tokens[before])))) {
    if (passiveForms.has(word(tokens[before]))) return true
    before--
  }
  return false
}
