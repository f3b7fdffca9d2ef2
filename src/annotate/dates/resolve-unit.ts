import { addDays, daysBetween, type Time, type TimeBasis, type TimePart } from '../../model/time.ts'
import {
  addMonthsToDay,
  type DayRange,
  isoDay,
  isoWeek,
  monthOf,
  thirdOf,
  weekdayOf,
  weekRange,
  yearOf,
  yearRange,
} from './calendar.ts'
import type { Meaning, Unit } from './meaning.ts'
import { type Resolved, rangeTime, type Surroundings, unresolved } from './resolved.ts'

const needOf = (unit: Unit): 'day' | 'month' | 'year' =>
  unit === 'year' || unit === 'decade' || unit === 'century'
    ? 'year'
    : unit === 'month' || unit === 'quarter'
      ? 'month'
      : 'day'

/** The day to count from, and what to call it. */
export const originOf = (
  meaning: { origin: 'speech' | 'reference' },
  unit: Unit,
  around: Surroundings,
): { day: string; basis: TimeBasis } | null => {
  const spoken = around.reference[needOf(unit)]
  if (meaning.origin === 'reference' && spoken !== null) return { day: spoken, basis: 'earlier sentence' }
  // A history's "the end of the month" is the month of its last date.
  if (meaning.origin === 'speech' && around.narrative && spoken !== null)
    return { day: spoken, basis: 'earlier sentence' }
  return around.anchor === null ? null : { day: around.anchor, basis: 'publication' }
}

/** The unit that is `count` units away from the one that holds `day`. */
export const unitAt = (
  day: string,
  unit: Unit,
  count: number,
): { value: string; range: DayRange; precision: Time['precision']; implied: TimePart[] } => {
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
    case 'day':
    case 'night': {
      const moved = addDays(day, unit === 'day' || unit === 'night' ? count : 0)
      return {
        value: moved,
        range: { from: moved, to: moved },
        precision: 'day',
        implied: ['year', 'month', 'day'],
      }
    }
    case 'week':
    case 'fortnight':
    case 'weekend': {
      const moved = addDays(day, count * (unit === 'fortnight' ? 14 : 7))
      const week = weekRange(moved)
      return unit === 'weekend'
        ? {
            value: `${isoWeek(moved)}-WE`,
            range: { from: addDays(week.from, 5), to: week.to },
            precision: 'week',
            implied: ['year', 'week'],
          }
        : { value: isoWeek(moved), range: week, precision: 'week', implied: ['year', 'week'] }
    }
    case 'month': {
      const moved = addMonthsToDay(day, count)
      const from = isoDay(yearOf(moved), monthOf(moved), 1)
      return {
        value: moved.slice(0, 7),
        range: { from, to: addDays(addMonthsToDay(from, 1), -1) },
        precision: 'month',
        implied: ['year', 'month'],
      }
    }
    case 'quarter': {
      const moved = addMonthsToDay(day, count * 3)
      const quarter = Math.ceil(monthOf(moved) / 3)
      const from = isoDay(yearOf(moved), quarter * 3 - 2, 1)
      return {
        value: `${moved.slice(0, 4)}-Q${quarter}`,
        range: { from, to: addDays(addMonthsToDay(from, 3), -1) },
        precision: 'season',
        implied: ['year', 'month'],
      }
    }
    case 'year': {
      const moved = yearOf(day) + count
      return {
        value: String(moved).padStart(4, '0'),
        range: yearRange(moved),
        precision: 'year',
        implied: ['year'],
      }
    }
    case 'decade':
    case 'century': {
      const size = unit === 'decade' ? 10 : 100
      const first = (Math.floor(yearOf(day) / size) + count) * size
      return {
        value: String(first)
          .padStart(4, '0')
          .slice(0, unit === 'decade' ? 3 : 2),
        range: yearRange(first, first + size - 1),
        precision: 'year',
        implied: ['year'],
      }
    }
  }
}

/** "last month", "this week", "the next day". */
export const resolveUnit = (meaning: Extract<Meaning, { kind: 'unit' }>, around: Surroundings): Resolved => {
  const origin = originOf(meaning, meaning.unit, around)
  const vague = meaning.direction < 0 ? 'PAST_REF' : meaning.direction > 0 ? 'FUTURE_REF' : 'PRESENT_REF'
  if (origin === null)
    return unresolved(
      meaning.unit === 'week'
        ? 'XXXX-WXX'
        : meaning.unit === 'month'
          ? 'XXXX-XX'
          : meaning.unit === 'year'
            ? 'XXXX'
            : vague,
    )
  // "the next day" with no day before it cannot be counted from the publication.
  if (meaning.origin === 'reference' && origin.basis === 'publication' && meaning.direction > 0)
    return unresolved(meaning.unit === 'day' ? 'XXXX-XX-XX' : vague)
  // "the weekend" is the last one begun, unless the verb points ahead.
  const weekendLater =
    meaning.unit === 'weekend' &&
    meaning.origin === 'speech' &&
    meaning.direction === -1 &&
    (weekdayOf(origin.day) >= 6 || around.tense > 0)
  const weekendBefore =
    meaning.unit === 'weekend' && meaning.direction === 0 && around.tense < 0 && weekdayOf(origin.day) < 5
  const direction = weekendLater ? 0 : weekendBefore ? -1 : meaning.direction
  const found = unitAt(origin.day, meaning.unit, direction)
  const narrowed =
    meaning.side === 'earlier' && daysBetween(found.range.from, origin.day) >= 0 && direction === 0
      ? { from: found.range.from, to: origin.day }
      : meaning.side === 'later' && direction === 0
        ? { from: origin.day, to: found.range.to }
        : meaning.third !== undefined && meaning.side === undefined
          ? thirdOf(found.range, meaning.third)
          : found.range
  return {
    type: 'DATE',
    value: found.value,
    time: rangeTime(narrowed, found.precision, [], found.implied),
    basis: origin.basis,
  }
}
