/** What is judged to be the same. */
export type JudgementSubject = 'actor' | 'place' | 'event' | 'passage'

/** One comparison behind a rule's score. */
export interface JudgedFeature {
  readonly feature: string
  /** 0 (speaks against) to 1 (the same). */
  readonly score: number
  /** Share of the whole score, 0 to 1; 0 for a sign that is added to it or taken off. */
  readonly weight: number
  readonly detail: string
}

/**
 * A merge (or its refusal) of two things by id. Merging adds rows here and never edits a claim; a row is
 * taken back by setting `withdrawnAt`. `left < right` as strings.
 */
export interface Judgement {
  readonly id: string
  readonly subject: JudgementSubject
  readonly left: string
  readonly right: string
  readonly verdict: 'same' | 'different' | 'unsure'
  /** A rule ("same-place@1") or a person. */
  readonly by: string
  /** ISO time for a person's judgement; null for a rule's, which must not depend on the clock. */
  readonly at: string | null
  /** 0 to 1. */
  readonly score: number
  readonly reason: string
  /** What the rule compared, where it compares several things. */
  readonly features?: readonly JudgedFeature[]
  /** The score from which the rule judges two things the same. */
  readonly threshold?: number
  readonly withdrawnAt?: string
}
