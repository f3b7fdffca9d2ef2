import { monthNames, weekdayNames } from '../../../../src/account/prose.ts'

/** Calendar units of the axis, the finest first. All times are milliseconds since 1970 in UTC: no zone is involved. */
export type Unit = 'hour' | 'quarter day' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade'

export const units: readonly Unit[] = [
  'hour',
  'quarter day',
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'decade',
]

export const hourMs = 3_600_000
export const dayMs = 24 * hourMs

/** About how long a unit is. */
export const unitMs: { readonly [unit in Unit]: number } = {
  hour: hourMs,
  'quarter day': 6 * hourMs,
  day: dayMs,
  week: 7 * dayMs,
  month: 30.44 * dayMs,
  quarter: 91.31 * dayMs,
  year: 365.25 * dayMs,
  decade: 3652.5 * dayMs,
}

const monday = Date.UTC(1970, 0, 5)

const floorTo = (time: number, size: number, origin = 0): number =>
  Math.floor((time - origin) / size) * size + origin

/** Months since the year 0 to a time, and back: `Date.UTC` reads years under 100 as 19xx, so it is set by hand. */
const monthStart = (months: number): number => {
  const date = new Date(0)
  date.setUTCFullYear(Math.floor(months / 12), ((months % 12) + 12) % 12, 1)
  return date.getTime()
}
const monthOf = (time: number): number => {
  const date = new Date(time)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

const monthsIn = { month: 1, quarter: 3, year: 12, decade: 120 } as const

/** The start of the unit in which a time lies. Weeks begin on Monday. */
export const unitStart = (time: number, unit: Unit): number => {
  switch (unit) {
    case 'hour':
    case 'quarter day':
    case 'day':
      return floorTo(time, unitMs[unit])
    case 'week':
      return floorTo(time, unitMs.week, monday)
    default:
      return monthStart(floorTo(monthOf(time), monthsIn[unit]))
  }
}

/** The start of the unit after the one in which a time lies. */
export const unitEnd = (time: number, unit: Unit): number => {
  switch (unit) {
    case 'hour':
    case 'quarter day':
    case 'day':
    case 'week':
      return unitStart(time, unit) + unitMs[unit]
    default:
      return monthStart(floorTo(monthOf(time), monthsIn[unit]) + monthsIn[unit])
  }
}

const shortened = (names: readonly string[]): readonly string[] => names.map(name => name.slice(0, 3))
const months = shortened(monthNames)
const weekdays = shortened(weekdayNames)

const two = (number: number): string => String(number).padStart(2, '0')

/** What stands at a tick: "06:00", "Fri 9" or "9", "5 Dec", "Dec", "Q4", "2016". */
export const unitLabel = (time: number, unit: Unit, wide: boolean): string => {
  const date = new Date(time)
  const day = date.getUTCDate()
  const month = months[date.getUTCMonth()] ?? ''
  switch (unit) {
    case 'hour':
    case 'quarter day':
      return `${two(date.getUTCHours())}:00`
    case 'day':
      return wide ? `${weekdays[date.getUTCDay()]} ${day}` : String(day)
    case 'week':
      return wide ? `${day} ${month}` : String(day)
    case 'month':
      return month
    case 'quarter':
      return month
    case 'year':
      return String(date.getUTCFullYear())
    case 'decade':
      return `${date.getUTCFullYear()}s`
  }
}

/** The unit that is named above the ticks of another; null where the ticks say it all. */
export const unitAbove: { readonly [unit in Unit]: Unit | null } = {
  hour: 'day',
  'quarter day': 'day',
  day: 'month',
  week: 'month',
  month: 'year',
  quarter: 'year',
  year: null,
  decade: null,
}

/** "Friday 9 December 2016", "December 2016", "2016". */
export const longLabel = (time: number, unit: Unit): string => {
  const date = new Date(time)
  const year = date.getUTCFullYear()
  const month = monthNames[date.getUTCMonth()] ?? ''
  if (unit === 'year') return String(year)
  if (unit === 'month') return `${month} ${year}`
  return `${weekdayNames[date.getUTCDay()]} ${date.getUTCDate()} ${month} ${year}`
}

/** "9 Dec 2016", with the hour where it is not midnight: "9 Dec 2016, 06:00". */
export const momentText = (time: number): string => {
  const date = new Date(time)
  const day = `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`
  return time % dayMs === 0 ? day : `${day}, ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`
}

/** ISO day of a time, with the minute where it is not midnight. */
export const isoMoment = (time: number): string =>
  new Date(time).toISOString().slice(0, time % dayMs === 0 ? 10 : 16)

/** A time from an ISO day or minute; NaN for anything else. */
export const parseMoment = (text: string): number =>
  /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/.test(text)
    ? Date.parse(text.length === 10 ? text : `${text}Z`)
    : Number.NaN
