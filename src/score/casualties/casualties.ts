import { type CasualtiesClaim, casualtyCounts } from '../../model/claim.ts'
import { bestCandidate } from '../../model/mention.ts'
import type { ScoredError } from '../../model/score.ts'
import { countDecision, precisionRecallF1 } from '../figures/counts.ts'
import { share } from '../figures/ratios.ts'
import type { CasualtiesLabel } from '../labels/claim-labels.ts'
import { groupMetrics } from '../labels/group-metrics.ts'
import { pairsInterval, scorePairs } from '../labels/joined-pairs.ts'
import { datesOverlap, isSameSpeaker, type LabelKnowledge } from '../labels/same-label.ts'
import { labelledScorer, type ScoredItem } from '../labels/scored-items.ts'
import {
  type CasualtiesPair,
  type FoundCount,
  isRightActor,
  isRightPlace,
  type LabelledCount,
  labelledCounts,
  matchCasualties,
} from './match-casualties.ts'

/** A text with its labelled and found numbers joined. */
export interface MatchedCounts {
  readonly item: ScoredItem
  readonly pairs: readonly CasualtiesPair[]
  /** Joined without regard to sentences. */
  readonly loose: readonly CasualtiesPair[]
}

const casualtiesLabels = (item: ScoredItem): readonly CasualtiesLabel[] =>
  item.labels.filter(label => label.kind === 'casualties')

/** The found claims, with the kinds of casualties that were labelled in the text. */
const casualtiesClaims = (item: ScoredItem): readonly CasualtiesClaim[] =>
  item.claims
    .filter(claim => claim.kind === 'casualties')
    .map(claim => ({
      ...claim,
      counts: Object.fromEntries(
        item.counts.flatMap(count => (claim.counts[count] ? [[count, claim.counts[count]]] : [])),
      ),
    }))

export const matchCounts = (
  items: readonly ScoredItem[],
  knowledge: LabelKnowledge,
): readonly MatchedCounts[] =>
  items.map(item => {
    const [labels, claims] = [casualtiesLabels(item), casualtiesClaims(item)]
    return {
      item,
      pairs: matchCasualties(labels, claims, knowledge),
      loose: matchCasualties(labels, claims, knowledge, () => true),
    }
  })

const isRight = (pair: CasualtiesPair): boolean => pair.number

interface RightPair {
  readonly label: LabelledCount
  readonly found: FoundCount
}

export const rightCounts = (pairs: readonly CasualtiesPair[]): readonly RightPair[] =>
  pairs.flatMap(({ label, found, number }) => (label && found && number ? [{ label, found }] : []))

/** F1 of a mark that few claims bear, among numbers that are right. */
const markF1 = (
  pairs: readonly RightPair[],
  labelled: (label: CasualtiesLabel) => boolean,
  found: (claim: CasualtiesClaim) => boolean,
): number =>
  precisionRecallF1(pairs.map(pair => countDecision(labelled(pair.label.label), found(pair.found.claim)))).f1

