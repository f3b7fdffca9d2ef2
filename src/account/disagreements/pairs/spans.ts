import type { Claim } from '../../../model/claim.ts'
import { daysBetween } from '../../../model/time.ts'
import type { DayRange } from '../../days.ts'
import { daysOf, rangesMeet } from '../../days.ts'
import type { PairContext } from './difference.ts'

/** The day of the page that tells it; '' when nothing dates it. */
export const pageDayOf = (claim: Claim, { days }: PairContext): string =>
  days.get(claim.evidence.document)?.day ?? ''

/** The days that a claim speaks of: a claim without a time speaks of the days up to its page's. */
export const spanOf = (claim: Claim, context: PairContext): DayRange => {
  const page = pageDayOf(claim, context)
  const range = claim.when === null ? { from: null, to: null } : daysOf(claim.when)
  if (range.to !== null) return range
  if (range.from !== null && page !== '' && range.from <= page) return { from: range.from, to: page }
  return { from: range.from, to: range.from ?? (page === '' ? null : page) }
}

/** Days between two spans, 0 when they share one; positive when `right` is the later one. */
export const gapBetween = (left: DayRange, right: DayRange): number => {
  if (rangesMeet(left, right)) return 0
  if (left.to !== null && right.from !== null && left.to < right.from) return daysBetween(left.to, right.from)
  return right.to !== null && left.from !== null ? -daysBetween(right.to, left.from) : 0
}

/** Days that a span holds, endless when an end is open. */
export const lengthOf = ({ from, to }: DayRange): number =>
  from === null || to === null ? Number.POSITIVE_INFINITY : daysBetween(from, to) + 1
