import { byString, contentId } from '../model/id.ts'
import type { JudgedFeature, Judgement } from '../model/judgement.ts'
import type { Gazetteer } from '../model/place.ts'
import type { Reading } from '../model/reading.ts'
import { type EventLink, heldTogether } from './event-groups.ts'
import { eventPairs } from './event-pairs.ts'
import { compareNumbers } from './features/event-numbers.ts'
import { borrowedScore, comparePlaces } from './features/event-place.ts'
import { compareDays } from './features/event-time.ts'
import { type Compared, compareTypes } from './features/event-type.ts'
import { comparePages } from './features/page-words.ts'
import { compareTellingWords } from './features/shared-words.ts'
import { type Happening, happeningsOf } from './happening.ts'
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
): readonly Judgement[] => {
  const happenings = collect(readings, judgements, gazetteer)
  const links: EventLink[] = []
  const found: Judgement[] = []
  for (const [left, right] of eventPairs(happenings)) {
    const [one, other] = [happenings[left]!, happenings[right]!]
    const { score, features } = compareHappenings(one, other)
    if (score === null) continue
    if (tellsApart(one, other))
      found.push(judgement(one, other, 'different', 1 - score, features, 'the text sets them apart'))
    else if (score >= neededScore(one, other)) links.push({ left, right, score })
  }
  const scoreOf = (left: number, right: number): number =>
    compareHappenings(happenings[left]!, happenings[right]!).score ?? vetoScore
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
): readonly Judgement[] => {
  const happenings = collect(readings, judgements, gazetteer)
  return byPair(
    eventPairs(happenings).flatMap(([left, right]) => {
      const [one, other] = [happenings[left]!, happenings[right]!]
      const { score, features } = compareHappenings(one, other)
      const needed = neededScore(one, other)
      return score !== null && score < needed && isNear(score, needed) && !tellsApart(one, other)
        ? [judgement(one, other, 'unsure', score, features)]
        : []
    }),
  )
}

const collect = (
  readings: readonly Reading[],
  judgements: readonly Judgement[],
  gazetteer: Gazetteer,
): readonly Happening[] => {
  const ids = mergedIds(judgements)
  return [...readings]
    .sort((left, right) => byString(left.document.id, right.document.id))
    .flatMap(reading => happeningsOf(reading, ids, gazetteer))
}

const byPair = (judgements: readonly Judgement[]): readonly Judgement[] =>
  [...judgements].sort((left, right) => byString(left.left, right.left) || byString(left.right, right.right))

const compareAttackers = (left: ReadonlySet<string>, right: ReadonlySet<string>): Compared => {
  if (left.size === 0 || right.size === 0) return { score: 0.5, detail: 'attacker unknown' }
  for (const id of left) if (right.has(id)) return { score: 1, detail: 'same attacker' }
  // who did it is what reports dispute
  return { score: 0.2, detail: 'other attacker' }
}

const placesOf = (left: Happening, right: Happening): Compared => {
  const compared = comparePlaces(left.place, right.place)
  const borrowed = [left.borrowed, right.borrowed].filter(from => from !== null)
  if (compared.score === null || borrowed.length === 0) return compared
  return {
    score: Math.min(compared.score, ...borrowed.map(from => borrowedScore[from])),
    detail: `${compared.detail} (place of the ${borrowed[0]})`,
  }
}

const weights = {
  type: 0.14,
  place: 0.2,
  time: 0.16,
  attackers: 0.08,
  numbers: 0.16,
  words: 0.13,
  pages: 0.13,
} as const
/** Set so that a common place, a day named by both and a fitting kind suffice with some shared words. */
const threshold = 0.53
/** Two happenings without a common place are one only if the words of the reports say so. */
const thresholdUnplaced = 0.57
/** More is needed where one of two texts sets its happening apart from another. */
const apartMore = 0.08
/** Kind, place and words from which on two happenings have them in common. */
const oneKind = 0.7
const onePlace = 0.5
const commonWords = 0.2
/** What two happenings that cannot be one count when groups are compared: a group may hold a claim that was misread. */
const vetoScore = 0.5

/** How alike two happenings are, 0 to 1, null when they cannot be one; with each comparison. */
export interface HappeningLikeness {
  readonly score: number | null
  readonly features: readonly JudgedFeature[]
}

export const compareHappenings = (left: Happening, right: Happening): HappeningLikeness => {
  const compared = {
    type: compareTypes(left.type, right.type),
    place: placesOf(left, right),
    time: compareDays(left.days, right.days),
    attackers: compareAttackers(left.attackers, right.attackers),
    numbers: compareNumbers(left.claim, right.claim),
    words: compareTellingWords(left.words, right.words),
    pages: comparePages(left.page, right.page),
  }
  let score = 0
  let isPossible = !isOneSentence(left, right)
  const features: JudgedFeature[] = []
  for (const [feature, { score: part, detail }] of Object.entries(compared)) {
    const weight = weights[feature as keyof typeof weights]
    score += weight * (part ?? 0)
    if (part === null) isPossible = false
    features.push({ feature, score: part ?? 0, weight, detail })
  }
  // kinds or places that only may be one, and nothing else in common: "attacks on Marsa" and an air strike beside it
  const mayDiffer = (compared.type.score ?? 0) < oneKind || (compared.place.score ?? 0) < onePlace
  if (mayDiffer && (compared.words.score ?? 0) < commonWords && (compared.numbers.score ?? 0) <= 0.5)
    isPossible = false
  // nearly the same words with another number count another part: "15 were killed in the town, six in a village"
  if ((compared.words.score ?? 0) >= 0.9 && (compared.numbers.score ?? 1) <= 0.4) isPossible = false
  return { score: isPossible ? score : null, features }
}

/** One sentence that counts two deeds of one kind means two deeds. */
const isOneSentence = (left: Happening, right: Happening): boolean =>
  left.claim.evidence.document === right.claim.evidence.document &&
  left.claim.evidence.sentence.index === right.claim.evidence.sentence.index

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
