import { mean, share } from './ratios.ts'

/** A claim's own confidence and whether it was right. */
export interface Confident {
  readonly confidence: number
  readonly right: boolean
}

/** Bins of a reliability diagram. */
const bins = 10

/**
 * Expected calibration error over ten bins of equal width (Naeini et al. 2015): the distance between confidence and
 * share of right claims, weighted by the claims of each bin. Null without claims.
 */
export const calibrationError = (claims: readonly Confident[]): number | null => {
  if (claims.length === 0) return null
  const rows = reliability(claims)
  return rows.reduce((sum, row) => sum + row.claims * Math.abs(row.confidence - row.right), 0) / claims.length
}

/** One bar of a reliability diagram: claims of confidences from `from` to the next tenth. */
export interface ReliabilityBin {
  readonly from: number
  readonly claims: number
  /** Mean confidence. */
  readonly confidence: number
  /** Share of claims that are right. */
  readonly right: number
}

/** The reliability diagram: the bins that have claims, in order. */
export const reliability = (claims: readonly Confident[]): readonly ReliabilityBin[] =>
  Array.from({ length: bins }, (_, bin) => ({
    from: bin / bins,
    inBin: claims.filter(({ confidence }) => Math.min(bins - 1, Math.floor(confidence * bins)) === bin),
  }))
    .filter(({ inBin }) => inBin.length > 0)
    .map(({ from, inBin }) => ({
      from,
      claims: inBin.length,
      confidence: mean(inBin.map(({ confidence }) => confidence)),
      right: share(inBin, ({ right }) => right),
    }))
