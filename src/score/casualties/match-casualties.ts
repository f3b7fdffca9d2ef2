import { type CasualtiesClaim, type CasualtyCount, casualtyCounts, type Quantity } from '../../model/claim.ts'
import { overlaps } from '../../model/span.ts'
import type { CasualtiesLabel } from '../labels/claim-labels.ts'
import { type JoinedPair, joinPairs } from '../labels/joined-pairs.ts'
import { isSameActor, isSamePlaceOrNone, type LabelKnowledge } from '../labels/same-label.ts'

/** A number of a label or claim: one that holds killed and wounded is two. */
export interface LabelledCount {
  readonly label: CasualtiesLabel
  readonly count: CasualtyCount
  readonly range: readonly [number | null, number | null]
}

export interface FoundCount {
  readonly claim: CasualtiesClaim
  readonly count: CasualtyCount
  readonly quantity: Quantity
}

/** A labelled and a found number that were joined; one of them is null when it stands alone. */
export interface CasualtiesPair extends JoinedPair<LabelledCount, FoundCount> {
  readonly kind: boolean
  /** Kind and both ends of the range, as CLAIMS writes ranges: "at least 20" has no greatest number. */
  readonly number: boolean
}

export const labelledCounts = (labels: readonly CasualtiesLabel[]): readonly LabelledCount[] =>
  labels.flatMap(label =>
    casualtyCounts.flatMap(count => {
      const range = label.counts[count]
      return range === undefined ? [] : [{ label, count, range }]
    }),
  )

const foundCounts = (claims: readonly CasualtiesClaim[]): readonly FoundCount[] =>
  claims.flatMap(claim =>
    casualtyCounts.flatMap(count => {
      const quantity = claim.counts[count]
      return quantity === undefined ? [] : [{ claim, count, quantity }]
    }),
  )

const isSameNumber = ({ range: [min, max] }: LabelledCount, { quantity }: FoundCount): boolean =>
  atLeast(quantity.min) === atLeast(min) && quantity.max === max

/** "Up to 60" has no least number, or 0: the same. */
const atLeast = (min: number | null): number => min ?? 0

/** Whether a labelled and a found number may be joined: by default those whose evidence and sentence overlap. */
export type CountsMeet = (label: LabelledCount, found: FoundCount) => boolean

const countsInOneSentence: CountsMeet = ({ label }, { claim }) =>
  overlaps(label.evidence, claim.evidence.sentence)

/** Joins numbers one to one, as many with number and kind right as can be; then by place, force and actor. */
export const matchCasualties = (
  labels: readonly CasualtiesLabel[],
  claims: readonly CasualtiesClaim[],
  knowledge: LabelKnowledge,
  meets: CountsMeet = countsInOneSentence,
): readonly CasualtiesPair[] => {
  const pairs = joinPairs(labelledCounts(labels), foundCounts(claims), (label, found) =>
    meets(label, found) ? weightOf(label, found, knowledge) : 0,
  )
  return pairs.map(({ label, found }) => {
    const kind = label !== null && found !== null && label.count === found.count
    return { label, found, kind, number: kind && isSameNumber(label, found) }
  })
}

const weightOf = (label: LabelledCount, found: FoundCount, knowledge: LabelKnowledge): number => {
  const kind = label.count === found.count
  const number = isSameNumber(label, found)
  const details =
    (isRightPlace(label, found, knowledge) ? 4 : 0) +
    (label.label.force === found.claim.force ? 4 : 0) +
    (label.label.partOf === (found.claim.partOf !== undefined) ? 2 : 0) +
    (isRightActor(label, found, knowledge) ? 1 : 0)
  const apart = Math.abs(label.label.trigger.start - found.claim.evidence.start)
  return (kind && number ? 1e9 : 0) + (number ? 1e6 : 0) + (kind ? 1e3 : 0) + details + 1 / (1 + apart)
}

/** Both name no place, or one place. */
export const isRightPlace = (
  { label }: LabelledCount,
  { claim }: FoundCount,
  knowledge: LabelKnowledge,
): boolean => isSamePlaceOrNone(label.place, claim.place, knowledge)

/** Both name nobody, or the labelled one is among the doers that the claim names. */
export const isRightActor = (
  { label }: LabelledCount,
  { claim }: FoundCount,
  knowledge: LabelKnowledge,
): boolean =>
  label.actor === null
    ? claim.actors.length === 0
    : claim.actors.some(actor => isSameActor(label.actor, actor, knowledge))
