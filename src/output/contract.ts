import type { JudgementLine } from '../judgements/line.ts'
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
import type { PassageKind } from '../model/copies.ts'
import type { Document } from '../model/document.ts'
import type { JudgedFeature } from '../model/judgement.ts'
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

/** What one page made of a passage, against the page that it is compared with. */
export interface EditOutput {
  readonly base: string
  readonly document: string
  /** In the order of the page; `was` null for what was added, `now` null for what was cut. */
  readonly changes: readonly {
    readonly kind: 'added' | 'cut' | 'changed' | 'moved'
    readonly of?: 'name' | 'number' | 'time' | 'words'
    readonly was: string | null
    readonly now: string | null
  }[]
}

export interface PassageOutput {
  readonly id: string
  readonly kind: PassageKind
  readonly members: readonly EvidenceOutput[]
  /** What the reprints changed; empty where nothing was. */
  readonly edits: readonly EditOutput[]
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
  /** What joins or parts the things that it rests on: rules first, then people, the oldest first. */
  readonly judgements: readonly JudgementOutput[]
}

/** A judgement and what became of it. */
export interface JudgementOutput {
  readonly id: string
  readonly subject: string
  /** The two ids that it is on, or the claims of a disagreement. */
  readonly on: readonly string[]
  /** What it is on, in words; null for a rule's. */
  readonly about: string | null
  readonly verdict: string
  readonly by: string
  /** ISO time of a person's judgement, null for a rule's. */
  readonly at: string | null
  readonly score: number
  readonly reason: string
  readonly state: 'in force' | 'withdrawn' | 'superseded'
  /** Id of the judgement that withdrew or superseded it. */
  readonly through: string | null
  /** The score from which the rule judges two things the same. */
  readonly threshold?: number
  readonly features?: readonly JudgedFeature[]
}

/** Something for a person to judge: two things that may be one, or a disagreement. */
export interface ReviewItemOutput {
  readonly id: string
  readonly kind: 'merge' | 'near miss' | 'disagreement'
  readonly subject: string
  readonly verdict: string
  readonly question: string
  readonly state: 'open' | 'judged' | 'contradicted' | 'new evidence'
  readonly by: string
  readonly reason: string
  readonly score: number | null
  readonly threshold: number | null
  readonly features: readonly JudgedFeature[]
  readonly sides: readonly {
    readonly id: string | null
    readonly name: string
    readonly claims: readonly string[]
    /** Up to three sentences, of different outlets first. */
    readonly evidence: readonly EvidenceOutput[]
  }[]
  /** How many claims hang on it, less for what the rules are surer of. */
  readonly weight: number
  readonly history: readonly JudgementOutput[]
  /** What the account would say instead, answer by answer. */
  readonly changes: readonly { readonly answer: string; readonly says: readonly string[] }[]
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
export interface ReviewOutput {
  readonly schema: 'sitrep/review@1'
  /** The weightiest first. */
  readonly items: readonly ReviewItemOutput[]
  /** How many more there are than `--limit` let through. */
  readonly left: number
}
/** What `sitrep review` prints once a judgement is safely on disk. */
export interface JudgedOutput {
  readonly schema: 'sitrep/judgement@1'
  readonly file: string
  readonly judgement: JudgementLine
  /** What the account says differently from now on. */
  readonly changes: readonly string[]
}
export interface ScoreOutput extends ScoreReport {
  readonly schema: 'sitrep/score@1'
}
