import type { JudgedOutput, JudgementOutput, ReviewItemOutput } from '../../output/contract.ts'

export interface ReviewView {
  readonly schema: 'sitrep/review-view@1'
  readonly canJudge: boolean
  readonly items: readonly ReviewItemOutput[]
  /** People's judgements, the newest first. */
  readonly log: readonly JudgementOutput[]
}

/** One thing to judge, with what each answer would change (the list leaves `changes` empty: they take a while). */
export interface ReviewItemView {
  readonly schema: 'sitrep/review-item@1'
  readonly item: ReviewItemOutput
}

/** Body of `POST /api/judgements`. */
export interface JudgementInput {
  readonly item: string
  /** "same", "different", "unsure", "real", "explained", "withdraw", or the number of the preferred side from 0. */
  readonly answer: string | number
  readonly by: string
  readonly reason: string
}

/** Body of `POST /api/judgements/{id}/withdrawal`. */
export interface WithdrawalInput {
  readonly by: string
  readonly reason: string
}

/** What a judgement changed. */
export interface JudgedView {
  readonly schema: 'sitrep/judged@1'
  readonly revision: string
  readonly judgement: JudgedOutput['judgement']
  /** What the account says differently from now on. */
  readonly changes: readonly string[]
}
