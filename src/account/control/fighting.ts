import { byString } from '../../model/id.ts'
import { daysBetween } from '../../model/time.ts'
import { denialDays } from './denials.ts'
import { effectOrder } from './effects/index.ts'
import type { Observation } from './observation.ts'
import type { State } from './state.ts'
import type { Candidate, ReadObservation, TimelineRules } from './transitions.ts'
import { begin, confirm, confirmationsOf, isSame, oppose, proposalsOf } from './transitions.ts'
import { voteOf, weigh } from './votes.ts'

/** A day with fighting, an entry or a siege, and no change of hands. */
export const stepFighting = (
  state: State | null,
  day: string,
  readings: readonly ReadObservation[],
  denials: readonly Observation[],
  { sides, voices }: TimelineRules,
): State | null => {
  const confirmations = confirmationsOf(readings)
  const proposals = [...proposalsOf(readings)].sort(
    (left, right) =>
      effectOrder.indexOf(left.observation.effect) - effectOrder.indexOf(right.observation.effect),
  )
  const first = proposals[0]
  if (first === undefined) return state === null ? null : confirm(state, confirmations)
  const same = proposals.filter(({ proposal }) => proposal.status === first.proposal.status)
  const candidate: Candidate = {
    proposal: {
      ...first.proposal,
      rivals: [...new Set(same.flatMap(({ proposal }) => proposal.rivals))].sort(byString),
    },
    support: same.map(({ observation }) => observation),
  }
  const actors = candidate.support.map(({ actor }) => actor).filter(id => id !== null)
  const denied = denials.filter(
    denial =>
      denial.effect === first.observation.effect &&
      (denial.claim.force === 'denies' ? denial.to >= day : (denial.from ?? denial.to) > day) &&
      daysBetween(day, denial.to) <= denialDays &&
      (denial.actor === null ||
        actors.some(actor => denial.actor !== null && sides.areAllied(actor, denial.actor))),
  )
  if (weigh(voteOf(candidate.support, voices), voteOf(denied, voices)) === 'rejected')
    return oppose(state, candidate.support)
  if (
    state !== null &&
    state.status === candidate.proposal.status &&
    (isSame(candidate.proposal, state, sides) || state.disputed)
  )
    return {
      ...confirm(state, candidate.support),
      rivals: [...new Set([...state.rivals, ...candidate.proposal.rivals])].sort(byString),
    }
  const next = begin(day, candidate, state, denied)
  const before = next.lastHeld
  return first.observation.effect === 'lifts siege' && next.holder !== null && before?.holder === next.holder
    ? { ...next, resumes: before }
    : next
}
