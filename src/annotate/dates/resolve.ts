import { thirdOf, yearRange } from './calendar.ts'
import type { Meaning } from './meaning.ts'
import { resolveCalendar } from './resolve-calendar.ts'
import { resolveDuration } from './resolve-duration.ts'
import { resolveShift } from './resolve-shift.ts'
import { resolveUnit } from './resolve-unit.ts'
import { resolveClock, resolveWeekday } from './resolve-weekday.ts'
import { type Resolved, rangeTime, type Surroundings, unresolved } from './resolved.ts'

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
