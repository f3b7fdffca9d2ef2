/**
 * First row in which each stretch fits, in the order given (by start); -1 where none has room. Rows are filled from 0.
 */
export const packRows = (
  stretches: readonly { readonly start: number; readonly end: number }[],
  rows: number,
): readonly number[] => {
  const ends: number[] = Array.from({ length: rows }, () => Number.NEGATIVE_INFINITY)
  return stretches.map(({ start, end }) => {
    const row = ends.findIndex(taken => taken <= start)
    if (row >= 0) ends[row] = end
    return row
  })
}
