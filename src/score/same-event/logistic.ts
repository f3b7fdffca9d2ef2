/** One example: the values of a pair, whether it is one, and how much it counts. */
export interface LogisticExample {
  readonly values: Float64Array
  readonly is: boolean
  readonly weight: number
}

export interface LogisticModel {
  readonly bias: number
  readonly weights: readonly number[]
  readonly means: readonly number[]
}

const steps = 12

/**
 * A logistic regression with a Gaussian prior on the weights of standardised values, fitted by Newton's method
 * (iteratively reweighted least squares). Deterministic. Values that never change get no weight.
 *
 * @param prior strength of the prior, in examples
 */
export const trainLogistic = (examples: readonly LogisticExample[], prior = 3): LogisticModel => {
  const width = examples[0]?.values.length ?? 0
  const total = examples.reduce((sum, { weight }) => sum + weight, 0)
  const means = new Float64Array(width)
  const spreads = new Float64Array(width)
  for (const { values, weight } of examples)
    for (let at = 0; at < width; at++) means[at] = means[at]! + (weight * values[at]!) / total
  for (const { values, weight } of examples)
    for (let at = 0; at < width; at++)
      spreads[at] = spreads[at]! + (weight * (values[at]! - means[at]!) ** 2) / total
  for (let at = 0; at < width; at++) spreads[at] = Math.sqrt(spreads[at]!) || 1
  const size = width + 1
  const solution = new Float64Array(size)
  const row = new Float64Array(size)
  for (let step = 0; step < steps; step++) {
    const hessian = new Float64Array(size * size)
    const gradient = new Float64Array(size)
    for (const { values, is, weight } of examples) {
      row[width] = 1
      for (let at = 0; at < width; at++) row[at] = (values[at]! - means[at]!) / spreads[at]!
      let sum = 0
      for (let at = 0; at < size; at++) sum += solution[at]! * row[at]!
      const chance = 1 / (1 + Math.exp(-sum))
      const error = weight * (Number(is) - chance)
      const curve = weight * Math.max(chance * (1 - chance), 1e-6)
      for (let at = 0; at < size; at++) {
        gradient[at] = gradient[at]! + error * row[at]!
        const scaled = curve * row[at]!
        if (scaled === 0) continue
        for (let other = 0; other <= at; other++)
          hessian[at * size + other] = hessian[at * size + other]! + scaled * row[other]!
      }
    }
    for (let at = 0; at < width; at++) {
      gradient[at] = gradient[at]! - prior * solution[at]!
      hessian[at * size + at] = hessian[at * size + at]! + prior
    }
    const change = solve(hessian, gradient, size)
    let largest = 0
    for (let at = 0; at < size; at++) {
      solution[at] = solution[at]! + change[at]!
      largest = Math.max(largest, Math.abs(change[at]!))
    }
    if (largest < 1e-3) break
  }
  return {
    bias: solution[width]!,
    weights: Array.from({ length: width }, (_, at) => solution[at]! / spreads[at]!),
    means: [...means],
  }
}

/** Solves a symmetric positive definite system, of which the lower half is given (Cholesky). */
const solve = (matrix: Float64Array, right: Float64Array, size: number): Float64Array => {
  for (let row = 0; row < size; row++)
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * size + column]!
      for (let at = 0; at < column; at++) sum -= matrix[row * size + at]! * matrix[column * size + at]!
      matrix[row * size + column] =
        row === column ? Math.sqrt(Math.max(sum, 1e-12)) : sum / matrix[column * size + column]!
    }
  const found = Float64Array.from(right)
  for (let row = 0; row < size; row++) {
    for (let at = 0; at < row; at++) found[row] = found[row]! - matrix[row * size + at]! * found[at]!
    found[row] = found[row]! / matrix[row * size + row]!
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let at = row + 1; at < size; at++) found[row] = found[row]! - matrix[at * size + row]! * found[at]!
    found[row] = found[row]! / matrix[row * size + row]!
  }
  return found
}
