import type { Precision, Time } from '../model/time.ts'
import { addDays, dayOf } from '../model/time.ts'

/** A range of ISO days, both ends inclusive; null = unknown on that side. */
export interface DayRange {
  readonly from: string | null
  readonly to: string | null
}

export const earlier = (left: string, right: string): string => (left < right ? left : right)
export const later = (left: string, right: string): string => (left > right ? left : right)

const lastOfMonth = (day: string): string => {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  const next =
    month === 12
      ? `${String(year + 1).padStart(4, '0')}-01-01`
      : `${day.slice(0, 4)}-${String(month + 1).padStart(2, '0')}-01`
  return addDays(next, -1)
}

/** Last day of the period that begins on `day`: "July 2012" begun on 1 July ends on 31 July. */
export const endOfPeriod = (day: string, precision: Precision): string => {
  switch (precision) {
    case 'year':
      return `${day.slice(0, 4)}-12-31`
    case 'season':
      return addDays(day, 91)
    case 'month':
      return lastOfMonth(day)
    case 'week':
      return addDays(day, 6)
    default:
      return dayOf(day)
  }
}

/** True when the ranges share a day; an unknown end reaches for ever. */
export const rangesMeet = (left: DayRange, right: DayRange): boolean =>
  (left.from === null || right.to === null || left.from <= right.to) &&
  (right.from === null || left.to === null || right.from <= left.to)

/** True when the time is one known calendar day. */
export const isOneDay = (range: DayRange): boolean => range.from !== null && range.from === range.to

/**
 * True when the text itself gave the time, if only as "last month": not when a reader filled the day of the page
 * in for a sentence without a date.
 */
export const isSaid = (time: Time | null, docDay?: string): boolean =>
  time !== null &&
  (time.known.length > 0 ||
    time.precision !== 'day' ||
    (docDay !== undefined && time.from !== null && time.from === time.to && dayOf(time.from) !== docDay))

/** A time of which nothing is known. */
export const unknownTime: Time = { from: null, to: null, precision: 'day', known: [], implied: [] }

/** "By this day at the latest". */
export const byDay = (day: string): Time => ({
  from: null,
  to: day,
  precision: 'day',
  known: [],
  implied: ['day'],
})

/** The midnight-free day bounds of a time. */
export const daysOf = (time: Time): DayRange => ({
  from: time.from === null ? null : dayOf(time.from),
  to: time.to === null ? null : dayOf(time.to),
})
