import type { CasualtiesClaim, CasualtyCount, EventClaim, Quantity } from '../../model/claim.ts'
import { casualtyCounts } from '../../model/claim.ts'
import { bestCandidate } from '../../model/mention.ts'
import type { Compared } from './event-type.ts'

const lower = (quantity: Quantity): number => quantity.min ?? 0
const upper = (quantity: Quantity): number => quantity.max ?? Number.POSITIVE_INFINITY
const typical = (quantity: Quantity): number => quantity.min ?? quantity.max ?? 0

/** Likeness of two counts of the same kind of harm. */
const compareQuantities = (left: Quantity, right: Quantity): number => {
  if (left.min === right.min && left.max === right.max) return typical(left) >= 4 ? 1 : 0.75
  if (lower(left) <= upper(right) && lower(right) <= upper(left)) {
    const [small, large] = [typical(left), typical(right)].sort((a, b) => a - b) as [number, number]
    // "at least 3" allows 60 dead, but hardly means them
    return large > 0 && small / large >= 0.5 ? 0.7 : 0.4
  }
  const [small, large] = [typical(left), typical(right)].sort((a, b) => a - b) as [number, number]
  return large > 0 && small / large >= 0.6 ? 0.45 : 0.15
}

/** Two claimants rarely give one number. */
const otherClaimantScore = 0.4

const speakerOf = ({ speaker, outlet }: CasualtiesClaim): string =>
  speaker === null ? `outlet ${outlet}` : bestCandidate(speaker).id

/**
 * Numbers that agree speak for one happening; numbers that differ speak little against it, since tolls grow and
 * claimants differ. Zero dead and many dead are two happenings.
 */
export const compareNumbers = (
  left: EventClaim | CasualtiesClaim,
  right: EventClaim | CasualtiesClaim,
): Compared => {
  if (left.kind !== 'casualties' || right.kind !== 'casualties') return { score: 0.5, detail: 'no two tolls' }
  let best: { score: number; count: CasualtyCount } | null = null
  for (const count of casualtyCounts) {
    const a = left.counts[count]
    const b = right.counts[count]
    if (!a || !b) continue
    if ((a.max === 0) !== (b.max === 0)) return { score: null, detail: `no ${count}, some ${count}` }
    const score = compareQuantities(a, b)
    if (best === null || score < best.score) best = { score, count }
  }
  if (best !== null && best.score < otherClaimantScore && speakerOf(left) !== speakerOf(right)) {
    return { score: otherClaimantScore, detail: `${best.count} differ by claimant` }
  }
  return best === null
    ? { score: 0.5, detail: 'no two tolls' }
    : { score: best.score, detail: best.score >= 0.7 ? `${best.count} agree` : `${best.count} differ` }
}
