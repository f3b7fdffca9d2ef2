import { daysBetween } from '../../model/time.ts'
import type { Sides } from '../entities.ts'
import type { Observation } from './observation.ts'
import { loserOf } from './observation.ts'
import type { Candidate } from './transitions.ts'

/** A denial answers a change of up to this many days before it. */
export const denialDays = 30

/** The observations that deny a change: "the rebels denied losing Marsa", "troops have not entered Marsa". */
export const denialsOf = (
  candidate: Candidate,
  day: string,
  denials: readonly Observation[],
  sides: Sides,
): readonly Observation[] => {
  const { holder } = candidate.proposal
  const losers = candidate.support.map(loserOf).filter(id => id !== null)
  return denials.filter(denial => {
    const isLater = denial.claim.force === 'denies' ? denial.to >= day : (denial.from ?? denial.to) > day
    if (!isLater || daysBetween(day, denial.to) > denialDays) return false
    if (denial.effect === 'loses')
      return denial.actor === null ||
        losers.some(loser => denial.actor !== null && sides.areAllied(loser, denial.actor))
        ? true
        : holder !== null && denial.actor !== null && !sides.areAllied(holder, denial.actor)
    if (denial.effect !== 'captures' && denial.effect !== 'holds') return false
    return denial.actor === null || (holder !== null && sides.areAllied(holder, denial.actor))
  })
}
