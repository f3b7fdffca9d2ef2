import { type Counts, precisionRecallF1 } from './counts.ts'
import { seededRandom } from './seeded-random.ts'

/** Both ends of a 95 % interval; null when it cannot be said. */
export type Interval = readonly [number, number] | null

/**
 * Percentile bootstrap: resamples items with replacement 1,000 times (fixed seed) and gives the 2.5th and
 * 97.5th percentile of `metric`. Null for fewer than 10 items, of which no interval can be said.
 */
export const bootstrapInterval = <Item>(
  items: readonly Item[],
  metric: (sample: readonly Item[]) => number,
): Interval => {
  if (items.length < 10) return null
  const random = seededRandom(20171103)
  const values: number[] = []
  for (let round = 0; round < 1_000; round++) {
    const sample = items.map(() => items[Math.floor(random() * items.length)]!)
    values.push(metric(sample))
  }
  values.sort((left, right) => left - right)
  return [values[25]!, values[974]!]
}

/** The interval of F1 over the counts of each item. */
export const f1Interval = (items: readonly Counts[]): Interval =>
  bootstrapInterval(items, sample => precisionRecallF1(sample).f1)
