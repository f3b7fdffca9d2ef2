import type { CasualtiesClaim, CasualtyCount, Quantity } from '../../../model/claim.ts'
import { casualtyCounts } from '../../../model/claim.ts'
import { eventOfCause } from '../../event-of-cause.ts'
import { canAgree, widened } from '../../quantities.ts'
import type { Difference, PairContext } from './difference.ts'
import { contradiction, explained, isDenied } from './difference.ts'
import { groundOf } from './ground.ts'
import { gapBetween, lengthOf, pageDayOf, spanOf } from './spans.ts'

/** Who was hit, as far as counts can differ by it; null when the words do not tell. */
type Victims = 'armed' | 'unarmed' | 'some unarmed' | null

const armed =
  /\b(?:fighters?|soldiers?|troops?|militants?|rebels?|terrorists?|insurgents?|gunmen|jihadists?|militia(?:men)?|loyalists?|forces|combatt?ants?|policemen|officers?|guards?|extremists?)\b/i
const unarmed = /\b(?:civilians?|residents?|villagers?|citizens?|evacuees?)\b/i
/** Some of the unarmed: their number is no number of all. */
const someUnarmed =
  /\b(?:children|child|women|woman|girls?|boys?|medics?|doctors?|nurses?|teachers?|students?|journalists?|workers?)\b/i

const victimsOf = ({ of }: CasualtiesClaim): Victims =>
  someUnarmed.test(of) ? 'some unarmed' : armed.test(of) ? 'armed' : unarmed.test(of) ? 'unarmed' : null

/** "Children" and "teachers" are not counted together. */
const sameVictims = (left: CasualtiesClaim, right: CasualtiesClaim): boolean => {
  const wordOf = ({ of }: CasualtiesClaim) => someUnarmed.exec(of)?.[0].toLowerCase().slice(0, 4)
  return wordOf(left) === wordOf(right)
}

/** "14 others", "another five": said on top of a number that stands elsewhere in the text. */
const onTop = /\b(?:others?|another|more)\b/i
/** "The passenger", "him": one known person, no toll. */
const onePerson = /^(?:the |his |her |him$|her$|he$|she$|\p{Lu})/u
/** Deaths that are counted apart from those of fighting. */
const apart = /\b(?:tortur\w*|detention|starv\w*|hunger|disease|cold)\b/i
/** "Rises to 70", "in an updated toll", "the previous toll was 20": a count on its way up. */
const rising =
  /\b(?:ris(?:es?|en|ing)|rose|mount(?:s|ed|ing)?|climb(?:s|ed|ing)?|hits|raised|updat(?:ed|ing)|revised)\b|\b(?:previous|earlier|initial)(?: \w+)? toll\b/i

/** A count of one happening that its text calls unfinished or out of date. */
const isRising = (claim: CasualtiesClaim, context: PairContext): boolean =>
  rising.test(claim.evidence.sentence.text) ||
  (claim.cumulative && lengthOf(spanOf(claim, context)) <= risingDays)

/** The deed that the words of a claim tell of; null when they do not. */
const deedOf = ({ cause, evidence }: CasualtiesClaim) =>
  eventOfCause(cause) ?? eventOfCause(evidence.quote) ?? eventOfCause(evidence.sentence.text)

/** A running count over so many days is one happening's; over more it is a total. */
const risingDays = 3

const rough = new Set(['armed attack', 'armed clash', 'bombing', 'shelling', 'air strike', 'suicide bombing'])

/** Deeds that texts do not mix up: an execution is no air strike; shelling, bombs and strikes are confused. */
const deedsDiffer = (left: CasualtiesClaim, right: CasualtiesClaim): boolean => {
  const [one, other] = [deedOf(left), deedOf(right)]
  return one !== null && other !== null && one !== other && !(rough.has(one) && rough.has(other))
}

const lowOf = ({ min, max }: Quantity): number => min ?? max ?? 0
const highOf = ({ min, max }: Quantity): number => max ?? min ?? 0

interface Counted {
  readonly count: CasualtyCount
  readonly one: Quantity
  readonly other: Quantity
}

const sharedCounts = (left: CasualtiesClaim, right: CasualtiesClaim): readonly Counted[] =>
  casualtyCounts.flatMap(count => {
    const [one, other] = [left.counts[count], right.counts[count]]
    return one === undefined || other === undefined
      ? []
      : [{ count, one: widened(one), other: widened(other) }]
  })

const rivals = (left: CasualtiesClaim, right: CasualtiesClaim, { entities }: PairContext): boolean =>
  left.actors.length > 0 &&
  right.actors.length > 0 &&
  !left.actors.some(mention =>
    right.actors.some(other =>
      entities.areAllied(entities.creditedTo(mention).id, entities.creditedTo(other).id),
    ),
  )

