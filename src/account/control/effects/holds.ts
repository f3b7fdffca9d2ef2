import type { EffectRule } from '../state.ts'

export const holds: EffectRule = {
  example:
    '"The rebels control Marsa" → held. "The rebels hold half of Marsa", "35 per cent of the province" → stable-mixed, with the share. "Hold villages around Marsa" → says nothing of Marsa.',
  read(observation) {
    const { actor, extent } = observation
    const { share } = observation.claim
    if (actor === null || extent === 'surroundings') return null
    if (extent === 'part' || share !== undefined)
      return { status: 'stable-mixed', holder: actor, rivals: [], ...(share === undefined ? {} : { share }) }
    return { status: 'held', holder: actor, rivals: [] }
  },
}
