import type { ControlStatus } from '../../../model/account.ts'
import type { EffectRule } from '../state.ts'

/** States in which somebody who does not hold the place is in it or around it. */
const fought: ReadonlySet<ControlStatus> = new Set(['contested', 'besieged', 'encircled'])

export const loses: EffectRule = {
  example:
    '"The rebels lost Marsa" → holder unknown, unless another claim names the new one. "Withdrew from parts of Marsa" → contested. Told of a side that no longer held it → confirms. Told of a side that besieged it or fought inside → held again by who held it before.',
  read(observation, state, areAllied) {
    const { actor, extent } = observation
    if (extent === 'surroundings') return null
    const heldByAnother =
      state !== null && state.holder !== null && (actor === null || !areAllied(actor, state.holder))
    if (heldByAnother && state.status === 'held') return 'confirms'
    const inside = state?.holder ?? state?.lastHeld?.holder ?? null
    const isAttacker = actor !== null && inside !== null && !areAllied(actor, inside)
    if (extent === 'whole' && isAttacker && state !== null && fought.has(state.status))
      return { status: 'held', holder: inside, rivals: [] }
    if (extent === 'part') return { status: 'contested', holder: null, rivals: actor === null ? [] : [actor] }
    return { status: 'unknown', holder: null, rivals: [] }
  },
}
