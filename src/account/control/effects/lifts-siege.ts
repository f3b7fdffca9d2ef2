import type { EffectRule } from '../state.ts'

export const liftsSiege: EffectRule = {
  example:
    '"Troops broke the siege of Marsa" → held again by who was inside. With no earlier report, troops that break an enemy siege have friends inside: held by them, or in part.',
  read({ actor, opponent, extent }, state, areAllied) {
    if (state === null && actor !== null && opponent !== null && !areAllied(actor, opponent))
      return { status: extent === 'part' ? 'stable-mixed' : 'held', holder: actor, rivals: [] }
    if (state === null || (state.status !== 'besieged' && state.status !== 'encircled')) return null
    return { status: state.holder === null ? 'unknown' : 'held', holder: state.holder, rivals: [] }
  },
}
