import type { CasualtiesClaim, EventClaim, EventType } from '../../../model/claim.ts'
import type { ActorMention } from '../../../model/mention.ts'
import { canFight } from '../../belligerents.ts'
import { eventOfCause } from '../../event-of-cause.ts'
import { canAgree, widened } from '../../quantities.ts'
import type { Difference, PairContext } from './difference.ts'
import { contradiction, explained, isSaidSo } from './difference.ts'
import { groundOf } from './ground.ts'
import { gapBetween, lengthOf, spanOf } from './spans.ts'

type Deed = CasualtiesClaim | EventClaim

export const attackersOf = (claim: Deed): readonly ActorMention[] =>
  claim.kind === 'casualties'
    ? claim.actors
    : claim.actors.filter(({ role }) => role === 'attacker').map(({ mention }) => mention)

const targetsOf = (claim: Deed): readonly ActorMention[] =>
  claim.kind === 'casualties'
    ? []
    : claim.actors.filter(({ role }) => role === 'target').map(({ mention }) => mention)

const typeOf = (claim: Deed): EventType | null =>
  claim.kind === 'event' ? claim.type : (eventOfCause(claim.cause) ?? eventOfCause(claim.evidence.quote))

/** True when the sentence of one names the other's attacker too ("Russian and Syrian jets"): they act together. */
const namesToo = (sentence: string, mention: ActorMention, { entities }: PairContext): boolean => {
  const { name, kind } = entities.creditedTo(mention)
  const words = `${name} ${mention.text}`.match(/\p{Lu}\p{L}{3,}/gu) ?? []
  const stems = kind === 'generic' ? [] : words.map(word => word.slice(0, Math.max(4, word.length - 2)))
  return stems.some(stem => sentence.includes(stem))
}

/** "US-led coalition" and "United States": an alliance named after the state that leads it. */
const leads = (left: ActorMention, right: ActorMention, { entities }: PairContext): boolean => {
  const [one, other] = [entities.creditedTo(left), entities.creditedTo(right)]
  const [alliance, state] = one.kind === 'alliance' ? [one, other] : [other, one]
  const initials = (state.name.match(/\p{Lu}/gu) ?? []).join('')
  const names = [state.name, ...(initials.length > 1 ? [initials] : [])]
  return alliance.kind === 'alliance' && names.some(name => alliance.name.split(/[\s-]+/).includes(name))
}

/** How two claims differ in who did it; null when they name no two sides, or agree. */
export const attackerDifference = (left: Deed, right: Deed, context: PairContext): Difference | null => {
  if (!isSaidSo(left) || !isSaidSo(right)) return null
  const { entities } = context
  const [ours, theirs] = [attackersOf(left), attackersOf(right)]
  if (ours.length === 0 || theirs.length === 0) return null
  const creditedIds = (mentions: readonly ActorMention[]) =>
    mentions.map(mention => entities.creditedTo(mention).id)
  const meet = (some: readonly string[], others: readonly string[]): boolean =>
    some.some(id => others.some(other => entities.areAllied(id, other)))
  if (meet(creditedIds(ours), creditedIds(theirs)))
    return explained('attacker', 'same', 'Both name one side.')
  if (
    meet(creditedIds(ours), creditedIds(targetsOf(right))) ||
    meet(creditedIds(theirs), creditedIds(targetsOf(left)))
  )
    return explained('attacker', 'event', 'Each tells of the other side’s part in the fight.')
  const ground = groundOf(left.place, right.place, entities)
  if (ground === 'apart' || ground === 'nested')
    return explained('attacker', 'event', 'The claims speak of different places.')
  const [one, other] = [spanOf(left, context), spanOf(right, context)]
  if (gapBetween(one, other) !== 0)
    return explained('attacker', 'event', 'The claims speak of different days.')
  if (Math.abs(lengthOf(one) - lengthOf(other)) > 1 || one.from === null || other.from === null)
    return explained('attacker', 'event', 'One deed has no day of its own, or many days; it can be another.')
  const [type, otherType] = [typeOf(left), typeOf(right)]
  // A strike that killed and an "attack" of the same day need not be one deed.
  const vaguely = left.kind !== right.kind && (type === 'armed attack' || otherType === 'armed attack')
  const untold = left.kind === right.kind && (type === null || otherType === null)
  if (vaguely || (type !== otherType && !untold))
    return explained('attacker', 'event', 'The claims tell of different deeds.')
  if (left.kind === 'casualties' && right.kind === 'casualties') {
    if (left.cumulative || right.cumulative)
      return explained('attacker', 'event', 'One counts the victims of many deeds.')
    const { killed } = left.counts
    const otherKilled = right.counts.killed
    if (killed !== undefined && otherKilled !== undefined && !canAgree(widened(killed), widened(otherKilled)))
      return explained('attacker', 'event', 'The numbers of the dead are of different deeds.')
  }
  const vague = [...ours, ...theirs].filter(mention => !canFight(entities.creditedTo(mention).kind))
  const generic = [...ours, ...theirs].some(mention => entities.creditedTo(mention).kind === 'generic')
  if (vague.length > 0 || generic)
    return explained(
      'attacker',
      'same',
      'One text only describes the attackers; the description can fit the other’s.',
    )
  const together =
    ours.some(mention => theirs.some(rival => leads(mention, rival, context))) ||
    theirs.some(mention => namesToo(left.evidence.sentence.text, mention, context)) ||
    ours.some(mention => namesToo(right.evidence.sentence.text, mention, context))
  if (together)
    return explained('attacker', 'same', 'One text names both: they act together, or one of the two.')
  return contradiction('attacker', 'The sources name different attackers for one deed.')
}
