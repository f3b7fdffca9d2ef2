import type { ActorMention } from './mention.ts'
import type { Span } from './span.ts'

/** Reported speech: who says what. Direct = in quotation marks. Source, cue and content as in PolNeAR. */
export interface Quote {
  /** The words said, without quotation marks. */
  readonly content: Span
  readonly sentence: number
  readonly direct: boolean
  /** "said", "according to", "announced", "reportedly". */
  readonly cue: Span & { readonly lemma: string }
  /** The speaker's mention as written (a pronoun is resolved by `antecedent`); null when the text names none. */
  readonly speaker: ActorMention | null
  /** From the outermost source inwards, without the outlet: agency → spokesman. Ends with `speaker`. */
  readonly chain: readonly ActorMention[]
  readonly rule: string
}
