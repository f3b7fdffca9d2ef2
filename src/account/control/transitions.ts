import { byString } from '../../model/id.ts'
import { later } from '../days.ts'
import type { Sides } from '../entities.ts'
import type { Voices } from '../voices.ts'
import type { Observation } from './observation.ts'
import type { Proposal, Reading, State } from './state.ts'

/** What the time line of one place is made with. */
export interface TimelineRules {
  readonly sides: Sides
  readonly voices: Voices
}

/** An observation with what its effect makes of the state of the day. */
export interface ReadObservation {
  readonly observation: Observation
  readonly reading: Reading
}

/** A state that some observations of one day propose. */
export interface Candidate {
  readonly proposal: Proposal
  readonly support: readonly Observation[]
}

/** The observations that propose a state. */
export const proposalsOf = (readings: readonly ReadObservation[]) =>
  readings.flatMap(({ observation, reading }) =>
    reading === null || reading === 'confirms' ? [] : [{ observation, proposal: reading }],
  )

/** The observations that confirm whatever the state is. */
export const confirmationsOf = (readings: readonly ReadObservation[]): readonly Observation[] =>
  readings.filter(({ reading }) => reading === 'confirms').map(({ observation }) => observation)

export const isSame = (proposal: Proposal, state: State | null, sides: Sides): boolean => {
  if (state === null || proposal.status !== state.status || state.disputed) return false
  if (proposal.holder === null || state.holder === null) return proposal.holder === state.holder
  return sides.areAllied(proposal.holder, state.holder)
}

/** The newest day on which something was said for a state. */
export const lastDayOf = (state: State): string =>
  [...state.begunBy, ...state.confirmedBy]
    .filter(observation => !observation.derived)
    .map(observation => observation.day)
    .reduce(later, state.day)

/** Adds to a list without repeating a claim. */
export const joined = (
  list: readonly Observation[],
  more: readonly Observation[],
): readonly Observation[] => {
  const known = new Set(list.map(observation => observation.claim.id))
  return [...list, ...more.filter(observation => !known.has(observation.claim.id))]
}

const lastHeldOf = (state: State | null): State | null =>
  state === null ? null : state.status === 'held' ? { ...state, lastHeld: null } : state.lastHeld

/** A new state. */
export const begin = (
  day: string,
  { proposal, support }: Candidate,
  before: State | null,
  opposedBy: readonly Observation[],
): State => ({
  ...proposal,
  day,
  begunBy: support,
  confirmedBy: [],
  opposedBy,
  lastHeld: lastHeldOf(before),
  resumes: null,
  disputed: false,
})

/** The same state, with more for it. */
export const confirm = (state: State, support: readonly Observation[]): State => ({
  ...state,
  confirmedBy: joined(
    state.confirmedBy,
    support.filter(observation => !state.begunBy.includes(observation)),
  ),
})

/** The same state, with more against it. */
export const oppose = (state: State | null, against: readonly Observation[]): State | null =>
  state === null ? null : { ...state, opposedBy: joined(state.opposedBy, against) }

/** Sources contradict each other: nobody is stated to hold the place. */
export const dispute = (
  day: string,
  candidate: Candidate,
  before: State | null,
  against: readonly Observation[],
  rivals: readonly (string | null)[],
): State => ({
  status: 'contested',
  holder: null,
  rivals: [...new Set([candidate.proposal.holder, ...rivals].filter(id => id !== null))].sort(byString),
  day,
  begunBy: candidate.support,
  confirmedBy: [],
  opposedBy: against,
  lastHeld: lastHeldOf(before),
  resumes: null,
  disputed: true,
})
