import type { Account } from '../account/account.ts'
import { clusterJudgements } from '../account/clusters.ts'
import { isMember, plainLinks } from '../account/events.ts'
import { claimsSince, isOn } from '../account/rulings.ts'
import { nearMargin } from '../compare/near.ts'
import { isPairLine, type JudgementLine } from '../judgements/line.ts'
import { pairKey, type Standing, settleJudgements } from '../judgements/settle.ts'
import type { Disagreement } from '../model/account.ts'
import { byString } from '../model/id.ts'
import type { Judgement, JudgementSubject } from '../model/judgement.ts'
import type { DisagreementItem, PairItem, ReviewItem, ReviewState } from './item.ts'
import { disagreementQuestion, pairQuestion } from './questions.ts'
import { type ClaimIndex, disagreementSides, indexClaims, pairSide } from './sides.ts'

/** What a review is made from. */
export interface ReviewInput {
  readonly account: Account
  /** What the rules judged. */
  readonly rules: readonly Judgement[]
  /** What they refused by a small margin, as `unsure`. */
  readonly near: readonly Judgement[]
  /** What people judged, withdrawn or not. */
  readonly lines: readonly JudgementLine[]
}

const subjects: readonly JudgementSubject[] = ['actor', 'place', 'event']

/** How far a score lies from the threshold; a rule that gives none is taken to be sure. */
const distanceOf = ({ verdict, score, threshold }: Judgement): number =>
  threshold === undefined
    ? Number.POSITIVE_INFINITY
    : Math.abs((verdict === 'different' ? 1 - score : score) - threshold)

/** True near the threshold on either side. A refusal far under it is as sure as a merge far over it. */
export const isDoubtful = (row: Judgement): boolean => distanceOf(row) < nearMargin + 0.0005

/**
 * The doubtful rows, one for each two groups that surer rows make: of ten links between two groups of reports the
 * strongest is asked about, since an answer on it decides for all.
 */
const doubtfulRows = (
  { account, rules, near }: ReviewInput,
  people: readonly Judgement[],
): readonly Judgement[] => {
  const sure = [...people, ...rules.filter(row => !isDoubtful(row))]
  return subjects.flatMap(subject => {
    // What one sentence tells needs no judgement, so none is asked for.
    const links = subject === 'event' ? plainLinks(account.claims.filter(isMember), account.entities) : []
    const groups = clusterJudgements(sure, subject, undefined, links)
    const joined = clusterJudgements([...people, ...rules], subject, undefined, links)
    const asked = new Map<string, Judgement>()
    const rows = [...rules.filter(isDoubtful), ...near]
      .filter(row => row.subject === subject)
      .sort((left, right) => right.score - left.score || byString(left.id, right.id))
    for (const row of rows) {
      // A near miss asks whether two things of the account are one, a merge whether two of surer links are.
      const { rootOf } = row.verdict === 'unsure' ? joined : groups
      const [left, right] = [rootOf(row.left), rootOf(row.right)]
      const key = pairKey({ subject, left, right })
      if (left !== right && !asked.has(key)) asked.set(key, row)
    }
    return [...asked.values()]
  })
}

/** How much hangs on a claim of the losing side: who holds a place bears on more than the order of two deeds. */
const bearing: { readonly [field in Disagreement['field']]: number } = {
  holder: 3,
  existence: 2,
  status: 2,
  attacker: 2,
  date: 1.5,
  number: 1,
  order: 1,
}
/** A merged name bears on all that is said of it, a merged report on one event. */
const bearingOfPair = { actor: 2, place: 2, event: 1, passage: 1 } as const

/**
 * All that people may judge or have judged, the weightiest first: doubtful merges, near misses, disagreements. What
 * bears on no claim of the account is left out. Open is what has another state than `judged`, disagreements that the
 * rules explain aside.
 */
export const reviewItems = (input: ReviewInput): readonly ReviewItem[] => {
  const { account, lines } = input
  const index = indexClaims(account)
  const { judgements: people, standings } = settleJudgements(lines)
  const byPair = new Map<string, Judgement>()
  const judged = people.filter(({ at }) => at !== null)
  const ruled = new Map(input.rules.map(row => [pairKey(row), row]))
  for (const row of judged) byPair.set(pairKey(row), ruled.get(pairKey(row)) ?? row)
  for (const row of doubtfulRows(input, judged)) if (!byPair.has(pairKey(row))) byPair.set(pairKey(row), row)
  const decided = new Map(judged.map(row => [pairKey(row), row]))
  return [
    ...[...byPair]
      .flatMap(([key, row]) => pairItem(account, index, row, decided.get(key), standings) ?? [])
      .filter(item => item.state !== 'open' || bearsOnClaims(item)),
    ...account.disagreements.map(each => disagreementItem(account, index, each, standings)),
  ].sort((left, right) => right.weight - left.weight || byString(left.id, right.id))
}

