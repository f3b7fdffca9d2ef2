import type { ControlRow, Disagreement, Event } from '../model/account.ts'
import type {
  ClaimReaderName,
  ControlEffect,
  EventRole,
  EventType,
  Extent,
  Force,
  Quantity,
} from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import type { ScoreReport } from '../model/score.ts'
import type { Span } from '../model/span.ts'
import type { Time, TimeBasis } from '../model/time.ts'

/** What the command line prints with `--json`. Fields may be added, never renamed. `schema` names the version. */
export interface EvidenceOutput extends Span {
  readonly document: string
  readonly file: string
  readonly outlet: string
  readonly quote: string
  readonly sentence: Span & { readonly text: string }
}

/** A mention as written, with the actor or place that it was merged into. */
export interface Name extends Span {
  readonly text: string
  readonly id: string
  readonly name: string
}

interface ClaimOutputBase {
  readonly id: string
  readonly force: Force
  readonly speaker: Name | null
  readonly chain: readonly Name[]
  readonly outlet: string
  readonly evidence: EvidenceOutput
  readonly when: Time | null
  readonly whenBasis: TimeBasis
  readonly whenInferred: boolean
  readonly origin: string
  readonly againstInterest: boolean
  /** Ids of claims of the same document that the text puts before this one. */
  readonly after: readonly string[]
}

export interface ControlClaimOutput extends ClaimOutputBase {
  readonly kind: 'control'
  readonly place: Name
  readonly effect: ControlEffect
  readonly actor: Name | null
  readonly with?: readonly Name[]
  readonly opponent: Name | null
  readonly extent: Extent
  readonly share?: Quantity
  /** The probability that place, effect and actor are right, 0 to 1, and which reader found the claim. */
  readonly confidence?: number
  readonly reader?: ClaimReaderName
}

export interface CasualtiesClaimOutput extends ClaimOutputBase {
  readonly kind: 'casualties'
  readonly killed?: Quantity
  readonly wounded?: Quantity
  readonly killedOrWounded?: Quantity
  readonly missing?: Quantity
  readonly captured?: Quantity
  readonly displaced?: Quantity
  readonly of: string
  readonly cause: string | null
  readonly actors: readonly Name[]
  readonly place: Name | null
  readonly cumulative: boolean
  readonly partOf?: string
}

export interface EventClaimOutput extends ClaimOutputBase {
  readonly kind: 'event'
  readonly type: EventType
  readonly actors: readonly { readonly role: EventRole; readonly name: Name }[]
  readonly place: Name | null
  readonly means: string | null
  readonly codes: Event['codes']
}

export interface StrengthClaimOutput extends ClaimOutputBase {
  readonly kind: 'strength'
  readonly about: Name
  readonly quantity: Quantity & { readonly unit: string }
  readonly place: Name | null
}

export interface StatementOutput extends ClaimOutputBase {
  readonly kind: 'statement'
  readonly quote: Span & { readonly text: string }
  readonly direct: boolean
}

export type ClaimOutput =
  | ControlClaimOutput
  | CasualtiesClaimOutput
  | EventClaimOutput
  | StrengthClaimOutput
  | StatementOutput

export interface PassageOutput {
  readonly id: string
  readonly members: readonly EvidenceOutput[]
  readonly identical: boolean
  readonly similarity: number
  readonly first: string | null
  readonly origin: string
  readonly why: string
}

export interface OriginOutput {
  readonly id: string
  readonly name: string | null
  readonly documents: readonly string[]
  readonly passages: readonly string[]
}

export interface ReportSentenceOutput {
  readonly text: string
  readonly section: string
  readonly claims: readonly string[]
  readonly evidence: readonly EvidenceOutput[]
}

/** How a claim, row, event, disagreement or report sentence came about. */
export interface Explanation {
  readonly id: string
  readonly kind: string
  readonly text: string
  readonly steps: readonly { readonly stage: string; readonly says: string }[]
  readonly evidence: readonly EvidenceOutput[]
  readonly judgements: readonly {
    readonly reason: string
    readonly score: number
    readonly by: string
    readonly verdict: string
  }[]
}

export interface DocumentsOutput {
  readonly schema: 'sitrep/documents@1'
  readonly documents: readonly Document[]
}
export interface ClaimsOutput {
  readonly schema: 'sitrep/claims@1'
  readonly claims: readonly ClaimOutput[]
}
export interface ControlOutput {
  readonly schema: 'sitrep/control@1'
  readonly asOf: string | null
  readonly places: readonly ControlRow[]
}
export interface EventsOutput {
  readonly schema: 'sitrep/events@1'
  readonly events: readonly Event[]
}
export interface CopiesOutput {
  readonly schema: 'sitrep/copies@1'
  readonly passages: readonly PassageOutput[]
  readonly origins: readonly OriginOutput[]
}
export interface DisagreementsOutput {
  readonly schema: 'sitrep/disagreements@1'
  readonly disagreements: readonly Disagreement[]
}
export interface ReportOutput {
  readonly schema: 'sitrep/report@1'
  readonly title: string
  readonly asOf: string | null
  readonly sentences: readonly ReportSentenceOutput[]
}
export interface ExplainOutput {
  readonly schema: 'sitrep/explain@1'
  readonly explanation: Explanation
}
export interface ScoreOutput extends ScoreReport {
  readonly schema: 'sitrep/score@1'
}
