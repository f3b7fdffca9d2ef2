import { byString, contentId } from '../model/id.ts'
import type { JudgedFeature, Judgement } from '../model/judgement.ts'
import { type Memory, makeMemory } from '../model/memory.ts'
import { bestCandidate } from '../model/mention.ts'
import type { Gazetteer } from '../model/place.ts'
import type { Reading } from '../model/reading.ts'
import { type EventLink, heldTogether } from './event-groups.ts'
import { eventPairs } from './event-pairs.ts'
import { type Happening, happeningsOf } from './happening.ts'
import { compareHappenings } from './happening-likeness.ts'
import { mergedIds } from './merged-ids.ts'
import { isNear } from './near.ts'

const by = 'same-event@2'

/**
 * Judges which event and casualties claims tell of one happening, in one document or several: kind, place, day,
 * attackers, numbers, words and pages are compared one by one and weighed; what hangs together is cut where its
 * parts are alike too little on the mean. Pairs judged the same are given, enough to hold each group together, and
 * `different` for a pair that the text itself tells apart; each with the score of every comparison. Plans and
 * conditions take no part, nor do running totals, nor claims with neither a place nor a day. The order of
 * `readings` does not matter.
 *
 * @param judgements merges of actors and places that hold already
 */
export const sameEvents = (
  readings: readonly Reading[],
  judgements: readonly Judgement[],
  gazetteer: Gazetteer,
  memory: Memory = makeMemory(),
): readonly Judgement[] => {
  const happenings = collect(readings, judgements, gazetteer, memory)
  const likeness = makeLikeness(memory)
  const links: EventLink[] = []
  const found: Judgement[] = []
  for (const [left, right] of eventPairs(happenings)) {
    const [one, other] = [happenings[left]!, happenings[right]!]
    const score = likeness(one, other)
    if (score === null) continue
    if (tellsApart(one, other))
      found.push(
        judgement(
          one,
          other,
          'different',
          1 - score,
          compareHappenings(one, other).features,
          'the text sets them apart',
        ),
      )
    else if (score >= neededScore(one, other)) links.push({ left, right, score })
  }
  const scoreOf = (left: number, right: number): number =>
    likeness(happenings[left]!, happenings[right]!) ?? vetoScore
  for (const { left, right, score } of heldTogether(happenings.length, links, scoreOf, threshold)) {
    const [one, other] = [happenings[left]!, happenings[right]!]
    found.push(judgement(one, other, 'same', score, compareHappenings(one, other).features))
  }
  return byPair(found)
}

/** Pairs that `sameEvents` refused by a small margin, as `unsure`: a person may know better. */
export const nearEvents = (
  readings: readonly Reading[],
  judgements: readonly Judgement[],
  gazetteer: Gazetteer,
  memory: Memory = makeMemory(),
): readonly Judgement[] => {
  const happenings = collect(readings, judgements, gazetteer, memory)
  const likeness = makeLikeness(memory)
  return byPair(
    eventPairs(happenings).flatMap(([left, right]) => {
      const [one, other] = [happenings[left]!, happenings[right]!]
      const score = likeness(one, other)
      const needed = neededScore(one, other)
      return score !== null && score < needed && isNear(score, needed) && !tellsApart(one, other)
        ? [judgement(one, other, 'unsure', score, compareHappenings(one, other).features)]
        : []
    }),
  )
}

/** The likeness of two happenings, null when they cannot be one; most pairs were compared before. */
const makeLikeness =
  (memory: Memory) =>
  (one: Happening, other: Happening): number | null =>
    memory.recall(
      'likeness',
      `${memory.numberOf(one)} ${memory.numberOf(other)}`,
      () => compareHappenings(one, other).score,
    )

const collect = (
  readings: readonly Reading[],
  judgements: readonly Judgement[],
  gazetteer: Gazetteer,
  memory: Memory,
): readonly Happening[] => {
  const ids = mergedIds(judgements)
  return [...readings]
    .sort((left, right) => byString(left.document.id, right.document.id))
    .flatMap(reading =>
      memory.recall(
        'happenings',
        [memory.numberOf(reading), ...namedIds(reading).map(id => memory.numberOfText(ids(id)))].join(' '),
        () => happeningsOf(reading, ids, gazetteer),
      ),
    )
}

/** Ids of the places and actors of a page whose merges its happenings follow. */
const namedIds = ({ places, claims }: Reading): readonly string[] => [
  ...places.map(mention => bestCandidate(mention).id),
  ...claims.flatMap(claim =>
    claim.kind === 'event' || claim.kind === 'casualties'
      ? [
          ...(claim.place === null ? [] : [claim.place]),
          ...(claim.kind === 'event' ? claim.actors.map(({ mention }) => mention) : claim.actors),
        ].map(mention => bestCandidate(mention).id)
      : [],
  ),
]

const byPair = (judgements: readonly Judgement[]): readonly Judgement[] =>
  [...judgements].sort((left, right) => byString(left.left, right.left) || byString(left.right, right.right))

/** Set so that a common place, a day named by both and a fitting kind suffice with some shared words. */
const threshold = 0.53
/** Two happenings without a common place are one only if the words of the reports say so. */
const thresholdUnplaced = 0.57
/** More is needed where one of two texts sets its happening apart from another. */
const apartMore = 0.08
/** What two happenings that cannot be one count when groups are compared: a group may hold a claim that was misread. */
const vetoScore = 0.5

const neededScore = (left: Happening, right: Happening): number =>
  (left.place === null || right.place === null ? thresholdUnplaced : threshold) +
  (left.apart === right.apart ? 0 : apartMore)

/** "A second strike hit Marsa": what one page sets apart from what it told before. */
const tellsApart = (left: Happening, right: Happening): boolean =>
  left.claim.evidence.document === right.claim.evidence.document &&
  (left.apart || right.apart) &&
  !isToll(left, right)

/** "It also said that 40 were wounded": a toll joins the deed whatever word leads to it. */
const isToll = (left: Happening, right: Happening): boolean => left.claim.kind !== right.claim.kind

const judgement = (
  left: Happening,
  right: Happening,
  verdict: Judgement['verdict'],
  score: number,
  features: readonly JudgedFeature[],
  reason = features.map(({ detail }) => detail).join('; '),
): Judgement => {
  const [first, second] = [left.claim.id, right.claim.id].sort(byString) as [string, string]
  return {
    id: contentId('judgement', ['event', first, second, by]),
    subject: 'event',
    left: first,
    right: second,
    verdict,
    by,
    at: null,
    score: Math.round(score * 1000) / 1000,
    reason,
    features,
    threshold: Math.round(neededScore(left, right) * 1000) / 1000,
  }
}
