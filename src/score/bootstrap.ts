/** Deterministic pseudo-random numbers (mulberry32): benchmarks must print the same interval every time. */
const seeded = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * Percentile bootstrap: resamples items with replacement 1,000 times (fixed seed) and gives the 2.5th and
 * 97.5th percentile of `metric`. Null for fewer than 10 items, of which no interval can be said.
 */
export const bootstrapInterval = <Item>(
  items: readonly Item[],
  metric: (sample: readonly Item[]) => number,
): readonly [number, number] | null => {
  if (items.length < 10) return null
  const random = seeded(20171103)
  const values: number[] = []
  for (let round = 0; round < 1_000; round++) {
    const sample = items.map(() => items[Math.floor(random() * items.length)]!)
    values.push(metric(sample))
  }
  values.sort((left, right) => left - right)
  return [values[25]!, values[974]!]
}

/** Counts of a detection task. */
export interface Counts {
  readonly truePositive: number
  readonly falsePositive: number
  readonly falseNegative: number
}

/** Micro-averaged precision, recall and F1 over items; 0 where nothing was found or nothing was there. */
export const precisionRecallF1 = (
  items: readonly Counts[],
): { precision: number; recall: number; f1: number } => {
  let hit = 0
  let found = 0
  let gold = 0
  for (const item of items) {
    hit += item.truePositive
    found += item.truePositive + item.falsePositive
    gold += item.truePositive + item.falseNegative
  }
  const precision = found === 0 ? 0 : hit / found
  const recall = gold === 0 ? 0 : hit / gold
  return { precision, recall, f1: hit === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}
