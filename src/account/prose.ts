import type { Precision, Time } from '../model/time.ts'
import { dayOf } from '../model/time.ts'
import { endOfPeriod } from './days.ts'

/** January to December. */
export const monthNames: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** As `Date#getUTCDay` counts them. */
export const weekdayNames: readonly string[] = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
]

export const monthName = (day: string): string => monthNames[Number(day.slice(5, 7)) - 1] ?? ''
const yearOf = (day: string): string => String(Number(day.slice(0, 4)))
const numberOf = (day: string): string => String(Number(day.slice(8, 10)))

/** "3 November 2017". */
export const plainDay = (day: string): string => `${numberOf(day)} ${monthName(day)} ${yearOf(day)}`

/** "Friday 3 November 2017". */
export const fullDay = (day: string): string =>
  `${weekdayNames[new Date(`${dayOf(day)}T00:00:00Z`).getUTCDay()] ?? ''} ${plainDay(day)}`

/** "3 November". */
export const shortDay = (day: string): string => `${numberOf(day)} ${monthName(day)}`

/** "2–4 November 2017", "30 October – 2 November 2017". */
const dayRange = (from: string, to: string): string => {
  if (from === to) return plainDay(from)
  if (from.slice(0, 7) === to.slice(0, 7)) return `${numberOf(from)}–${plainDay(to)}`
  if (yearOf(from) === yearOf(to)) return `${shortDay(from)} – ${plainDay(to)}`
  return `${plainDay(from)} – ${plainDay(to)}`
}

const namedPeriod = (from: string, to: string, precision: Precision): string | null => {
  if (precision === 'year' && from.slice(0, 4) === to.slice(0, 4)) return yearOf(from)
  if (precision === 'month' && from.slice(0, 7) === to.slice(0, 7))
    return `${monthName(from)} ${yearOf(from)}`
  return null
}

/** A time without a preposition: "Friday 3 November 2017", "July 2017", "30 October – 5 November 2017". */
export const timeText = (time: Time): string => {
  const from = time.from === null ? null : dayOf(time.from)
  const to = time.to === null ? null : dayOf(time.to)
  if (from === null && to === null) return 'an unknown day'
  if (from === null) return `${plainDay(to ?? '')} at the latest`
  const end = to ?? endOfPeriod(from, time.precision)
  if (from === end) return fullDay(from)
  return namedPeriod(from, end, time.precision) ?? dayRange(from, end)
}

/** "on Friday 3 November 2017", "in July 2017", "between …", "by 4 November 2017 at the latest". */
export const whenText = (time: Time): string => {
  const from = time.from === null ? null : dayOf(time.from)
  const to = time.to === null ? null : dayOf(time.to)
  if (from === null && to === null) return 'on an unknown day'
  if (from === null) return `by ${plainDay(to ?? '')} at the latest`
  const end = to ?? endOfPeriod(from, time.precision)
  if (from === end) return `on ${fullDay(from)}`
  const named = namedPeriod(from, end, time.precision)
  return named === null ? `between ${plainDay(from)} and ${plainDay(end)}` : `in ${named}`
}

/** "since Friday 3 November 2017", "since July 2017", "since 4 November 2017 or earlier". */
export const sinceText = (time: Time): string => {
  if (time.from === null && time.to === null) return 'since an unknown day'
  return time.from === null ? `since ${plainDay(dayOf(time.to ?? ''))} or earlier` : `since ${timeText(time)}`
}

const smallNumbers = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** Numbers up to twelve in words, others with thousands separators. */
export const numberText = (count: number): string => smallNumbers[count] ?? digits(count)

/** "12,400". */
export const digits = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')

/** "one report", "five reports". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${numberText(count)} ${count === 1 ? one : many}`

/** "A", "A and B", "A, B and C". */
export const listText = (items: readonly string[]): string =>
  items.length <= 1 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`

export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
