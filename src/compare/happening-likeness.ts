import type { JudgedFeature } from '../model/judgement.ts'
import { compareNumbers } from './features/event-numbers.ts'
import { borrowedScore, comparePlaces } from './features/event-place.ts'
import { compareDays } from './features/event-time.ts'
import { type Compared, compareTypes } from './features/event-type.ts'
import { comparePages } from './features/page-words.ts'
import { compareTellingWords } from './features/shared-words.ts'
import type { Happening } from './happening.ts'

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
/** Kind, place and words from which on two happenings have them in common. */
const oneKind = 0.7
const onePlace = 0.5
const commonWords = 0.2

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
