import { addDays, dayTime } from '../../model/time.ts'
import { weekdayOf, weekRange } from './calendar.ts'
import type { Meaning } from './meaning.ts'
import { originOf } from './resolve-unit.ts'
import { type Resolved, type Surroundings, unresolved, withClock } from './resolved.ts'

/** "on Friday", "next Monday", "Friday last week". */
export const resolveWeekday = (
  meaning: Extract<Meaning, { kind: 'weekday' }>,
  around: Surroundings,
): Resolved => {
  const origin = originOf(meaning, 'day', around)
  const base =
    around.narrative && meaning.direction === null && around.reference.day !== null
      ? { day: around.reference.day, basis: 'earlier sentence' as const }
      : origin
  if (base === null) return withClock(unresolved(`XXXX-WXX-${meaning.weekday}`), meaning.clock)
  const on = (day: string): Resolved =>
    withClock(
      {
        type: 'DATE',
        value: day,
        time: dayTime(day, ['weekday'], ['year', 'month', 'day']),
        basis: base.basis,
      },
      meaning.clock,
    )
  const back = (weekdayOf(base.day) - meaning.weekday + 7) % 7
  const ahead = (7 - back) % 7
  if (meaning.week !== undefined) {
    const monday = weekRange(addDays(base.day, 7 * meaning.week)).from
    return on(addDays(monday, meaning.weekday - 1))
  }
  const { direction } = meaning
  const counted = base.basis === 'earlier sentence'
  let days: number
  if (direction === -1) days = -(back || 7)
  else if (direction === 1) days = ahead || 7
  else if (direction === 0 && counted) days = back <= 3 ? -back : ahead
  else if (direction === 0) days = around.tense < 0 ? -back : ahead
  else days = counted || around.tense > 0 ? ahead : -back
  return on(addDays(base.day, days + 7 * (meaning.weeks ?? 0)))
}

/** "at 5 p.m.", of the day spoken of or of publication. */
export const resolveClock = (
  meaning: Extract<Meaning, { kind: 'clock' }>,
  around: Surroundings,
): Resolved => {
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
