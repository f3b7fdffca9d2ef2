import type { Claim } from './claim.ts'
import type { DateMention } from './date.ts'
import type { Document } from './document.ts'
import type { ActorMention, Mention, PlaceMention } from './mention.ts'
import type { Parse, Sentence } from './parse.ts'
import type { Quote } from './quote.ts'

/** What is known of one document, layer by layer. Each document stage reads some layers and writes one. */
export interface DocumentLayers {
  readonly document: Document
  readonly sentences: readonly Sentence[]
  /** Aligned with `sentences`. */
  readonly parses: readonly Parse[]
  readonly places: readonly PlaceMention[]
  readonly actors: readonly ActorMention[]
  readonly dates: readonly DateMention[]
  /** Pronouns and descriptions ("the town", "it") resolved to earlier mentions: each has an `antecedent`. */
  readonly references: readonly Mention[]
  readonly quotes: readonly Quote[]
  readonly claims: readonly Claim[]
}
