/**
 * The one-to-one assignment of rows to columns with the greatest sum of weights (Hungarian method with potentials,
 * Kuhn 1955; O(n³)). A weight of 0 or less means that the two may not be joined. Gives the column of each row, or
 * −1. Deterministic: of equal sums it always finds the same one.
 */
export const bestAssignment = (
  weights: readonly (readonly number[])[],
  columns: number,
): readonly number[] => {
  const size = Math.max(weights.length, columns)
  if (weights.length === 0 || columns === 0) return weights.map(() => -1)
  const cost = (row: number, column: number): number => -Math.max(0, weights[row - 1]?.[column - 1] ?? 0)
  const rowPotential = new Float64Array(size + 1)
  const columnPotential = new Float64Array(size + 1)
  const rowOf = new Int32Array(size + 1)
  const before = new Int32Array(size + 1)
  for (let row = 1; row <= size; row++) {
    rowOf[0] = row
    let column = 0
    const least = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY)
    const used = new Uint8Array(size + 1)
    do {
      used[column] = 1
      const at = rowOf[column]!
      let delta = Number.POSITIVE_INFINITY
      let next = 0
      for (let other = 1; other <= size; other++) {
        if (used[other]) continue
        const reduced = cost(at, other) - rowPotential[at]! - columnPotential[other]!
        if (reduced < least[other]!) {
          least[other] = reduced
          before[other] = column
        }
        if (least[other]! < delta) {
          delta = least[other]!
          next = other
        }
      }
      for (let other = 0; other <= size; other++) {
        if (used[other]) {
          rowPotential[rowOf[other]!] = rowPotential[rowOf[other]!]! + delta
          columnPotential[other] = columnPotential[other]! - delta
        } else least[other] = least[other]! - delta
      }
      column = next
    } while (rowOf[column] !== 0)
    while (column !== 0) {
      const previous = before[column]!
      rowOf[column] = rowOf[previous]!
      column = previous
    }
  }
  const columnOf = weights.map(() => -1)
  for (let column = 1; column <= columns; column++) {
    const row = rowOf[column]! - 1
    if (row < weights.length && (weights[row]?.[column - 1] ?? 0) > 0) columnOf[row] = column - 1
  }
  return columnOf
}
