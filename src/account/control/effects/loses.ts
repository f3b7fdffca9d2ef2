import type { EffectRule } from '../state.ts'

export const loses: EffectRule = {
  example:
    '"The rebels lost Marsa" → holder unknown, unless another claim names the new one. "Withdrew from parts of Marsa" → contested. Told of a side that no longer held it → confirms.',
  read(observation, state, areAllied) {
    const { actor, extent } = observation
    if (extent === 'surroundings') return null
    const heldByAnother =
      state !== null && state.holder !== null && (actor === null || !areAllied(actor, state.holder))
    if (heldByAnother && state.status === 'held') return 'confirms'
    if (extent === 'part') return { status: 'contested', holder: null, rivals: actor === null ? [] : [actor] }
    return { status: 'unknown', holder: null, rivals: [] }
  },
}
