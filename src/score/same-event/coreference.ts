import { bestAssignment } from '../figures/assignment.ts'
import { harmonicMean, ratio } from '../figures/ratios.ts'

/** Item → name of its cluster. Both sides of a comparison have the same items. */
export type Partition = ReadonlyMap<string, string>

/** Sums that add up over parts that share no cluster, so that folds and topics can be pooled. */
export interface CoreferenceSums {
  readonly mucHit: number
  readonly mucGold: number
  readonly mucFound: number
  readonly b3Recall: number
  readonly b3Precision: number
  readonly ceafSimilarity: number
  readonly items: number
  readonly goldClusters: number
  readonly foundClusters: number
}

const clustersOf = (partition: Partition): readonly (readonly string[])[] => {
  const clusters = new Map<string, string[]>()
  for (const [item, name] of partition) {
    const cluster = clusters.get(name)
    if (cluster) cluster.push(item)
    else clusters.set(name, [item])
  }
  return [...clusters.values()]
}

const countNames = (items: readonly string[], partition: Partition): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const item of items) {
    const name = partition.get(item) ?? ''
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}

/** Links kept: the size of each cluster less the parts that the other side cuts it into (Vilain et al. 1995). */
const mucLinks = (clusters: readonly (readonly string[])[], other: Partition): number =>
  clusters.reduce((sum, items) => sum + items.length - countNames(items, other).size, 0)

/** For each item the share of its cluster that is in its cluster on the other side (Bagga and Baldwin 1998). */
const b3Sum = (clusters: readonly (readonly string[])[], other: Partition): number =>
  clusters.reduce(
    (sum, items) =>
      sum +
      [...countNames(items, other).values()].reduce((all, count) => all + (count * count) / items.length, 0),
    0,
  )

/** The best one-to-one match of clusters under φ4 (Luo 2005), by groups of clusters that share items. */
const ceafSum = (gold: Partition, found: Partition): number => {
  const goldSizes = countNames([...gold.keys()], gold)
  const foundSizes = countNames([...found.keys()], found)
  const shared = new Map<string, Map<string, number>>()
  const foundIn = new Map<string, Set<string>>()
  for (const [item, left] of gold) {
    const right = found.get(item) ?? ''
    const row = shared.get(left) ?? new Map<string, number>()
    shared.set(left, row)
    row.set(right, (row.get(right) ?? 0) + 1)
    const column = foundIn.get(right) ?? new Set<string>()
    foundIn.set(right, column)
    column.add(left)
  }
  const seen = new Set<string>()
  let sum = 0
  for (const start of shared.keys()) {
    if (seen.has(start)) continue
    seen.add(start)
    const rows = [start]
    const columns: string[] = []
    const seenColumns = new Set<string>()
    for (const row of rows)
      for (const column of shared.get(row)?.keys() ?? []) {
        if (seenColumns.has(column)) continue
        seenColumns.add(column)
        columns.push(column)
        for (const next of foundIn.get(column) ?? [])
          if (!seen.has(next)) {
            seen.add(next)
            rows.push(next)
          }
      }
    const weights = rows.map(row =>
      columns.map(column => {
        const both = shared.get(row)?.get(column) ?? 0
        return (2 * both) / ((goldSizes.get(row) ?? 0) + (foundSizes.get(column) ?? 0))
      }),
    )
    bestAssignment(weights, columns.length).forEach((column, row) => {
      sum += column < 0 ? 0 : (weights[row]?.[column] ?? 0)
    })
  }
  return sum
}

/** Throws when the two sides have different items. */
export const coreferenceSums = (gold: Partition, found: Partition): CoreferenceSums => {
  if (gold.size !== found.size || [...gold.keys()].some(item => !found.has(item)))
    throw new Error(
      `coreference: ${gold.size} gold items and ${found.size} found ones must be the same items`,
    )
  const [goldClusters, foundClusters] = [clustersOf(gold), clustersOf(found)]
  return {
    mucHit: mucLinks(goldClusters, found),
    mucGold: goldClusters.reduce((sum, items) => sum + items.length - 1, 0),
    mucFound: foundClusters.reduce((sum, items) => sum + items.length - 1, 0),
    b3Recall: b3Sum(goldClusters, found),
    b3Precision: b3Sum(foundClusters, gold),
    ceafSimilarity: ceafSum(gold, found),
    items: gold.size,
    goldClusters: goldClusters.length,
    foundClusters: foundClusters.length,
  }
}

/** The mean of the F1 of MUC, B³ and CEAFe, which CoNLL-2012 made the measure of coreference, and its parts. */
export const conllScores = (parts: readonly CoreferenceSums[]) => {
  const sum = (of: (part: CoreferenceSums) => number): number =>
    parts.reduce((all, part) => all + of(part), 0)
  const mucHit = sum(part => part.mucHit)
  const items = sum(part => part.items)
  const similarity = sum(part => part.ceafSimilarity)
  const muc = harmonicMean(
    ratio(
      mucHit,
      sum(part => part.mucFound),
    ),
    ratio(
      mucHit,
      sum(part => part.mucGold),
    ),
  )
  const b3Precision = ratio(
    sum(part => part.b3Precision),
    items,
  )
  const b3Recall = ratio(
    sum(part => part.b3Recall),
    items,
  )
  const b3 = harmonicMean(b3Precision, b3Recall)
  const ceafe = harmonicMean(
    ratio(
      similarity,
      sum(part => part.foundClusters),
    ),
    ratio(
      similarity,
      sum(part => part.goldClusters),
    ),
  )
  return { conll: (muc + b3 + ceafe) / 3, muc, b3, ceafe, b3Precision, b3Recall }
}
