import type { ControlClaim } from '../../../model/claim.ts'
import type { DayRange } from '../../days.ts'
import { isOneDay, isSaid } from '../../days.ts'
import { canBeSide } from '../../described-side.ts'
import type { Difference, PairContext } from './difference.ts'
import { contradiction, explained, isDenied, isSaidSo } from './difference.ts'
import { groundOf } from './ground.ts'
import { gapBetween, pageDayOf, spanOf } from './spans.ts'

/** A possession told this many days after a change, with no other change told, contradicts it. */
const sameSituationDays = 2
/** Reports of one change that are dated further apart than this speak of two changes. */
const oneChangeDays = 10
/** A denial answers what was said up to this many days before it. */
const answerDays = 30

/** "The rebel-held town", "their stronghold": said in passing, without a day. */
const inPassing = /-(?:held|controlled|occupied|ruled|run|dominated)\b|\b(?:stronghold|bastion|capital)\b/i
/** "Now", "still", "remains": the text speaks of the day on which it was written. */
const ofToday = /\b(?:now|still|currently|remain(?:s|ed)?|as of)\b/i

/** "Marsa will not fall". */
const forecast = /\b(?:will|would|shall) (?:not|never)\b|\bwon['’]t\b/i

/** A possession that nobody puts forward and that no time stands with may repeat an older state. */
const isPassing = (claim: ControlClaim, context: PairContext): boolean =>
  claim.effect === 'holds' &&
  !ofToday.test(claim.evidence.quote) &&
  (inPassing.test(claim.evidence.quote) ||
    (claim.force === 'asserts' && !isSaid(claim.when, pageDayOf(claim, context))))

/** How a claim is worded, as far as anything hangs on it. */
export const toneOf = ({ evidence }: ControlClaim): string =>
  `${inPassing.test(evidence.quote)} ${ofToday.test(evidence.quote)}`

/** Somebody stands behind it, and it is no phrase in passing. */
const isPutForward = (claim: ControlClaim, context: PairContext): boolean =>
  claim.force === 'claims' && !isPassing(claim, context)

const isPossession = ({ effect }: ControlClaim): boolean => effect === 'captures' || effect === 'holds'
const isFight = ({ effect, extent }: ControlClaim): boolean =>
  effect === 'contests' || effect === 'enters' || (effect === 'captures' && extent !== 'whole')

const idOf = (mention: ControlClaim['actor'], { entities }: PairContext): string | null =>
  mention === null ? null : entities.creditedTo(mention).id

const areOneSide = (left: ControlClaim['actor'], right: ControlClaim['actor'], context: PairContext) => {
  const [one, other] = [idOf(left, context), idOf(right, context)]
  return one === null || other === null || context.entities.areAllied(one, other)
}

/** Another place, or only a part or the surroundings of it. Null when both speak of the whole of one place. */
const areaOf = (
  field: Difference['field'],
  left: ControlClaim,
  right: ControlClaim,
  context: PairContext,
): Difference | null => {
  const ground = groundOf(left.place, right.place, context.entities)
  if (ground === 'apart') return explained(field, 'event', 'The claims speak of different places.')
  if (ground === 'nested')
    return explained(
      field,
      'area',
      'One claim speaks of a part, a site or the surroundings of the other’s place.',
    )
  const extents = [left.extent, right.extent]
  if (extents.includes('surroundings'))
    return explained(field, 'area', 'One claim speaks only of the surroundings.')
  const share = left.share !== undefined || right.share !== undefined
  if (extents.every(extent => extent === 'part') || share)
    return explained(field, 'area', 'Each claim speaks of a part of the place.')
  return null
}

/** A part against the whole: it contradicts only somebody's claim to have the whole of it. */
const partOfWhole = (
  field: Difference['field'],
  left: ControlClaim,
  right: ControlClaim,
  context: PairContext,
): Difference | null => {
  if (left.extent === right.extent) return null
  const whole = left.extent === 'whole' ? left : right
  return isPutForward(whole, context) && isPossession(whole)
    ? null
    : explained(field, 'area', 'One claim speaks of a part of the place only.')
}

const holderDifference = (left: ControlClaim, right: ControlClaim, context: PairContext): Difference => {
  const area = areaOf('holder', left, right, context)
  if (area !== null) return area
  const [one, other] = [spanOf(left, context), spanOf(right, context)]
  const gap = gapBetween(one, other)
  const changed = explained('holder', 'time', 'The place changed hands in between; both can be true.')
  const [first, second] = gap < 0 ? [right, left] : [left, right]
  // Held for some time before the days in which another took it: before and after.
  for (const [held, heldDays, taken, takenDays] of [
    [left, one, right, other],
    [right, other, left, one],
  ] as const)
    if (
      held.effect === 'holds' &&
      taken.effect === 'captures' &&
      takenDays.from !== null &&
      (heldDays.from === null || heldDays.from < takenDays.from)
    )
      return changed
  if (Math.abs(gap) > sameSituationDays) return changed
  const part = partOfWhole('holder', left, right, context)
  if (part !== null) return part
  const { entities } = context
  if (canBeSide(left.actor, right.actor, entities) || canBeSide(right.actor, left.actor, entities))
    return explained(
      'holder',
      'same',
      'One text only describes who it is; the description can fit the other’s side.',
    )
  if (isPassing(left, context) || isPassing(right, context))
    return explained(
      'holder',
      'time',
      'One side only describes the place in passing, in a phrase without a date; it may repeat an older state.',
    )
  if (gap !== 0 && second.effect === 'captures') return changed
  if (gap !== 0 && first.effect === 'holds' && Math.abs(gap) > 1) return changed
  return contradiction('holder', 'Both sides speak of the same days.')
}

/** A change told with a loss of the same side: taken, then lost again. */
const lossDifference = (left: ControlClaim, right: ControlClaim, context: PairContext): Difference =>
  areaOf('holder', left, right, context) ??
  explained('holder', 'time', 'The place was taken and lost again; the claims tell of one step each.')

const statusDifference = (
  left: ControlClaim,
  right: ControlClaim,
  context: PairContext,
): Difference | null => {
  const fight = isFight(left) || left.effect === 'besieges' ? left : right
  const settled = fight === left ? right : left
  const area = areaOf('status', left, right, context)
  if (area !== null) return area
  const gap = gapBetween(spanOf(settled, context), spanOf(fight, context))
  if (fight.effect === 'besieges')
    return explained('status', 'same', 'A besieged place is still held by those inside.')
  if (settled.effect === 'holds') {
    if (areOneSide(fight.actor, settled.actor, context) && fight.actor !== null && fight.effect === 'enters')
      return explained('status', 'time', 'The side that enters holds the place later.')
    if (Math.abs(gap) > sameSituationDays)
      return explained('status', 'time', 'The claims speak of different days.')
    return isPutForward(settled, context)
      ? contradiction(
          'status',
          'One side claims to have the place; others tell of fighting or rivals inside.',
        )
      : explained('status', 'same', 'A place can be held by one side and fought over.')
  }
  if (gap <= 0) return explained('status', 'time', 'The fight comes before the capture, or on its day.')
  const isOfItsDay =
    fight.force === 'claims' ||
    ofToday.test(fight.evidence.quote) ||
    isSaid(fight.when, pageDayOf(fight, context))
  if (!isOfItsDay)
    return explained('status', 'time', 'The fight has no day of its own; it may be told again.')
  return gap <= sameSituationDays
    ? contradiction('status', 'Fighting is dated to a day after the reported capture.')
    : explained('status', 'time', 'The fight is a later one.')
}

/** When a change was: without a time of its own, by the day of its page. */
const changeSpan = (claim: ControlClaim, context: PairContext): DayRange => {
  const span = spanOf(claim, context)
  return isSaid(claim.when, pageDayOf(claim, context)) ? span : { from: null, to: span.to }
}

const dateDifference = (left: ControlClaim, right: ControlClaim, context: PairContext): Difference | null => {
  const [one, other] = [changeSpan(left, context), changeSpan(right, context)]
  const gap = Math.abs(gapBetween(one, other))
  if (gap === 0) return explained('date', 'same', 'One day can satisfy both.')
  if (left.effect === 'contests' || left.effect === 'besieges')
    return explained('date', 'time', 'A siege or a battle lasts; both days can lie in it.')
  const area = areaOf('date', left, right, context)
  if (area !== null) return explained('date', 'time', 'Parts and surroundings are taken one after another.')
  if (left.effect === 'enters') return explained('date', 'time', 'Places are entered step by step.')
  if (left.whenInferred || right.whenInferred)
    return explained(
      'date',
      'time',
      'One of the days was inferred, because its page gives no date of its own.',
    )
  if (gap > oneChangeDays)
    return explained('date', 'event', 'The days lie so far apart that these are two changes.')
  return isOneDay(one) || isOneDay(other)
    ? contradiction('date', 'The days exclude each other.')
    : explained('date', 'same', 'The times are given roughly.')
}

const existenceDifference = (
  said: ControlClaim,
  denied: ControlClaim,
  context: PairContext,
): Difference | null => {
  const possessions = isPossession(said) && isPossession(denied)
  const loss = denied.effect === 'loses' && said.effect === 'captures'
  if (said.effect !== denied.effect && !possessions && !loss) return null
  const area = groundOf(said.place, denied.place, context.entities)
  if (area === 'apart') return explained('existence', 'event', 'The claims speak of different places.')
  if (area === 'nested' || (said.extent === 'surroundings') !== (denied.extent === 'surroundings'))
    return explained(
      'existence',
      'area',
      'The denial speaks of another part, site or surrounding of the place.',
    )
  if (
    loss ? !areOneSide(said.opponent, denied.actor, context) : !areOneSide(said.actor, denied.actor, context)
  )
    return explained('existence', 'same', 'What is denied is another side’s deed; both can be true.')
  const gap = gapBetween(spanOf(said, context), spanOf(denied, context))
  if (forecast.test(denied.evidence.quote)) return explained('existence', 'time', 'The denial is a forecast.')
  if (denied.force === 'negated' && gap < 0)
    return explained('existence', 'time', 'It had not happened yet, and happened later.')
  if (Math.abs(gap) > answerDays) return explained('existence', 'time', 'The claims speak of different days.')
  return contradiction(
    'existence',
    denied.force === 'negated'
      ? 'A text says that it did not happen.'
      : 'A named source rejects what others say.',
  )
}

/** How two control claims on one place differ; null when they do not, or cannot be compared. */
export const controlDifference = (
  left: ControlClaim,
  right: ControlClaim,
  context: PairContext,
): Difference | null => {
  if (isSaidSo(left) && isDenied(right)) return existenceDifference(left, right, context)
  if (isDenied(left) && isSaidSo(right)) return existenceDifference(right, left, context)
  if (!isSaidSo(left) || !isSaidSo(right)) return null
  const fights = [left, right].filter(claim => isFight(claim) || claim.effect === 'besieges')
  const settled = [left, right].filter(
    claim => isPossession(claim) && claim.extent === 'whole' && !fights.includes(claim),
  )
  if (isPossession(left) && isPossession(right) && !areOneSide(left.actor, right.actor, context))
    return holderDifference(left, right, context)
  const loss = [left, right].find(({ effect }) => effect === 'loses')
  const capture = [left, right].find(({ effect }) => effect === 'captures')
  if (loss && capture && loss.actor !== null && areOneSide(loss.actor, capture.actor, context))
    return lossDifference(left, right, context)
  if (left.effect === right.effect && left.effect !== 'holds' && areOneSide(left.actor, right.actor, context))
    return dateDifference(left, right, context)
  if (fights.length > 0 && (settled.length > 0 || [left, right].some(isPossession)))
    return fights.length === 1 || settled.length > 0
      ? statusDifference(left, right, context)
      : explained('status', 'area', 'Each claim speaks of a part of the place.')
  return null
}
