import { dayMilliseconds } from '../../../src/model/time.ts'
import { dayNumber, dayOfNumber } from '../days.ts'

/** A label of a scale of days; `at` counts days from the first. */
export interface DayTick {
  readonly at: number
  readonly label: string
}

const labelPixels = 58

const format = (options: Intl.DateTimeFormatOptions): ((number: number) => string) => {
  const formatter = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options })
  return number => formatter.format(number * dayMilliseconds)
}
const asDay = format({ day: 'numeric', month: 'short' })
const asMonth = format({ month: 'short' })
const asYear = format({ year: 'numeric' })

/** Steps in days up to a fortnight, then in months. */
const daySteps = [1, 2, 3, 4, 5, 7, 14]
const monthSteps = [1, 2, 3, 6, 12, 24, 60, 120]

/**
 * Labels for a scale of days that is `width` pixels wide: days, then firsts of months, then years, as densely as fits.
 * The year stands at the first label and wherever it changes.
 */
export const dayTicks = (from: string, to: string, width: number): readonly DayTick[] => {
  const first = dayNumber(from)
  const last = dayNumber(to)
  const most = Math.max(2, Math.floor(width / labelPixels))
  const step = daySteps.find(days => Math.floor((last - first) / days) + 1 <= most)
  if (step !== undefined) {
    const count = Math.floor((last - first) / step) + 1
    return Array.from({ length: count }, (_, index) => {
      const at = index * step
      return { at, label: asDay(first + at) }
    })
  }
  const start = new Date(first * dayMilliseconds)
  const months = (last - first) / 30.44
  const monthStep = monthSteps.find(each => months / each + 1 <= most) ?? 240
  const ticks: DayTick[] = []
  for (let month = 0; ; month += 1) {
    const year = start.getUTCFullYear()
    const number = Date.UTC(year, start.getUTCMonth() + month, 1) / dayMilliseconds
    if (number > last) return ticks
    const ofYear = new Date(number * dayMilliseconds).getUTCMonth()
    const since = monthStep < 12 ? ofYear : ofYear + 12 * Number(asYear(number))
    if (number < first || since % monthStep !== 0) continue
    const isYear = ofYear === 0 || monthStep >= 12
    ticks.push({ at: number - first, label: isYear ? asYear(number) : asMonth(number) })
  }
}

/** The day that stands `at` days after the first. */
export const dayAt = (from: string, at: number): string => dayOfNumber(dayNumber(from) + at)
