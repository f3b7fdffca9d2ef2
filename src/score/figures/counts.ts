import { harmonicMean, ratio } from './ratios.ts'

/** Counts of a detection task. */
export interface Counts {
  readonly truePositive: number
  readonly falsePositive: number
  readonly falseNegative: number
}

/** Of so many found and so many labelled, so many agree. */
export const countsOf = (agreeing: number, found: number, labelled: number): Counts => ({
  truePositive: agreeing,
  falsePositive: found - agreeing,
  falseNegative: labelled - agreeing,
})

/** One decision: whether something is so, and whether it was found to be so. */
export const countDecision = (is: boolean, found: boolean): Counts =>
  countsOf(Number(is && found), Number(found), Number(is))

/** Micro-averaged precision, recall and F1 over items; 0 where nothing was found or nothing was there. */
export const precisionRecallF1 = (
  items: readonly Counts[],
): { readonly precision: number; readonly recall: number; readonly f1: number } => {
  const sum = (of: (item: Counts) => number): number => items.reduce((total, item) => total + of(item), 0)
  const hits = sum(item => item.truePositive)
  const precision = ratio(
    hits,
    sum(item => item.truePositive + item.falsePositive),
  )
  const recall = ratio(
    hits,
    sum(item => item.truePositive + item.falseNegative),
  )
  return { precision, recall, f1: harmonicMean(precision, recall) }
}
