import type { Time } from '../../model/time.ts'
import { yearOf } from './calendar.ts'
import type { Meaning, Unit } from './meaning.ts'
import { originOf, unitAt } from './resolve-unit.ts'
import { type Resolved, rangeTime, type Surroundings, unresolved, withClock } from './resolved.ts'

/** "three days ago", "two weeks later". */
export const resolveShift = (
  meaning: Extract<Meaning, { kind: 'shift' }>,
  around: Surroundings,
): Resolved => {
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
