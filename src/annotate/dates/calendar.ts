import { addDays, dayOf } from '../../model/time.ts'

/** Arithmetic on ISO days. Years from 1 to 9999; earlier ones have no ISO day here. */

/** Two ISO days, both inclusive. */
export interface DayRange {
  readonly from: string
  readonly to: string
}

const padded = (value: number, width: number): string => String(value).padStart(width, '0')

export const isoMonth = (year: number, month: number): string => `${padded(year, 4)}-${padded(month, 2)}`

export const isoDay = (year: number, month: number, day: number): string =>
  `${isoMonth(year, month)}-${padded(day, 2)}`

export const yearOf = (day: string): number => Number(day.slice(0, 4))
export const monthOf = (day: string): number => Number(day.slice(5, 7))
export const dayOfMonth = (day: string): number => Number(day.slice(8, 10))

export const daysInMonth = (year: number, month: number): number =>
  month === 2
    ? (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31

/** True for a day that the calendar has. */
export const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)

/** ISO weekday: Monday 1 to Sunday 7. */
export const weekdayOf = (day: string): number => new Date(`${dayOf(day)}T00:00:00Z`).getUTCDay() || 7

/** Moves a [year, month] by whole months. */
export const addMonths = (year: number, month: number, months: number): readonly [number, number] => {
  const index = year * 12 + (month - 1) + months
  return [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1]
}

/** The same day of another month, or that month's last day where it is shorter. */
export const addMonthsToDay = (day: string, months: number): string => {
  const [year, month] = addMonths(yearOf(day), monthOf(day), months)
  return isoDay(year, month, Math.min(dayOfMonth(day), daysInMonth(year, month)))
}

export const monthRange = (year: number, month: number): DayRange => ({
  from: isoDay(year, month, 1),
  to: isoDay(year, month, daysInMonth(year, month)),
})

export const yearRange = (first: number, last = first): DayRange => ({
  from: isoDay(first, 1, 1),
  to: isoDay(last, 12, 31),
})

/** Several months from the first one on; a winter that begins in December ends in the next year. */
export const monthsRange = (year: number, month: number, count: number): DayRange => {
  const [lastYear, lastMonth] = addMonths(year, month, count - 1)
  return { from: isoDay(year, month, 1), to: monthRange(lastYear, lastMonth).to }
}

/** The Monday-to-Sunday week that holds the day. */
export const weekRange = (day: string): DayRange => {
  const from = addDays(day, 1 - weekdayOf(day))
  return { from, to: addDays(from, 6) }
}

/** ISO 8601 week: `2017-W44`. The week belongs to the year that holds its Thursday. */
export const isoWeek = (day: string): string => {
  const thursday = addDays(day, 4 - weekdayOf(day))
  const year = yearOf(thursday)
  const first = Date.parse(`${isoDay(year, 1, 1)}T00:00:00Z`)
  const week = Math.floor((Date.parse(`${thursday}T00:00:00Z`) - first) / 86_400_000 / 7) + 1
  return `${padded(year, 4)}-W${padded(week, 2)}`
}

const dayCount = (range: DayRange): number =>
  Math.round((Date.parse(`${range.to}T00:00:00Z`) - Date.parse(`${range.from}T00:00:00Z`)) / 86_400_000) + 1

/**
 * The first, middle or last third of a range ("early March" = 1–10). "The start of" and "the end of" are the
 * same thirds: reports use them no more narrowly.
 */
export const thirdOf = (range: DayRange, part: 'START' | 'MID' | 'END'): DayRange => {
  const days = dayCount(range)
  const third = Math.max(1, Math.round(days / 3))
  if (part === 'START') return { from: range.from, to: addDays(range.from, third - 1) }
  if (part === 'END') return { from: addDays(range.to, 1 - (days - 2 * third || 1)), to: range.to }
  return { from: addDays(range.from, third), to: addDays(range.from, Math.min(days, 2 * third) - 1) }
}
