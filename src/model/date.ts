import type { Span } from './span.ts'
import type { Time, TimeBasis } from './time.ts'

/** A time expression (TIMEX3) with its value. `type` follows TimeML: DATE, TIME, DURATION, SET. */
export interface DateMention extends Span {
  readonly text: string
  readonly sentence: number
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  /** TIMEX3 value, for instance `2017-11-03`, `2017-W44`, `P3Y`, `PRESENT_REF`. */
  readonly value: string
  /** The range that the expression stands for ("the past two weeks" has one too); null for mere lengths, sets and vague references. */
  readonly time: Time | null
  readonly basis: TimeBasis
  /** "since July 2012" = since; "until"; "by". */
  readonly bound?: 'since' | 'until' | 'by'
  /** True when the anchor day itself was inferred (a page without a date). */
  readonly inferred: boolean
  /** The rule that read it. */
  readonly rule: string
}
