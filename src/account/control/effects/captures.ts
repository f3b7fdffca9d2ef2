import type { EffectRule } from '../state.ts'
import { enters } from './enters.ts'

export const captures: EffectRule = {
  example:
    '"The army retook Marsa from the rebels" → held by the army. "Took half of Marsa" → as if entered. "Took villages near Marsa" → says nothing of Marsa.',
  read(observation, state, areAllied) {
    if (observation.extent === 'surroundings') return null
    if (observation.extent === 'part') return enters.read(observation, state, areAllied)
    // "Freed of the militants" with nobody named: the militants lost it.
    if (observation.actor === null) return { status: 'unknown', holder: null, rivals: [] }
    return { status: 'held', holder: observation.actor, rivals: [] }
  },
}
