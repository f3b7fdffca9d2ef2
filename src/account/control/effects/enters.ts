import type { EffectRule } from '../state.ts'

export const enters: EffectRule = {
  example:
    '"Troops entered Marsa" → contested. "Reached the outskirts of Marsa" → says nothing of Marsa. Troops entering a town that their side holds → confirms it.',
  read(observation, state, areAllied) {
    if (observation.extent === 'surroundings') return null
    const { actor } = observation
    if (actor !== null && state?.status === 'held' && state.holder !== null && areAllied(actor, state.holder))
      return 'confirms'
    const inside = observation.opponent ?? state?.holder ?? null
    return { status: 'contested', holder: null, rivals: [actor, inside].filter(id => id !== null) }
  },
}
