import { daysBetween } from '../../model/time.ts'
import { groupByHolder } from './candidates.ts'
import { denialsOf } from './denials.ts'
import type { Observation } from './observation.ts'
import { loserOf } from './observation.ts'
import type { State } from './state.ts'
import type { Candidate, ReadObservation, TimelineRules } from './transitions.ts'
import {
  begin,
  confirm,
  confirmationsOf,
  dispute,
  isSame,
  joined,
  lastDayOf,
  oppose,
  proposalsOf,
} from './transitions.ts'
import { voteOf, weigh } from './votes.ts'

/** True when a claim of `later` says itself to come after a claim of `earlierOnes`. */
const comesAfter = (later: readonly Observation[], earlierOnes: readonly Observation[]): boolean =>
  later.some(({ claim }) => earlierOnes.some(({ claim: other }) => claim.after.includes(other.id)))

/** A change that one claim alone tells must have been read rightly with this probability to take a place from its holder. */
export const sureReading = 0.7

const isUnsure = (support: readonly Observation[]): boolean =>
  support.length === 1 && support.every(({ claim }) => (claim.confidence ?? 1) < sureReading)

/** Days without a word of a state after which a dated capture by the same side is another one. */
const forgottenDays = 180

/** "Took the town on Monday", thirteen years after it was taken and not heard of since: it was lost in between. */
const isTakenAgain = (state: State, day: string, support: readonly Observation[]): boolean =>
  daysBetween(lastDayOf(state), day) > forgottenDays &&
  support.some(({ effect, said }) => effect === 'captures' && said)

/** A day on which the place is said to have changed hands. */
export const stepChanges = (
  state: State | null,
  day: string,
  readings: readonly ReadObservation[],
  denials: readonly Observation[],
  rules: TimelineRules,
): State | null => {
  const { sides, voices } = rules
  const proposals = proposalsOf(readings)
  const confirmations = confirmationsOf(readings)
  const givenUp = proposals.filter(({ proposal }) => proposal.holder === null)
  const taken = groupByHolder(
    proposals.filter(({ proposal }) => proposal.holder !== null),
    rules,
  )

  if (taken.length === 0 && givenUp.length === 0) return state === null ? null : confirm(state, confirmations)
  // "The rebels lost Marsa" and "the army took Marsa" on one day are one change.
  const groups: readonly Candidate[] =
    taken.length === 0
      ? [
          {
            proposal: { status: 'unknown', holder: null, rivals: [] },
            support: givenUp.map(item => item.observation),
          },
        ]
      : taken.map(({ proposal, support }) => ({
          proposal,
          support: [
            ...support,
            ...givenUp
              .map(item => item.observation)
              .filter(observation => {
                const loser = loserOf(observation)
                return loser === null || proposal.holder === null || !sides.areAllied(loser, proposal.holder)
              }),
          ],
        }))

  const last = groups.filter(
    group =>
      groups.some(other => other !== group && comesAfter(group.support, other.support)) &&
      !groups.some(other => other !== group && comesAfter(other.support, group.support)),
  )
  const [first, ...others] = last.length === 1 && last[0] !== undefined ? [last[0]] : groups
  if (first === undefined) return state
  if (state?.holder && isUnsure(first.support) && !isSame(first.proposal, state, sides))
    return oppose(state, first.support)
  const rivalVotes = others.flatMap(group => group.support).filter(item => !first.support.includes(item))
  const denied = denialsOf(first, day, denials, sides)
  const against = [...rivalVotes, ...denied]
  switch (weigh(voteOf(first.support, voices), voteOf(against, voices))) {
    case 'accepted':
      if (isSame(first.proposal, state, sides) && state !== null && !isTakenAgain(state, day, first.support))
        return {
          ...confirm(state, [...first.support, ...confirmations]),
          opposedBy: joined(state.opposedBy, against),
        }
      return begin(day, first, state, against)
    case 'disputed':
      return dispute(day, first, state, against, [
        ...others.map(group => group.proposal.holder),
        ...first.support.map(loserOf),
        state?.holder ?? null,
      ])
    case 'rejected':
      return state === null ? dispute(day, first, null, against, []) : oppose(state, first.support)
  }
}
