import { type ControlClaim, type ControlEffect, controlEffects } from '../../model/claim.ts'
import type { PeerFigures } from '../../model/score.ts'
import type { Interval } from '../figures/bootstrap.ts'
import { calibrationError, reliability } from '../figures/calibration.ts'
import { countsOf, precisionRecallF1 } from '../figures/counts.ts'
import { ratio, share } from '../figures/ratios.ts'
import type { ControlLabel } from '../labels/claim-labels.ts'
import { groupMetrics } from '../labels/group-metrics.ts'
import { pairsInterval, scorePairs } from '../labels/joined-pairs.ts'
import { datesOverlap, isSameActor, isSameSpeaker, type LabelKnowledge } from '../labels/same-label.ts'
import { labelledScorer, type ScoredItem } from '../labels/scored-items.ts'
import { worstControl } from './errors.ts'
import { type ControlAgreement, type ControlPair, inOneText, isRight, matchControl } from './match-control.ts'

/** A text with its labelled and found control claims joined. */
export interface MatchedItem {
  readonly item: ScoredItem
  readonly pairs: readonly ControlPair[]
  /** Joined without regard to sentences. */
  readonly loose: readonly ControlPair[]
}

const controlLabels = (item: ScoredItem): readonly ControlLabel[] =>
  item.labels.filter(label => label.kind === 'control')

export const controlClaims = (item: ScoredItem): readonly ControlClaim[] =>
  item.claims.filter(claim => claim.kind === 'control')

export const matchItems = (items: readonly ScoredItem[], knowledge: LabelKnowledge): readonly MatchedItem[] =>
  items.map(item => ({
    item,
    pairs: matchControl(controlLabels(item), controlClaims(item), knowledge),
    loose: matchControl(controlLabels(item), controlClaims(item), knowledge, inOneText),
  }))

const isRightPair = ({ agreement }: ControlPair): boolean => isRight(agreement)

/** Bootstrap interval of the main figure, by text. */
export const claimsInterval = (items: readonly MatchedItem[]): Interval => pairsInterval(items, isRightPair)

const placeAndEffect = ({ agreement: { place, effect } }: ControlPair): boolean => place && effect

/** F1 of one effect, as the labels and the claims name it. */
const effectF1 = (pairs: readonly ControlPair[], effect: ControlEffect): number =>
  precisionRecallF1([
    countsOf(
      pairs.filter(pair => isRightPair(pair) && pair.label?.effect === effect).length,
      pairs.filter(({ found }) => found?.effect === effect).length,
      pairs.filter(({ label }) => label?.effect === effect).length,
    ),
  ]).f1

interface RightPair {
  readonly label: ControlLabel
  readonly found: ControlClaim
  readonly agreement: ControlAgreement
}

export const rightPairs = (pairs: readonly ControlPair[]): readonly RightPair[] =>
  pairs.flatMap(({ label, found, agreement }) =>
    label && found && isRight(agreement) ? [{ label, found, agreement }] : [],
  )

/** What is right of a claim, given that its place, effect and actor are. */
const givenTheClaim = (
  pairs: readonly ControlPair[],
  knowledge: LabelKnowledge,
): { readonly [metric: string]: number } => {
  const right = rightPairs(pairs)
  const dated = right.filter(({ label }) => label.from !== null || label.to !== null)
  const spoken = right.filter(({ label }) => label.speaker !== null)
  const opposed = right.filter(({ label }) => label.opponent !== null)
  return {
    force: share(right, ({ agreement }) => agreement.force),
    'date overlaps': share(dated, ({ label, found }) => datesOverlap(label, found.when)),
    speaker: share(
      spoken,
      ({ label, found }) => label.speaker !== null && isSameSpeaker(label.speaker, found),
    ),
    opponent: share(opposed, ({ label, found }) => isSameActor(label.opponent, found.opponent, knowledge)),
    extent: share(right, ({ label, found }) => label.extent === found.extent),
  }
}