/** A name that no claim uses can be joined or split without anything following from it. */
const bearsOnClaims = ({ sides }: ReviewItem): boolean => sides.every(({ claims }) => claims.length > 0)

/** True for what still waits for a person. */
export const isOpen = (item: ReviewItem): boolean =>
  item.state !== 'judged' &&
  (item.kind !== 'disagreement' || item.verdict === 'real' || item.state !== 'open')

/** Hundredths, so that the list is stable to read. */
const rounded = (weight: number): number => Math.round(weight * 100) / 100

/** The item of a pair; null where neither of the two is in any claim. */
export const pairItem = (
  account: Account,
  index: ClaimIndex,
  row: Judgement,
  decided: Judgement | undefined,
  standings: readonly Standing[],
): PairItem | null => {
  const sides = [row.left, row.right].map(id => pairSide(account, index, row.subject, id))
  const counts = sides.map(({ claims }) => claims.length)
  if (Math.max(...counts) === 0 || (row.subject === 'event' && Math.min(...counts) === 0)) return null
  const history = standings.filter(({ line }) => isPairLine(line) && pairKey(line) === pairKey(row))
  const verdict = decided?.verdict ?? (row.verdict === 'unsure' ? 'different' : row.verdict)
  const doubt = Math.max(0, 1 - distanceOf(row) / nearMargin)
  return {
    id: row.id,
    kind: verdict === 'same' ? 'merge' : 'near miss',
    subject: row.subject,
    verdict,
    left: row.left,
    right: row.right,
    question: pairQuestion(row.subject, sides),
    state: stateOf(history, decided !== undefined),
    by: row.by,
    reason: row.reason,
    score: row.at === null ? row.score : null,
    threshold: row.threshold ?? null,
    features: row.features ?? [],
    sides,
    weight: rounded(bearingOfPair[row.subject] * Math.max(1, Math.min(...counts)) * (0.5 + doubt / 2)),
    history,
  }
}

const disagreementItem = (
  account: Account,
  index: ClaimIndex,
  disagreement: Disagreement,
  standings: readonly Standing[],
): DisagreementItem => {
  const history = standings.filter(({ line }) => !isPairLine(line) && isOn(line, disagreement))
  const sides = disagreementSides(index, disagreement)
  const counts = sides.map(({ claims }) => claims.length)
  const newest = history.find(({ line, state }) => state === 'in force' && line.verdict !== 'withdrawn')
  const isNew = newest !== undefined && !isPairLine(newest.line) && claimsSince(newest.line, disagreement) > 0
  const state = stateOf(history, disagreement.settled !== undefined)
  const atStake = counts.reduce((sum, count) => sum + count, 0) - Math.max(...counts)
  return {
    id: disagreement.id,
    kind: 'disagreement',
    subject: 'disagreement',
    verdict: disagreement.settled?.verdict ?? (disagreement.real ? 'real' : 'explained'),
    question: disagreementQuestion(account, disagreement),
    state: state === 'judged' && isNew ? 'new evidence' : state,
    by: disagreement.settled?.by ?? 'account',
    reason: disagreement.why,
    sides,
    weight: rounded(bearing[disagreement.field] * atStake * (disagreement.real ? 1 : 0.25)),
    history,
  }
}

/** The last word of each person that nobody withdrew: two of them that differ contradict each other. */
const stateOf = (history: readonly Standing[], isJudged: boolean): ReviewState => {
  if (!isJudged) return 'open'
  const words = new Map<string, string>()
  for (const { line, state, through } of history) {
    const isReplaced = state === 'withdrawn' || (through?.supersedes ?? []).includes(line.id)
    if (isReplaced || line.verdict === 'withdrawn' || words.has(line.by)) continue
    words.set(
      line.by,
      `${line.verdict} ${isPairLine(line) ? '' : (line.sides[line.prefers ?? -1] ?? []).join(' ')}`,
    )
  }
  return new Set(words.values()).size > 1 ? 'contradicted' : 'judged'
}
