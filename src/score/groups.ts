import { byString } from '../model/id.ts'
import type { ScoredItem } from './scored-items.ts'

/** A figure for each data set, war and outlet that has labels, with the number of labels. */
export const groupMetrics = <Pair extends { readonly label: unknown }, Item extends { item: ScoredItem }>(
  items: readonly Item[],
  pairsOf: (item: Item) => readonly Pair[],
  f1Of: (pairs: readonly Pair[]) => number,
): { readonly [metric: string]: number } => {
  const metrics: { [metric: string]: number } = {}
  for (const by of ['set', 'war', 'outlet'] as const)
    for (const group of [...new Set(items.map(({ item }) => item[by]))].sort(byString)) {
      const pairs = items.filter(({ item }) => item[by] === group).flatMap(pairsOf)
      const labels = pairs.filter(pair => pair.label !== null).length
      // A set without outlets gives its own name as theirs.
      if (labels === 0 || (by === 'outlet' && metrics[`set ${group} f1`] !== undefined)) continue
      metrics[`${by} ${group} f1`] = f1Of(pairs)
      metrics[`${by} ${group} labels`] = labels
    }
  return metrics
}