/** How many claims each reader found and how many of them are right. */
const byReader = (pairs: readonly ControlPair[]): { readonly [metric: string]: number } => {
  const found = pairs.flatMap(({ found: claim, agreement }) =>
    claim ? [{ claim, right: isRight(agreement) }] : [],
  )
  const metrics: { [metric: string]: number } = {}
  for (const reader of ['frames', 'learned', 'both'] as const) {
    const own = found.filter(({ claim }) => claim.reader === reader)
    if (own.length === 0) continue
    metrics[`claims by ${reader}`] = own.length
    metrics[`precision of ${reader}`] = share(own, ({ right }) => right)
  }
  return metrics
}

/** How far claims may trust their confidence, and what those that the account builds on (likelier right than not) reach. */
const byConfidence = (pairs: readonly ControlPair[]): { readonly [metric: string]: number } => {
  const claims = pairs.flatMap(({ found, agreement }) =>
    found?.confidence === undefined ? [] : [{ confidence: found.confidence, right: isRight(agreement) }],
  )
  const error = calibrationError(claims)
  if (error === null) return {}
  const likely = claims.filter(({ confidence }) => confidence >= 0.5)
  const labels = pairs.filter(({ label }) => label !== null).length
  return {
    'calibration error': error,
    'likely claims precision': share(likely, ({ right }) => right),
    'likely claims recall': ratio(likely.filter(({ right }) => right).length, labels),
    ...Object.fromEntries(
      reliability(claims).flatMap(({ from, claims: count, right }) => [
        [`right at confidence ${from.toFixed(1)}`, right],
        [`claims at confidence ${from.toFixed(1)}`, count],
      ]),
    ),
  }
}

/** All figures of joined texts, the main one first. */
export const claimsMetrics = (
  items: readonly MatchedItem[],
  knowledge: LabelKnowledge,
): { readonly [metric: string]: number } => {
  const pairs = items.flatMap(each => each.pairs)
  const { precision, recall, f1 } = scorePairs(pairs, isRightPair)
  const loose = scorePairs(
    items.flatMap(each => each.loose),
    isRightPair,
  )
  return {
    f1,
    precision,
    recall,
    'place and effect f1': scorePairs(pairs, placeAndEffect).f1,
    'place f1': scorePairs(pairs, ({ agreement }) => agreement.place).f1,
    'any sentence f1': loose.f1,
    'any sentence precision': loose.precision,
    'any sentence recall': loose.recall,
    ...givenTheClaim(pairs, knowledge),
    ...Object.fromEntries(controlEffects.map(effect => [`${effect} f1`, effectF1(pairs, effect)])),
    ...byReader(pairs),
    ...byConfidence(pairs),
    ...groupMetrics(items, isRightPair),
    items: items.length,
  }
}

const trial = 'other articles of the same kind, labelled and matched alike, no coreference'

/** What others reached on control of places. */
const peers: readonly PeerFigures[] = [
  {
    name: 'VIINA (control label of a headline)',
    metrics: { f1: 0.661 },
    source: 'Zhukov and Ayers 2023: another task, headlines of one war',
  },
  { name: 'keywords, place names given', metrics: { f1: 0.22 }, source: trial },
  { name: 'a hundred lines of frames over trees', metrics: { f1: 0.27 }, source: trial },
  { name: 'learned on 114 articles', metrics: { f1: 0.3 }, source: trial },
  { name: 'learned on 177 articles and 696 bullets', metrics: { f1: 0.35 }, source: trial },
  {
    name: 'two blind readers',
    metrics: { f1: 0.9, 'place and effect f1': 0.93, force: 0.98 },
    source: '12 articles',
  },
  {
    name: 'two readers, 40 of the labelled texts',
    metrics: { f1: 0.875, 'place and effect f1': 0.896, force: 0.952, 'date overlaps': 0.976 },
    source: 'bench/claims/agreement.ts',
  },
]

/** Control claims: who holds, takes, loses which place, against labels made by reading. */
export const claims = labelledScorer({
  task: 'claims',
  description: 'control claims: place, effect and actor right, then force, date and speaker given the claim',
  score: (items, knowledge, worst) => {
    const matched = matchItems(items, knowledge)
    return {
      n: items.reduce((sum, item) => sum + controlLabels(item).length, 0),
      metrics: claimsMetrics(matched, knowledge),
      interval: claimsInterval(matched),
      peers,
      worst: worstControl(matched, worst),
    }
  },
})
