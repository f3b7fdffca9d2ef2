import type { DisagreementField } from '../../../model/account.ts'
import type { Claim } from '../../../model/claim.ts'
import { attackerDifference } from './attacker.ts'
import { controlDifference } from './control.ts'
import type { Difference, PairContext } from './difference.ts'
import { contradiction, explained, isDenied, isSaidSo } from './difference.ts'
import { gapBetween, spanOf } from './spans.ts'
import { tollDifference } from './toll.ts'

export type { Difference, DifferenceCause, PairContext } from './difference.ts'

/** An event that one text tells of and another says not to have happened. */
const eventExistence = (left: Claim, right: Claim, context: PairContext): Difference | null => {
  const [said, denied] = isDenied(left) ? [right, left] : [left, right]
  if (!isSaidSo(said) || !isDenied(denied) || said.kind !== 'event' || denied.kind !== 'event') return null
  if (denied.force === 'negated' && gapBetween(spanOf(said, context), spanOf(denied, context)) < 0)
    return explained('existence', 'time', 'It had not happened yet, and happened later.')
  return said.type === denied.type
    ? contradiction('existence', 'A source rejects the event, or its part in it.')
    : explained('existence', 'event', 'Another kind of deed is denied.')
}

/**
 * How two claims that stand for one place or happening differ, and whether that is a contradiction or is explained by
 * another day, area, way of counting or happening, by an update, or by other words. Null when nothing in them differs.
 * `field` asks for one field where two can differ (a count and its attacker). Symmetric.
 */
export const differenceOf = (
  left: Claim,
  right: Claim,
  context: PairContext,
  field?: DisagreementField,
): Difference | null => {
  if (left.kind === 'control' && right.kind === 'control') return controlDifference(left, right, context)
  if (left.kind === 'event' && right.kind === 'event' && isDenied(left) !== isDenied(right))
    return eventExistence(left, right, context)
  if (left.kind !== 'casualties' && left.kind !== 'event') return null
  if (right.kind !== 'casualties' && right.kind !== 'event') return null
  if (field === 'attacker' || left.kind === 'event' || right.kind === 'event')
    return attackerDifference(left, right, context)
  return tollDifference(left, right, context)
}