/** All figures of joined texts, the main one first. */
export const casualtiesMetrics = (
  items: readonly MatchedCounts[],
  knowledge: LabelKnowledge,
): { readonly [metric: string]: number } => {
  const pairs = items.flatMap(each => each.pairs)
  const loose = items.flatMap(each => each.loose)
  const right = rightCounts(pairs)
  const { precision, recall, f1 } = scorePairs(pairs, isRight)
  const isPart = (label: CasualtiesLabel): boolean => label.partOf
  const isFoundPart = (claim: CasualtiesClaim): boolean => claim.partOf !== undefined
  const dated = right.filter(({ label: { label } }) => label.from !== null || label.to !== null)
  const spoken = right.filter(({ label: { label } }) => label.speaker !== null)
  const placed = right.filter(({ label: { label } }) => label.place !== null)
  return {
    f1,
    precision,
    recall,
    'kind f1': scorePairs(pairs, ({ kind }) => kind).f1,
    'any sentence f1': scorePairs(loose, isRight).f1,
    force: share(right, ({ label, found }) => label.label.force === found.claim.force),
    place: share(placed, ({ label, found }) => isRightPlace(label, found, knowledge)),
    actor: share(right, ({ label, found }) => isRightActor(label, found, knowledge)),
    'date overlaps': share(dated, ({ label, found }) => datesOverlap(label.label, found.claim.when)),
    speaker: share(
      spoken,
      ({ label, found }) => label.label.speaker !== null && isSameSpeaker(label.label.speaker, found.claim),
    ),
    'part of': share(right, ({ label, found }) => isPart(label.label) === isFoundPart(found.claim)),
    'part of f1': markF1(right, isPart, isFoundPart),
    cumulative: share(right, ({ label, found }) => label.label.cumulative === found.claim.cumulative),
    'cumulative f1': markF1(
      right,
      label => label.cumulative,
      claim => claim.cumulative,
    ),
    ...Object.fromEntries(
      casualtyCounts.flatMap(count => {
        const own = pairs.filter(({ label, found }) => (label ?? found)?.count === count)
        return own.some(({ label }) => label !== null) ? [[`${count} f1`, scorePairs(own, isRight).f1]] : []
      }),
    ),
    ...groupMetrics(items, isRight),
    items: items.length,
  }
}

const numberText = (min: number | null, max: number | null): string =>
  min === max
    ? String(min)
    : min === null
      ? `at most ${max}`
      : max === null
        ? `at least ${min}`
        : `${min}–${max}`

const labelText = ({ label, count, range }: LabelledCount): string =>
  `${count} ${numberText(...range)}, ${label.place?.name ?? 'nowhere'}, ${label.force}`

const foundText = ({ claim, count, quantity }: FoundCount): string =>
  `${count} ${numberText(quantity.min, quantity.max)}, ${claim.place ? bestCandidate(claim.place).name : 'nowhere'}, ${claim.force}`

/** Numbers that are wrong or invented come first, the greatest first: they would stand in the account. */
const worstCounts = (items: readonly MatchedCounts[], limit: number): readonly ScoredError[] =>
  items
    .flatMap(({ item, pairs }) =>
      pairs.filter(pair => !pair.number).map(pair => ({ item, pair, size: sizeOf(pair) })),
    )
    .sort(
      (left, right) =>
        Number(right.pair.found !== null) - Number(left.pair.found !== null) || right.size - left.size,
    )
    .slice(0, limit)
    .map(({ item, pair: { label, found, kind } }) => {
      const { start, end } = label?.label.evidence ?? found?.claim.evidence ?? { start: 0, end: 0 }
      return {
        set: item.set,
        item: item.item,
        start,
        end,
        error: label === null ? 'invented' : found === null ? 'missed' : kind ? 'number' : 'kind',
        expected: label === null ? null : labelText(label),
        found: found === null ? null : foundText(found),
      }
    })

const sizeOf = ({ label, found }: CasualtiesPair): number =>
  Math.max(
    ...[found?.quantity.min, found?.quantity.max, label?.range[0], label?.range[1]].map(each => each ?? 0),
  )

/** Casualties: numbers and kinds, against labels made by reading. */
export const casualties = labelledScorer({
  task: 'casualties',
  description: 'casualties: number and kind right, then place, force, part and total given the number',
  score: (items, knowledge, worst) => {
    const matched = matchCounts(items, knowledge)
    return {
      n: items.reduce((sum, item) => sum + labelledCounts(casualtiesLabels(item)).length, 0),
      metrics: casualtiesMetrics(matched, knowledge),
      interval: pairsInterval(matched, isRight),
      peers: [
        { name: 'two blind readers', metrics: { f1: 0.94 }, source: '12 articles' },
        {
          name: 'two readers, 40 of the labelled texts',
          metrics: { f1: 0.975, force: 0.974 },
          source: 'bench/claims/agreement.ts',
        },
      ],
      worst: worstCounts(matched, worst),
    }
  },
})
