import type { Standing } from '../judgements/settle.ts'
import type { Evidence } from '../model/evidence.ts'
import type { JudgedFeature, Judgement, JudgementSubject } from '../model/judgement.ts'

/** One of the things that a judgement is on: an actor, place or event by its own id, or a side of a disagreement. */
export interface ReviewSide {
  /** Null for a side of a disagreement. */
  readonly id: string | null
  readonly name: string
  /** Ids of all claims that speak of it, before any merge. */
  readonly claims: readonly string[]
  /** Some of their sentences, of different outlets first. */
  readonly evidence: readonly Evidence[]
}

/**
 * `open` = nobody has judged it; `judged` = somebody has; `contradicted` = people judged it differently, and the newest
 * counts; `new evidence` = claims came after somebody settled the disagreement.
 */
export type ReviewState = 'open' | 'judged' | 'contradicted' | 'new evidence'

interface ItemBase {
  /** Id of the rule's judgement, of the person's where no rule judged, or of the disagreement. */
  readonly id: string
  /** A question that a person can answer. */
  readonly question: string
  readonly state: ReviewState
  readonly by: string
  readonly reason: string
  readonly sides: readonly ReviewSide[]
  /** How many claims hang on it, times how much they bear on, less where the rules are surer. Sorts the list. */
  readonly weight: number
  /** What people judged of it, the newest first, and what became of each. */
  readonly history: readonly Standing[]
}

/** Two things that rules or people joined (`same`), kept apart (`different`), or left undecided (`unsure`). */
export interface PairItem extends ItemBase {
  readonly kind: 'merge' | 'near miss'
  readonly subject: JudgementSubject
  /** How it stands in the account: a near miss that nobody judged is `different`. */
  readonly verdict: Judgement['verdict']
  readonly left: string
  readonly right: string
  readonly score: number | null
  readonly threshold: number | null
  readonly features: readonly JudgedFeature[]
}

export interface DisagreementItem extends ItemBase {
  readonly kind: 'disagreement'
  readonly subject: 'disagreement'
  readonly verdict: 'real' | 'explained' | 'prefers'
}

/** Something that a person should look at. */
export type ReviewItem = PairItem | DisagreementItem
