import type { Country } from '../../language/en/countries.ts'
import type { ActorKind } from '../../model/actor.ts'
import type { Candidate } from '../../model/mention.ts'
import type { ActorContext } from './context.ts'
import { strengths } from './finding.ts'
import type { Lexicon } from './lexicon.ts'
import { contextGovernments, governmentInYear, localCandidate } from './resolve.ts'

/** What the readers of one document share: the list, and what the document says of itself. */
export interface Reader {
  readonly lexicon: Lexicon
  readonly context: ActorContext
}

/** Who a phrase is. */
export interface Identity {
  readonly candidates: readonly Candidate[]
  readonly actorKind: ActorKind
  readonly strength: number
  /** Token of the modifier that names the actor, which is then no mention of its own. */
  readonly source?: number
}

/** Kind of the entry that a candidate stands for; `generic` for local ones. */
export const kindOf = (reader: Reader, candidate: Candidate | undefined): ActorKind =>
  reader.lexicon.entries.get(candidate?.id ?? '')?.kind ?? 'generic'

/** The government of a country, in the year of the text. */
export const governmentOf = (reader: Reader, country: Country, score: number, detail: string): Candidate =>
  governmentInYear(country, score, detail, reader.context, reader.lexicon)

/** The governments that "the army" may mean in this sentence, likeliest first. */
export const governmentsHere = (
  reader: Reader,
  sentence: number,
  options: { readonly abroad?: boolean } = {},
): readonly Candidate[] => contextGovernments(reader.context, sentence, reader.lexicon, options)

/** An identity by description, undefined without candidates. */
export const described = (candidates: readonly Candidate[], actorKind: ActorKind): Identity | undefined =>
  candidates.length === 0 ? undefined : { candidates, actorKind, strength: strengths.described }

/** Somebody whom nothing names: an actor of the words that describe him. */
export const generic = (words: readonly string[], actorKind: ActorKind = 'generic'): Identity => ({
  candidates: [localCandidate(words.join(' '), 'a description that nothing resolves')],
  actorKind,
  strength: strengths.bare,
})
