import { byString, contentId } from '../model/id.ts'
import type { Judgement } from '../model/judgement.ts'
import type { Gazetteer } from '../model/place.ts'
import type { Reading } from '../model/reading.ts'
import { eventPairs } from './event-pairs.ts'
import { compareNumbers } from './features/event-numbers.ts'
import { borrowedScore, comparePlaces } from './features/event-place.ts'
import { compareDays } from './features/event-time.ts'
import { type Compared, compareTypes } from './features/event-type.ts'
import { compareTellingWords } from './features/shared-words.ts'
import { type Happening, happeningsOf } from './happening.ts'
import { mergedIds } from './merged-ids.ts'

const by = 'same-event@1'

/**
 * Judges which event and casualties claims tell of one happening, in one document or several: kind, place, day,
 * actors, numbers and shared words are compared one by one and weighed. Only pairs judged the same are given,
 * and `different` for a pair that the text itself tells apart. Plans and conditions take no part, nor do
 * running totals, nor claims with neither a place nor a day. The order of `readings` does not matter.
 *
 * @param judgements merges of actors and places that hold already
 */
export const sameEvents = (
  readings: readonly Reading[],
  judgements: readonly Judgement[],
  gazetteer: Gazetteer,
): readonly Judgement[] => {
  const ids = mergedIds(judgements)
  const happenings = [...readings]
    .sort((left, right) => byString(left.document.id, right.document.id))
    .flatMap(reading => happeningsOf(reading, ids, gazetteer))
  const found: Judgement[] = []
  for (const [left, right] of eventPairs(happenings)) {
    const judgement = judge(happenings[left]!, happenings[right]!)
    if (judgement) found.push(judgement)
  }
  return strongest(found).sort(
    (left, right) => byString(left.left, right.left) || byString(left.right, right.right),
  )
}

/** Links kept for each claim: enough to hold a group together when one is withdrawn. */
const linksKept = 5

/** Drops the weaker of many links, so that a day of a hundred reports does not give thousands of judgements. */
const strongest = (judgements: readonly Judgement[]): Judgement[] => {
  const counts = new Map<string, number>()
  return [...judgements]
    .sort((left, right) => right.score - left.score || byString(left.id, right.id))
    .filter(({ left, right, verdict }) => {
      if (verdict !== 'same') return true
      const [a, b] = [counts.get(left) ?? 0, counts.get(right) ?? 0]
      if (a >= linksKept && b >= linksKept) return false
      counts.set(left, a + 1)
      counts.set(right, b + 1)
      return true
    })
}

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

const weights = { type: 0.15, place: 0.23, time: 0.18, attackers: 0.1, numbers: 0.18, words: 0.16 } as const
/** Set so that a common place, a day named by both and a fitting kind suffice with some shared words. */
const threshold = 0.64
/** Two happenings without a common place are one only if the words of the reports say so. */
const thresholdUnplaced = 0.7

const judge = (left: Happening, right: Happening): Judgement | null => {
  const sameDocument = left.claim.evidence.document === right.claim.evidence.document
  const sameSentence =
    sameDocument && left.claim.evidence.sentence.index === right.claim.evidence.sentence.index
  const compared = {
    type: compareTypes(left.type, right.type),
    place: placesOf(left, right),
    time: compareDays(left.days, right.days),
    attackers: compareAttackers(left.attackers, right.attackers),
    numbers: compareNumbers(left.claim, right.claim),
    words: compareTellingWords(left.words, right.words),
  }
  let score = 0
  for (const [name, { score: part }] of Object.entries(compared)) {
    if (part === null) return null
    score += part * weights[name as keyof typeof weights]
  }
  const details = Object.values(compared).map(({ detail }) => detail)
  // one sentence that counts two deeds of one kind means two deeds
  if (sameSentence) return null
  if (sameDocument && (left.apart || right.apart) && !isToll(left, right)) {
    return judgement(left, right, 'different', 1 - score, 'the text sets them apart')
  }
  // nearly the same words with another number count another part: "15 were killed in the town, six in a village"
  if ((compared.words.score ?? 0) >= 0.9 && (compared.numbers.score ?? 1) <= 0.4) return null
  const needed =
    (left.place === null || right.place === null ? thresholdUnplaced : threshold) +
    (left.apart !== right.apart ? 0.08 : 0)
  return score >= needed ? judgement(left, right, 'same', score, details.join('; ')) : null
}

/** "It also said that 40 were wounded": a toll joins the deed whatever word leads to it. */
const isToll = (left: Happening, right: Happening): boolean => left.claim.kind !== right.claim.kind

const judgement = (
  left: Happening,
  right: Happening,
  verdict: Judgement['verdict'],
  score: number,
  reason: string,
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
  }
}
