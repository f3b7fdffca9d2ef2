import { addDays, daysBetween, dayTime, type Time, type TimeBasis, type TimePart } from '../../model/time.ts'
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
import { resolveCalendar } from './resolve-calendar.ts'
import { resolveDuration } from './resolve-duration.ts'
import { type Resolved, rangeTime, type Surroundings, unresolved, withClock } from './resolved.ts'

const needOf = (unit: Unit): 'day' | 'month' | 'year' =>
  unit === 'year' || unit === 'decade' || unit === 'century'
    ? 'year'
    : unit === 'month' || unit === 'quarter'
      ? 'month'
      : 'day'

/** The day to count from, and what to call it. */
const originOf = (
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
const unitAt = (
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

const resolveUnit = (meaning: Extract<Meaning, { kind: 'unit' }>, around: Surroundings): Resolved => {
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

const resolveShift = (meaning: Extract<Meaning, { kind: 'shift' }>, around: Surroundings): Resolved => {
  const { amount, sign } = meaning
  const vague = sign < 0 ? 'PAST_REF' : 'FUTURE_REF'
  if (amount === null) {
    // "several days ago", "weeks earlier": only an upper bound is known.
    const counted = originOf(meaning, meaning.unit, around)
    if (counted === null || sign > 0) return unresolved(vague)
    const { range, precision, implied } = unitAt(counted.day, meaning.unit, -1)
    const time: Time = { from: null, to: range.to, precision, known: [], implied }
    return { type: 'DATE', value: vague, time, basis: counted.basis }
  }
  const whole = Number.isInteger(amount)
  const unit: Unit =
    !whole && meaning.unit === 'year'
      ? 'month'
      : !whole && meaning.unit === 'month'
        ? 'week'
        : !whole && meaning.unit === 'week'
          ? 'day'
          : !whole && meaning.unit === 'decade'
            ? 'year'
            : meaning.unit
  const factor = whole
    ? 1
    : meaning.unit === 'year'
      ? 12
      : meaning.unit === 'month'
        ? 4
        : meaning.unit === 'week'
          ? 7
          : meaning.unit === 'decade'
            ? 10
            : 1
  const origin = originOf(meaning, unit, around)
  if (origin === null) return unresolved(unit === 'day' ? 'XXXX-XX-XX' : vague)
  if (meaning.origin === 'reference' && origin.basis === 'publication' && sign > 0) return unresolved(vague)
  const count = Math.round(amount * factor) * sign
  if (Math.abs(count) > 100_000 || (unit === 'year' && yearOf(origin.day) + count < 1))
    return unresolved(vague)
  const found = unitAt(origin.day, unit, count)
  const resolved: Resolved = {
    type: 'DATE',
    value: found.value,
    time: rangeTime(found.range, found.precision, [], found.implied),
    basis: origin.basis,
  }
  return withClock(resolved, meaning.clock)
}

const resolveWeekday = (meaning: Extract<Meaning, { kind: 'weekday' }>, around: Surroundings): Resolved => {
  const origin = originOf(meaning, 'day', around)
  const base =
    around.narrative && meaning.direction === null && around.reference.day !== null
      ? { day: around.reference.day, basis: 'earlier sentence' as const }
      : origin
  if (base === null) return withClock(unresolved(`XXXX-WXX-${meaning.weekday}`), meaning.clock)
  const back = (weekdayOf(base.day) - meaning.weekday + 7) % 7
  const ahead = (7 - back) % 7
  if (meaning.week !== undefined) {
    const monday = weekRange(addDays(base.day, 7 * meaning.week)).from
    const day = addDays(monday, meaning.weekday - 1)
    return withClock(
      {
        type: 'DATE',
        value: day,
        time: dayTime(day, ['weekday'], ['year', 'month', 'day']),
        basis: base.basis,
      },
      meaning.clock,
    )
  }
  const { direction } = meaning
  const counted = base.basis === 'earlier sentence'
  let days: number
  if (direction === -1) days = -(back || 7)
  else if (direction === 1) days = ahead || 7
  else if (direction === 0 && counted) days = back <= 3 ? -back : ahead
  else if (direction === 0) days = around.tense < 0 ? -back : ahead
  else days = counted || around.tense > 0 ? ahead : -back
  const day = addDays(base.day, days + 7 * (meaning.weeks ?? 0))
  return withClock(
    {
      type: 'DATE',
      value: day,
      time: dayTime(day, ['weekday'], ['year', 'month', 'day']),
      basis: base.basis,
    },
    meaning.clock,
  )
}

const resolveClock = (meaning: Extract<Meaning, { kind: 'clock' }>, around: Surroundings): Resolved => {
  const origin = originOf(meaning, 'day', around)
  if (origin === null) return withClock(unresolved('XXXX-XX-XX'), meaning.clock)
  const days = meaning.days ?? 0
  const day = addDays(origin.day, days)
  const base: Resolved = {
    type: 'DATE',
    value: day,
    time: dayTime(day, [], ['year', 'month', 'day']),
    basis: origin.basis,
  }
  const resolved = withClock(base, meaning.clock)
  // "overnight" runs into the day of publication.
  return meaning.clock.part === 'NI' && meaning.origin === 'speech' && days < 0 && resolved.time !== null
    ? { ...resolved, time: { ...resolved.time, to: origin.day } }
    : resolved
}

/** "from Friday to Sunday": the Friday before that Sunday. */
const firstEnd = (
  meaning: Extract<Meaning, { kind: 'range' }>,
  around: Surroundings,
  last: Resolved,
): Resolved => {
  const { first } = meaning
  if (first.kind !== 'weekday' || last.time?.to == null) return resolve(first, around)
  const day = last.time.to.slice(0, 10)
  const resolved = resolve({ ...first, direction: -1 }, { ...around, anchor: day, narrative: false })
  return { ...resolved, basis: last.basis }
}

const resolveRange = (meaning: Extract<Meaning, { kind: 'range' }>, around: Surroundings): Resolved => {
  const last = resolve(meaning.last, around)
  const first = firstEnd(meaning, around, last)
  if (first.time?.from == null || last.time?.to == null) return unresolved(`${first.value}/${last.value}`)
  const ordered = first.time.from <= last.time.to
  const precision = last.time.precision
  return {
    type: 'DATE',
    value: ordered ? `${first.value}/${last.value}` : last.value,
    time: {
      from: ordered ? first.time.from : last.time.from,
      to: last.time.to,
      precision,
      known: first.time.known,
      implied: first.time.implied,
    },
    basis: last.basis,
  }
}

/** Turns what the words say into a TIMEX3 value and a range. */
export const resolve = (meaning: Meaning, around: Surroundings): Resolved => {
  switch (meaning.kind) {
    case 'calendar':
      return resolveCalendar(meaning, around)
    case 'years':
      return {
        type: 'DATE',
        value: meaning.value,
        // Years before Christ have no ISO day here: only the value tells them.
        time:
          meaning.first < 1
            ? null
            : rangeTime(
                meaning.third === undefined
                  ? yearRange(meaning.first, meaning.last)
                  : thirdOf(yearRange(meaning.first, meaning.last), meaning.third),
                'year',
                ['year'],
                [],
              ),
        basis: 'text',
      }
    case 'weekday':
      return resolveWeekday(meaning, around)
    case 'shift':
      return resolveShift(meaning, around)
    case 'unit':
      return resolveUnit(meaning, around)
    case 'window':
    case 'duration':
      return resolveDuration(meaning, around)
    case 'set':
      return unresolved(meaning.value, 'SET')
    case 'vague':
      return unresolved(meaning.value)
    case 'clock':
      return resolveClock(meaning, around)
    case 'range':
      return resolveRange(meaning, around)
  }
}
