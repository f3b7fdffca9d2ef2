import { addDays, dayOf, daysBetween } from '../../model/time.ts'
import type { Compared } from './event-type.ts'

/** The days on which a happening may have been. `said` tells that its text gave them. */
export interface DaysOfEvent {
  readonly from: string
  readonly to: string
  readonly said: boolean
}

/** Longest stretch, in days, that still tells one happening from the next. */
export const longestStretch = 10

/** A day named by both is strong; a publication day that stands in for one leaves a day of play. */
export const compareDays = (left: DaysOfEvent, right: DaysOfEvent): Compared => {
  const play = left.said && right.said ? 0 : 1
  if (endsBefore(left.to, right.from, play) || endsBefore(right.to, left.from, play))
    return { score: null, detail: `${left.from}, ${right.from}` }
  if (!left.said && !right.said && left.from === right.from && left.to === right.to)
    return { score: 0.75, detail: `published on ${left.to}` }
  const oneDay = left.from === left.to && right.from === right.to && left.from === right.from
  if (oneDay) return { score: left.said && right.said ? 1 : 0.8, detail: `on ${left.from}` }
  const stretch = Math.max(daysBetween(left.from, left.to), daysBetween(right.from, right.to))
  return { score: stretch <= 2 ? 0.6 : 0.35, detail: `within ${stretch + 1} days` }
}

/** True when a stretch that ends on `to` is over, days of play and all, before `from`. */
const endsBefore = (to: string, from: string, play: number): boolean => to < from && addDays(to, play) < from

/** How far back "by Sunday" may reach. */
const openDays = 7

/** The days of a range; one with an open end is cut short. */
export const daysOfRange = (from: string | null, to: string | null): { from: string; to: string } | null => {
  if (from === null && to === null) return null
  const last = dayOf(to ?? from ?? '')
  return { from: from === null ? addDays(last, -openDays) : dayOf(from), to: last }
}
