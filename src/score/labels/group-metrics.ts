import { byString } from '../../model/id.ts'
import { type AnyPair, scorePairs } from './joined-pairs.ts'
import type { ScoredItem } from './scored-items.ts'

/** F1 for each data set, war and outlet that has labels, with the number of labels. */
export const groupMetrics = <Pair extends AnyPair>(
  texts: readonly { readonly item: ScoredItem; readonly pairs: readonly Pair[] }[],
  right: (pair: Pair) => boolean,
): { readonly [metric: string]: number } => {
  const metrics: { [metric: string]: number } = {}
  for (const by of ['set', 'war', 'outlet'] as const)
    for (const group of [...new Set(texts.map(({ item }) => item[by]))].sort(byString)) {
      const pairs = texts.filter(({ item }) => item[by] === group).flatMap(text => text.pairs)
      const labels = pairs.filter(pair => pair.label !== null).length
      // A set without outlets gives its own name as theirs.
      if (labels === 0 || (by === 'outlet' && metrics[`set ${group} f1`] !== undefined)) continue
      metrics[`${by} ${group} f1`] = scorePairs(pairs, right).f1
      metrics[`${by} ${group} labels`] = labels
    }
  return metrics
}
