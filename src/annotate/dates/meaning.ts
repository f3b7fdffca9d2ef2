import type { Span } from '../../model/span.ts'

/**
 * What the words of a time expression say, before anything is counted from a day: matchers write meanings,
 * `resolve.ts` turns them into values and ranges.
 */

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'night'
  | 'weekend'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'

/** TimeML's START, MID, END: "early", "mid", "late". */
export type Third = 'START' | 'MID' | 'END'

/** A time of day: a part ("night") or the clock. */
export interface Clock {
  readonly part?: string
  readonly hour?: number
  readonly minute?: number
}

/** Which one of its kind: the last, the one now running, the next; `null` = the text does not say. */
export type Direction = -1 | 0 | 1

/** What a relative expression counts from: the day of publication, or the day last spoken of. */
export type Origin = 'speech' | 'reference'

export interface CalendarMeaning {
  readonly kind: 'calendar'
  /** Negative before Christ. */
  readonly year?: number
  /** "of this year", "last year" behind a month; counted from publication. */
  readonly relativeYear?: Direction
  /** "that year", "the same year", "the following year": counted from the day last spoken of. */
  readonly referenceYear?: Direction
  readonly month?: number
  readonly day?: number
  readonly weekday?: number
  readonly season?: string
  readonly quarter?: number
  readonly half?: number
  readonly third?: Third
  /** "the last week of March" = −1, "the second week of March" = 2. */
  readonly weekOfMonth?: number
  /** "last March", "next summer", "this autumn". */
  readonly direction?: Direction
  readonly clock?: Clock
}

export type Meaning =
  | CalendarMeaning
  | {
      readonly kind: 'years'
      readonly first: number
      readonly last: number
      readonly value: string
      readonly third?: Third
    }
  | {
      readonly kind: 'weekday'
      readonly weekday: number
      readonly direction: Direction | null
      readonly origin: Origin
      readonly clock?: Clock
      /** "a week on Monday", "Monday week": whole weeks further. */
      readonly weeks?: number
      /** "Friday last week": the week counted from publication. */
      readonly week?: Direction
    }
  | {
      readonly kind: 'shift'
      readonly unit: Unit
      /** Null for a vague number ("several days ago"). */
      readonly amount: number | null
      readonly sign: -1 | 1
      readonly origin: Origin
      readonly clock?: Clock
    }
  | {
      readonly kind: 'unit'
      readonly unit: Unit
      readonly direction: Direction
      readonly origin: Origin
      readonly third?: Third
      /** "earlier this month" ends at publication, "later this month" begins there. */
      readonly side?: 'earlier' | 'later'
    }
  /** A stretch that ends or begins at publication: "the past two weeks", "the next few days". */
  | {
      readonly kind: 'window'
      readonly unit: Unit
      readonly amount: number | null
      readonly sign: -1 | 1
      readonly origin: Origin
    }
  | { readonly kind: 'duration'; readonly unit: Unit; readonly amount: number | null }
  | { readonly kind: 'set'; readonly value: string }
  | { readonly kind: 'vague'; readonly value: string }
  /** A time of day without a day: "at 5 pm", "overnight", "that night". */
  | { readonly kind: 'clock'; readonly clock: Clock; readonly origin: Origin; readonly days?: number }
  /** Both ends said: "3–5 May", "between March and June 2015". */
  | { readonly kind: 'range'; readonly first: Meaning; readonly last: Meaning }

/** A stretch of text that may be a time expression. Over-generated; `refine-*.ts` keep the right ones. */
export interface Expression extends Span {
  readonly text: string
  readonly meaning: Meaning
  readonly rule: string
  /** Both ends of a range as expressions of their own. */
  readonly ends?: readonly [Expression, Expression]
}

/** Finds candidates in one sentence; offsets are the sentence's own. */
export type Matcher = (text: string) => readonly Expression[]