/** True when a part, told no later and of no longer time, is more than the whole. */
const exceeds = (part: CasualtiesClaim, whole: CasualtiesClaim, context: PairContext): boolean =>
  pageDayOf(part, context) <= pageDayOf(whole, context) &&
  lengthOf(spanOf(part, context)) <= lengthOf(spanOf(whole, context)) &&
  !isRising(whole, context) &&
  sharedCounts(part, whole).some(({ one, other }) => other.max !== null && lowOf(one) > other.max)

const existenceOfToll = (left: CasualtiesClaim, right: CasualtiesClaim, context: PairContext) => {
  const [said, denied] = isDenied(left) ? [right, left] : [left, right]
  if (sharedCounts(said, denied).length === 0) return null
  if (groundOf(said.place, denied.place, context.entities) === 'apart')
    return explained('existence', 'event', 'The claims speak of different places.')
  return denied.force === 'negated' && gapBetween(spanOf(said, context), spanOf(denied, context)) < 0
    ? explained('existence', 'time', 'It had not happened yet, and happened later.')
    : contradiction('existence', 'A source says that it did not happen.')
}

/** How two counts of one happening differ; null when there is nothing to compare. */
export const tollDifference = (
  left: CasualtiesClaim,
  right: CasualtiesClaim,
  context: PairContext,
): Difference | null => {
  if (isDenied(left) !== isDenied(right)) return existenceOfToll(left, right, context)
  const [one, other] = [spanOf(left, context), spanOf(right, context)]
  const ground = groundOf(left.place, right.place, context.entities)
  if (ground === 'apart') return explained('number', 'event', 'The claims speak of different places.')
  if (gapBetween(one, other) !== 0) return explained('number', 'event', 'The counts are of different days.')
  if (rivals(left, right, context) || deedsDiffer(left, right))
    return explained('number', 'event', 'The counts are of different deeds.')
  if ([one, other].some(({ from }) => from === null))
    return explained('number', 'event', 'One count has no day of its own; it can be of another happening.')
  if (left.partOf !== undefined && right.partOf !== undefined)
    return explained('number', 'counting', 'Each number is a part of a total.')
  const claims = [left, right]
  if (claims.some(({ of }) => onTop.test(of)))
    return explained('number', 'counting', 'One number comes on top of another in its text.')
  if (apart.test(left.evidence.quote) !== apart.test(right.evidence.quote))
    return explained('number', 'counting', 'One counts deaths of another cause.')
  if (left.cumulative && right.cumulative && (left.actors.length === 0) !== (right.actors.length === 0))
    return explained('number', 'counting', 'One counts the victims of one side only.')
  const [victims, otherVictims] = [victimsOf(left), victimsOf(right)]
  const kinds = [victims, otherVictims]
  if (kinds.includes('armed') && (kinds.includes('unarmed') || kinds.includes('some unarmed')))
    return explained('number', 'counting', 'One counts fighters, the other civilians.')
  if (victims === 'some unarmed' && otherVictims === 'some unarmed' && !sameVictims(left, right))
    return explained('number', 'counting', 'Different people are counted.')
  for (const [part, whole] of [
    [left, right],
    [right, left],
  ] as const) {
    const [ofPart, ofWhole] = [victimsOf(part), victimsOf(whole)]
    const isPart =
      (part.partOf !== undefined && whole.partOf === undefined) ||
      (ofPart === 'some unarmed' && ofWhole !== 'some unarmed') ||
      (ofPart === 'armed' && ofWhole === null) ||
      (onePerson.test(part.of) && part.counts.killed?.max === 1 && !onePerson.test(whole.of))
    if (isPart)
      return ground !== 'nested' && exceeds(part, whole, context)
        ? contradiction('number', 'A part is counted higher than the whole.')
        : explained('number', 'counting', 'One number is a part of the other.')
  }
  const shared = sharedCounts(left, right)
  if (shared.length === 0)
    return explained('number', 'counting', 'One counts the killed, the other other losses or all together.')
  const clashing = shared.filter(({ one: low, other: high }) => !canAgree(low, high))
  if (clashing.length === 0) return explained('number', 'same', 'One number can satisfy both.')
  const lowerIsLeft = clashing.every(({ one: low, other: high }) => highOf(low) < lowOf(high))
  const [low, high] = lowerIsLeft ? [left, right] : [right, left]
  if (ground === 'nested') return explained('number', 'area', 'One place lies within the other.')
  const [lowDays, highDays] = [spanOf(low, context), spanOf(high, context)]
  if (lengthOf(highDays) > lengthOf(lowDays) && !(low.cumulative && !high.cumulative))
    return explained('number', 'time', 'The higher number counts more days.')
  if (
    pageDayOf(low, context) <= pageDayOf(high, context) &&
    (isRising(low, context) || isRising(high, context))
  )
    return explained('number', 'update', 'A text says that the count is rising.')
  if (pageDayOf(low, context) < pageDayOf(high, context))
    return explained('number', 'update', 'The higher number was published later: the count rose.')
  return contradiction('number', 'No single number fits both.')
}
