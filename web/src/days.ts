import { addDays, dayOf, daysBetween } from '../../src/model/time.ts'

/** Days are ISO days (`2016-12-11`) of the UTC calendar; nothing here knows the reader's time zone. */
const firstDay = '1970-01-01'

/** Whole days since 1 January 1970. */
export const dayNumber = (day: string): number => daysBetween(firstDay, day)

export const dayOfNumber = (number: number): string => addDays(firstDay, number)

const format = (options: Intl.DateTimeFormatOptions): ((day: string) => string) => {
  const formatter = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options })
  return day => {
    const milliseconds = Date.parse(`${dayOf(day)}T00:00:00Z`)
    return Number.isNaN(milliseconds) ? day : formatter.format(milliseconds)
  }
}

/** "11 Dec 2016" */
export const shortDay = format({ day: 'numeric', month: 'short', year: 'numeric' })
/** "11 Dec" */
export const dayAndMonth = format({ day: 'numeric', month: 'short' })
/** "Sunday 11 December 2016" */
export const longDay = (day: string): string => weekdayDay(day).replaceAll(',', '')
const weekdayDay = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
/** "Sun" */
export const weekday = format({ weekday: 'short' })
/** "Dec 2016" */
export const monthAndYear = format({ month: 'short', year: 'numeric' })

interface TimeLike {
  readonly from: string | null
  readonly to: string | null
  readonly precision: string
}

/** A time range in few words: "11 Dec 2016", "Oct 2016", "before 14 Dec 2016", "8–11 Dec 2016". */
export const timeInWords = (time: TimeLike | null): string => {
  if (time === null) return 'at an unknown time'
  const { from, to, precision } = time
  if (from === null && to === null) return 'at an unknown time'
  if (from === null) return `by ${shortDay(to ?? '')}`
  if (to === null) return `from ${shortDay(from)}`
  if (precision === 'year' && from.slice(0, 4) === to.slice(0, 4)) return from.slice(0, 4)
  if (precision === 'month' && from.slice(0, 7) === to.slice(0, 7)) return monthAndYear(from)
  if (dayOf(from) === dayOf(to)) {
    const clock = precision === 'minute' || precision === 'hour' ? from.slice(11, 16) : ''
    return clock === '' ? shortDay(from) : `${shortDay(from)}, ${clock}`
  }
  return from.slice(0, 4) === to.slice(0, 4)
    ? `${dayAndMonth(from)} – ${shortDay(to)}`
    : `${shortDay(from)} – ${shortDay(to)}`
}
