import { daysBetween } from '../../model/time.ts'
import type { State } from './state.ts'

/**
 * After so many days without a word of it who held a place says nothing of who lost it: "had fallen to mutineers in 2004"
 * beside a capture in 2025.
 */
const forgottenDays = 5 * 365

/** Whether nothing was told of a state for so long before a day that what comes then begins anew. */
export const isForgotten = ({ begunBy, confirmedBy }: State, day: string): boolean =>
  [...begunBy, ...confirmedBy].every(observation => daysBetween(observation.day, day) > forgottenDays)

/** Days for which evidence speaks for a place that changes rarely. */
export const defaultRecentDays = 30

/** Looking back this far tells how often a place changes. */
const lookBackDays = 60

/**
 * Days after which the evidence on a place is too old to speak for it: the default, halved after two changes
 * in the last 60 days and quartered (at least 7) after three and more.
 *
 * Example: a village that changed hands three times in a month → one week.
 */
export const recentDaysOf = (states: readonly State[], lastEvidence: string, defaultDays: number): number =>
  recentDaysAfter(
    states.filter(state => state.begunBy.some(observation => !observation.derived)).map(({ day }) => day),
    lastEvidence,
    defaultDays,
  )

/** As `recentDaysOf`, from the days on which the states began. */
export const recentDaysAfter = (
  starts: readonly string[],
  lastEvidence: string,
  defaultDays: number = defaultRecentDays,
): number => {
  const changes = starts.filter(day => daysBetween(day, lastEvidence) <= lookBackDays).length
  if (changes >= 3) return Math.max(7, Math.floor(defaultDays / 4))
  return changes === 2 ? Math.max(7, Math.floor(defaultDays / 2)) : defaultDays
}
