import { daysBetween } from '../../../model/time.ts'
import type { Observation } from '../observation.ts'
import type { EffectRule, State } from '../state.ts'
import { enters } from './enters.ts'

/** Days after a capture in which a fall without a captor is the same news. */
const sameNewsDays = 7

/** A fall names no loser here, or one that the new holder is no friend of. */
const isFresh = ({ day, opponent }: Observation, state: State | null): boolean =>
  state !== null &&
  state.status === 'held' &&
  opponent !== state.holder &&
  state.begunBy.some(begun => begun.effect === 'captures' && begun.actor === state.holder) &&
  daysBetween(state.day, day) <= sameNewsDays

export const captures: EffectRule = {
  example:
    '"The army retook Marsa from the rebels" → held by the army. "Took half of Marsa" → as if entered. "Took villages near Marsa" → says nothing of Marsa.',
  read(observation, state, areAllied) {
    if (observation.extent === 'surroundings') return null
    if (observation.extent === 'part') return enters.read(observation, state, areAllied)
    // "Marsa has fallen", told a few days after X took it: the same change.
    if (observation.actor === null && isFresh(observation, state)) return 'confirms'
    // "Freed of the militants" with nobody named: the militants lost it.
    if (observation.actor === null) return { status: 'unknown', holder: null, rivals: [] }
    return { status: 'held', holder: observation.actor, rivals: [] }
  },
}
