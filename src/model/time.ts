/** How exact a time is. */
export type Precision = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'season' | 'year'

/** The parts a time is made of: said by the text (`known`) or filled in by us (`implied`). */
export type TimePart = 'year' | 'season' | 'month' | 'week' | 'weekday' | 'day' | 'hour' | 'minute'

/**
 * A range of time, both ends **inclusive**: ISO 8601 days (`2017-11-03`) or minutes (`2017-11-04T16:51`).
 * One day has `from === to`. `from` is null when only an upper bound is known ("by 2014"), `to` when the
 * range is open. Known and implied parts are kept apart as in chrono-node.
 */
export interface Time {
  readonly from: string | null
  readonly to: string | null
  readonly precision: Precision
  readonly known: readonly TimePart[]
  readonly implied: readonly TimePart[]
}

/** What a time was counted from: absolute in the text, the publication day, an earlier sentence, or nothing. */
export type TimeBasis = 'text' | 'publication' | 'earlier sentence' | 'none'

/** The calendar day of an ISO date or date-time. */
export const dayOf = (iso: string): string => iso.slice(0, 10)

/** The length of a UTC day. */
export const dayMilliseconds = 86_400_000

/** Midnight (UTC) of an ISO day. Reads the digits itself: `Date.parse` is the slowest part of comparing events. */
const midnightOf = (day: string): number =>
  new Date(0).setUTCFullYear(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))

/** Moves an ISO day by whole days (UTC calendar, no time zone involved). */
export const addDays = (day: string, days: number): string =>
  new Date(midnightOf(day) + days * dayMilliseconds).toISOString().slice(0, 10)

/** Whole days from `left` to `right`; negative when `right` is earlier. */
export const daysBetween = (left: string, right: string): number =>
  (midnightOf(right) - midnightOf(left)) / dayMilliseconds

/** True for a day of the calendar, written as ISO 8601: not for 30 February. */
export const isCalendarDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** One calendar day as a Time. */
export const dayTime = (day: string, known: readonly TimePart[], implied: readonly TimePart[]): Time => ({
  from: day,
  to: day,
  precision: 'day',
  known,
  implied,
})
