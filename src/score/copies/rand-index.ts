import type { Counts } from '../figures/counts.ts'

const pairsOf = (count: number): number => (count * (count - 1)) / 2

const sizes = (labels: Iterable<string>): number[] => {
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return [...counts.values()]
}

const sumOfPairs = (counts: readonly number[]): number =>
  counts.reduce((sum, count) => sum + pairsOf(count), 0)

/** Adjusted Rand index (Hubert and Arabie 1985) of two clusterings of the same items: 1 = equal, 0 = chance. */
export const adjustedRandIndex = (
  gold: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, string>,
): number => {
  const both = sumOfPairs(sizes([...gold].map(([id, label]) => `${label} ${found.get(id)}`)))
  const inGold = sumOfPairs(sizes(gold.values()))
  const inFound = sumOfPairs(sizes(found.values()))
  const expected = (inGold * inFound) / pairsOf(gold.size)
  const most = (inGold + inFound) / 2
  return most === expected ? 1 : (both - expected) / (most - expected)
}

/** Counts of pairs, those that are neither included. */
export interface PairCounts extends Counts {
  readonly trueNegative: number
}

/**
 * The adjusted Rand index of pairs (Hubert and Arabie 1985, formula 5; Warrens 2008): what it is over clusters, over
 * the pairs that are labelled. 1 = equal, 0 = chance.
 */
export const pairRandIndex = ({
  truePositive,
  falsePositive,
  falseNegative,
  trueNegative,
}: PairCounts): number => {
  const above = 2 * (truePositive * trueNegative - falseNegative * falsePositive)
  const below =
    (truePositive + falseNegative) * (falseNegative + trueNegative) +
    (truePositive + falsePositive) * (falsePositive + trueNegative)
  return below === 0 ? 1 : above / below
}
