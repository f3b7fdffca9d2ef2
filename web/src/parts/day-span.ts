import { earlier, later } from '../../../src/account/days.ts'
import { addDays, daysBetween } from '../../../src/model/time.ts'
import type { DayRange } from '../../../src/server/contract.ts'

/** Days before the first page that a slider shows at least. */
const leadDays = 3

/**
 * The days that a slider runs over. Pages tell of years before them ("has held it since 2012"), which would press the
 * days that they are about into a corner: so it begins a little before the first page, or at the day that is shown.
 */
export const sliderSpan = (
  days: DayRange,
  published: DayRange | null,
  shown: string | null,
  all: boolean,
): DayRange => {
  if (published === null || all) return days
  const lead = Math.max(leadDays, Math.round(daysBetween(published.from, published.to) / 2))
  const start = addDays(published.from, -lead)
  const from = shown === null ? start : earlier(start, shown)
  return { from: later(from, days.from), to: later(days.to, published.to) }
}
