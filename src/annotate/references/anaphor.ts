import type { Span } from '../../model/span.ts'

/** What an expression needs: a place, an actor, a person. */
export type Need = 'place' | 'actor' | 'person'

/** A pronoun or description that may point back. */
export interface Anaphor extends Span {
  readonly sentence: number
  /** Token that heads it. */
  readonly head: number
  /** Noun in lower case, or the pronoun. */
  readonly word: string
  readonly form: 'pronoun' | 'possessive' | 'adverb' | 'description'
  readonly number: 'one' | 'many' | 'any'
  /** How many it points to: "both towns", "the two towns" = 2. */
  readonly count: number
  /** True when the text gives no number ("the towns"): they must have been named together. */
  readonly together?: boolean
  /** True for what is told for the first time ("a rebel-held town"): its name comes later. */
  readonly ahead?: boolean
  /** What can fill it, the likeliest first. */
  readonly needs: readonly Need[]
  readonly rule: string
}
