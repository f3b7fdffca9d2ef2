import { dayOf, type Time, type TimeBasis, type TimePart } from '../../model/time.ts'
import type { DayRange } from './calendar.ts'
import type { Clock } from './meaning.ts'

/** What an expression is counted from, and what the text around it says. */
export interface Surroundings {
  /** Publication day, known or inferred; null when nothing tells. */
  readonly anchor: string | null
  /** The day, month and year last spoken of; a day counts for all three. */
  readonly reference: {
    readonly day: string | null
    readonly month: string | null
    readonly year: string | null
  }
  /** Where the nearest verb points: −1 back, 1 ahead, 0 unknown. */
  readonly tense: -1 | 0 | 1
  /** A history counts bare months from the date before, a report from its publication. */
  readonly narrative: boolean
  /** The year that all full dates of a page without a day share; null where they differ, and on dated pages. */
  readonly onlyYear: number | null
  /** A day within an explicit year that stands earlier in the same sentence. */
  readonly sameSentence: string | null
}

export interface Resolved {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  readonly value: string
  readonly time: Time | null
  readonly basis: TimeBasis
}

export const unresolved = (value: string, type: Resolved['type'] = 'DATE'): Resolved => ({
  type,
  value,
  time: null,
  basis: 'none',
})

const two = (value: number): string => String(value).padStart(2, '0')

/** Adds a time of day to a day. Parts of a day keep the day's range: reports cut nights at different hours. */
export const withClock = (resolved: Resolved, clock: Clock | undefined): Resolved => {
  if (clock === undefined || !/^[\dX]{4}-(?:[\dX]{2}-[\dX]{2}|WXX-\d)$/.test(resolved.value)) return resolved
  if (clock.part !== undefined) {
    const time =
      resolved.time === null ? null : { ...resolved.time, known: [...resolved.time.known, 'hour' as const] }
    return { ...resolved, type: 'TIME', value: `${resolved.value}T${clock.part}`, time }
  }
  const stamp = `T${two(clock.hour ?? 0)}:${two(clock.minute ?? 0)}`
  const { time } = resolved
  return {
    ...resolved,
    type: 'TIME',
    value: `${resolved.value}${stamp}`,
    time: time?.from
      ? {
          ...time,
          from: `${dayOf(time.from)}${stamp}`,
          to: `${dayOf(time.from)}${stamp}`,
          precision: 'minute',
          known: [...time.known, 'hour', 'minute'],
        }
      : null,
  }
}

export const rangeTime = (
  range: DayRange,
  precision: Time['precision'],
  known: readonly TimePart[],
  implied: readonly TimePart[],
): Time => ({
  from: range.from,
  to: range.to,
  precision,
  known,
  implied,
})
