import type { Disagreement } from '../../model/account.ts'
import { addTo } from '../../model/lists.ts'
import { daysBetween } from '../../model/time.ts'
import type { Observation } from '../control/observation.ts'
import { loserOf, winnerOf } from '../control/observation.ts'
import type { PlaceTimeline } from '../control/place-timeline.ts'
import type { State } from '../control/state.ts'
import { plainDay } from '../prose.ts'
import type { DisagreementInput, DisagreementRule, Side } from './disagreement.ts'
import { disagreementOf } from './disagreement.ts'

/** Pages this many days apart speak of one situation. */
const sameSituationDays = 3

const sideOf = (
  observation: Observation,
  state: State,
  timeline: PlaceTimeline,
  { entities }: DisagreementInput,
): string => {
  const { sides, states } = timeline
  const id = winnerOf(observation)
  if (id === null) {
    // Whoever says that X lost the place agrees with all who give it to another.
    const loser = loserOf(observation)
    if (state.holder !== null && (loser === null || !sides.areAllied(loser, state.holder)))
      return entities.creditOf(state.holder).name
    return `no longer ${loser === null ? 'its old holder' : entities.creditOf(loser).name}`
  }
  const known = states
    .map(({ holder }) => holder)
    .filter(holder => holder !== null)
    .find(holder => sides.areAllied(holder, id))
  return entities.creditOf(known ?? id).name
}

const sidesOf = (
  observations: readonly Observation[],
  state: State,
  timeline: PlaceTimeline,
  input: DisagreementInput,
): readonly Side[] => {
  const sides = new Map<string, Observation[]>()
  for (const observation of observations) {
    if (winnerOf(observation) === null && loserOf(observation) === null) continue
    const value = sideOf(observation, state, timeline, input)
    addTo(sides, value, observation)
  }
  return [...sides].map(([value, list]) => ({ value, claims: list.map(({ claim }) => claim) }))
}

/** Sources that place different holders in one state of the time line. */
const within = (state: State, timeline: PlaceTimeline, input: DisagreementInput): readonly Disagreement[] => {
  const opposing = state.opposedBy.filter(
    ({ derived, claim }) => !derived && (claim.force === 'asserts' || claim.force === 'claims'),
  )
  if (opposing.length === 0) return []
  const supporting = [...state.begunBy, ...state.confirmedBy].filter(
    ({ derived, effect, extent }) =>
      !derived && extent === 'whole' && effect !== 'contests' && effect !== 'enters',
  )
  const sides = sidesOf([...supporting, ...opposing], state, timeline, input)
  if (sides.length < 2) return []
  const described = opposing.every(({ effect, said }) => effect === 'holds' && !said)
  return [
    disagreementOf(
      { place: timeline.place },
      'holder',
      sides,
      input.voices,
      !described,
      described
        ? 'One side only describes the place in passing, in a phrase without a date; it may repeat an older state.'
        : 'Both sides speak of the same days.',
    ),
  ]
}

/** Pages of the same days that differ only because the place changed hands in between. */
const explainedByTime = (timeline: PlaceTimeline, input: DisagreementInput): readonly Disagreement[] => {
  const { states, sides } = timeline
  return states.flatMap((state, index) => {
    const before = states[index - 1]
    if (
      before === undefined ||
      state.disputed ||
      state.holder === null ||
      before.holder === null ||
      sides.areAllied(state.holder, before.holder)
    )
      return []
    const real = (list: readonly Observation[]) => list.filter(({ derived }) => !derived)
    const late = real([...before.begunBy, ...before.confirmedBy]).filter(
      ({ docDay, effect }) =>
        effect === 'holds' && Math.abs(daysBetween(docDay, state.day)) <= sameSituationDays,
    )
    const early = real(state.begunBy).filter(
      ({ docDay }) => daysBetween(state.day, docDay) <= sameSituationDays,
    )
    if (late.length === 0 || early.length === 0) return []
    return [
      disagreementOf(
        { place: timeline.place },
        'holder',
        sidesOf([...late, ...early], state, timeline, input),
        input.voices,
        false,
        `The place changed hands on or about ${plainDay(state.day)}; the sides speak of the days before and after.`,
      ),
    ]
  })
}

export const holder: DisagreementRule = {
  field: 'holder',
  example:
    '"The army controls Marsa" and "Marsa is in rebel hands", both of Tuesday → real. Before and after a reported capture → explained by time.',
  find: input =>
    input.timelines.flatMap(timeline => [
      ...timeline.states.flatMap(state => within(state, timeline, input)),
      ...explainedByTime(timeline, input),
    ]),
}
