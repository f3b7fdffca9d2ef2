import type { EffectRule } from '../state.ts'

export const contests: EffectRule = {
  example: '"Clashes went on inside Marsa" → contested. "Clashes around Marsa" → says nothing of Marsa.',
  read(observation, state) {
    if (observation.extent === 'surroundings') return null
    const rivals = [observation.actor, observation.opponent, ...observation.with].filter(id => id !== null)
    const known = state?.holder ?? null
    return {
      status: 'contested',
      holder: null,
      rivals: rivals.length > 0 || known === null ? rivals : [known],
    }
  },
}
