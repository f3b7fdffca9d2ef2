import { bestAssignment } from '../figures/assignment.ts'
import { f1Interval, type Interval } from '../figures/bootstrap.ts'
import { type Counts, countsOf, precisionRecallF1 } from '../figures/counts.ts'

/** A label and what was found for it, joined; one of them is null when it stands alone. */
export interface JoinedPair<Label, Found> {
  readonly label: Label | null
  readonly found: Found | null
}

/**
 * Joins labels and findings one to one with the greatest sum of weights: the labels in their order, then the findings
 * that stand alone. A weight of 0 means that the two may not be joined.
 */
export const joinPairs = <Label, Found>(
  labels: readonly Label[],
  found: readonly Found[],
  weightOf: (label: Label, found: Found) => number,
): readonly JoinedPair<Label, Found>[] => {
  const columnOf = bestAssignment(
    labels.map(label => found.map(each => weightOf(label, each))),
    found.length,
  )
  const taken = new Set(columnOf)
  return [
    ...labels.map((label, row) => ({ label, found: found[columnOf[row] ?? -1] ?? null })),
    ...found.flatMap((each, column) => (taken.has(column) ? [] : [{ label: null, found: each }])),
  ]
}

export type AnyPair = JoinedPair<unknown, unknown>

/** Right pairs against all found and all labelled. */
const countPairs = <Pair extends AnyPair>(pairs: readonly Pair[], right: (pair: Pair) => boolean): Counts =>
  countsOf(
    pairs.filter(pair => pair.label !== null && pair.found !== null && right(pair)).length,
    pairs.filter(({ found }) => found !== null).length,
    pairs.filter(({ label }) => label !== null).length,
  )

/** Precision, recall and F1 of pairs. */
export const scorePairs = <Pair extends AnyPair>(
  pairs: readonly Pair[],
  right: (pair: Pair) => boolean,
): ReturnType<typeof precisionRecallF1> => precisionRecallF1([countPairs(pairs, right)])

/** The interval of their F1, by text. */
export const pairsInterval = <Pair extends AnyPair>(
  texts: readonly { readonly pairs: readonly Pair[] }[],
  right: (pair: Pair) => boolean,
): Interval => f1Interval(texts.map(({ pairs }) => countPairs(pairs, right)))
