import type { ActorMention } from '../../model/mention.ts'
import type { Span } from '../../model/span.ts'
import type { SpeakerMatch } from './speakers.ts'

/** A quotation before earlier speakers, quotation marks and nesting are worked in. */
export interface QuoteDraft {
  readonly content: Span
  readonly sentence: number
  readonly cue: Span & { readonly lemma: string }
  readonly speaker: SpeakerMatch
  /** Who passed it on, outermost first: "told Reuters", "broadcast on state television". */
  readonly through: readonly ActorMention[]
  readonly direct: boolean
  readonly rule: string
}
