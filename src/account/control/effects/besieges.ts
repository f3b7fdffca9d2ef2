import type { EffectRule } from '../state.ts'

/** English words for a ring without a stated blockade; other languages say `besieged`. */
const encirclement = /\b(?:encircl|surround|cut off)/i

export const besieges: EffectRule = {
  example:
    '"The army besieged Marsa" → besieged, still held by who is inside. "Surrounded Marsa" → encircled.',
  read(observation, state, areAllied) {
    const { actor, opponent } = observation
    const inside = opponent ?? state?.holder ?? null
    if (actor !== null && inside !== null && areAllied(actor, inside)) return null
    return {
      status: encirclement.test(observation.claim.evidence.quote) ? 'encircled' : 'besieged',
      holder: inside,
      rivals: actor === null ? [] : [actor],
    }
  },
}
