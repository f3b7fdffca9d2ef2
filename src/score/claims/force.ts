import { type Force, forces } from '../../model/claim.ts'
import type { ScoredError } from '../../model/score.ts'
import { matchCounts, rightCounts } from '../casualties/casualties.ts'
import { bootstrapInterval } from '../figures/bootstrap.ts'
import { countDecision, precisionRecallF1 } from '../figures/counts.ts'
import { share } from '../figures/ratios.ts'
import type { ClaimLabel } from '../labels/claim-labels.ts'
import type { LabelKnowledge } from '../labels/same-label.ts'
import type { ScoredClaim } from '../labels/scored-claim.ts'
import { labelledScorer, type ScoredItem } from '../labels/scored-items.ts'
import { matchItems, rightPairs } from './claims.ts'

/** A claim that is right, with the force that the label gives it and the one that was found. */
export interface JudgedForce {
  readonly kind: 'control' | 'casualties'
  readonly label: ClaimLabel
  readonly claim: ScoredClaim
}

export interface JudgedItem {
  readonly item: ScoredItem
  readonly judged: readonly JudgedForce[]
}

/** The right claims of each text; a clause that gives killed and wounded is judged once. */
const judgeItems = (items: readonly ScoredItem[], knowledge: LabelKnowledge): readonly JudgedItem[] => {
  const counts = matchCounts(items, knowledge)
  return matchItems(items, knowledge).map(({ item, pairs }, index) => ({
    item,
    judged: [
      ...rightPairs(pairs).map(({ label, found }) => ({ kind: 'control' as const, label, claim: found })),
      ...rightCounts(counts[index]?.pairs ?? [])
        .filter(({ label }, at, all) => all.findIndex(other => other.label.label === label.label) === at)
        .map(({ label, found }) => ({ kind: 'casualties' as const, label: label.label, claim: found.claim })),
    ],
  }))
}

const isRight = ({ label, claim }: JudgedForce): boolean => label.force === claim.force

const classF1 = (judged: readonly JudgedForce[], force: Force): number =>
  precisionRecallF1(
    judged.map(({ label, claim }) => countDecision(label.force === force, claim.force === force)),
  ).f1

/** All figures, the main one first: the share of right claims whose force is right. */
const forceMetrics = (judged: readonly JudgedForce[]): { readonly [metric: string]: number } => {
  const metrics: { [metric: string]: number } = { accuracy: share(judged, isRight) }
  for (const kind of ['control', 'casualties'] as const) {
    const own = judged.filter(each => each.kind === kind)
    metrics[kind] = share(own, isRight)
    metrics[`${kind} claims`] = own.length
    const present = forces.filter(force => own.some(({ label }) => label.force === force))
    const each = present.map(force => classF1(own, force))
    metrics[`${kind} macro f1`] = each.reduce((sum, f1) => sum + f1, 0) / Math.max(1, each.length)
    present.forEach((force, index) => {
      metrics[`${kind} ${force} f1`] = each[index] ?? 0
      metrics[`${kind} ${force} labels`] = own.filter(({ label }) => label.force === force).length
    })
  }
  return metrics
}

/** Taking for a fact what is a plan, denied or did not happen misleads most. */
const harmOf = ({ label, claim }: JudgedForce): number =>
  claim.force === 'asserts' ? (label.force === 'claims' ? 1 : 3) : label.force === 'asserts' ? 2 : 0

const worstForces = (items: readonly JudgedItem[], limit: number): readonly ScoredError[] =>
  items
    .flatMap(({ item, judged }) =>
      judged.filter(each => !isRight(each)).map(each => ({ item, each, harm: harmOf(each) })),
    )
    .sort((left, right) => right.harm - left.harm)
    .slice(0, limit)
    .map(({ item, each: { kind, label, claim } }) => ({
      set: item.set,
      item: item.item,
      start: label.evidence.start,
      end: label.evidence.end,
      error: kind,
      expected: label.force,
      found: claim.force,
    }))

/** How strongly the text stands behind a claim, given that the claim itself is right. */
export const force = labelledScorer({
  task: 'force',
  description: 'asserted, claimed, denied, planned …: right given the claim, of control and casualties',
  score: (items, knowledge, worst) => {
    const judgedItems = judgeItems(items, knowledge)
    const judged = judgedItems.flatMap(each => each.judged)
    return {
      n: judged.length,
      metrics: forceMetrics(judged),
      interval: bootstrapInterval(
        judgedItems.filter(each => each.judged.length > 0),
        sample =>
          share(
            sample.flatMap(each => each.judged),
            isRight,
          ),
      ),
      peers: [
        { name: 'two blind readers', metrics: { control: 0.98 }, source: '12 articles' },
        {
          name: 'two readers, 40 of the labelled texts',
          metrics: { control: 0.952, casualties: 0.974 },
          source: 'bench/claims/agreement.ts',
        },
      ],
      worst: worstForces(judgedItems, worst),
    }
  },
})
