import type { ControlEffect } from '../../../model/claim.ts'
import type { EffectRule } from '../state.ts'
import { besieges } from './besieges.ts'
import { captures } from './captures.ts'
import { contests } from './contests.ts'
import { enters } from './enters.ts'
import { holds } from './holds.ts'
import { liftsSiege } from './lifts-siege.ts'
import { loses } from './loses.ts'

/** What each effect makes of a place. Within one day, an effect further up overrides one further down. */
export const effectRules: { readonly [effect in ControlEffect]: EffectRule } = {
  captures,
  loses,
  enters,
  contests,
  besieges,
  'lifts siege': liftsSiege,
  holds,
}

/** The order of effects within one day, the decisive first. */
export const effectOrder = Object.keys(effectRules) as readonly ControlEffect[]
