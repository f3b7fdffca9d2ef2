/** Named features of one text with their values; what is not named is 0. */
export type Features = ReadonlyMap<string, number>

export interface Example {
  readonly features: Features
  readonly label: string
}

/** A multinomial logistic regression: one weight a feature and class, one bias a class. */
export interface SoftmaxModel {
  readonly labels: readonly string[]
  /** Feature name → its row of `weights`. */
  readonly rows: ReadonlyMap<string, number>
  /** Row-major: [features + 1 (bias) × labels]. */
  readonly weights: Float64Array
}

/** The probability of each class, in the order of `labels`. */
export const probabilities = (model: SoftmaxModel, features: Features): Float64Array => {
  const width = model.labels.length
  const scores = model.weights.slice(model.rows.size * width, (model.rows.size + 1) * width)
  for (const [name, value] of features) {
    const row = model.rows.get(name)
    if (row === undefined) continue
    for (let label = 0; label < width; label++)
      scores[label] = (scores[label] ?? 0) + value * (model.weights[row * width + label] ?? 0)
  }
  const most = Math.max(...scores)
  const powers = scores.map(score => Math.exp(score - most))
  const sum = powers.reduce((all, power) => all + power, 0)
  return powers.map(power => power / sum)
}

/** The likeliest class; the first of equals. */
export const classify = (model: SoftmaxModel, features: Features): string => {
  const likely = probabilities(model, features)
  return model.labels[likely.indexOf(Math.max(...likely))] ?? ''
}

interface TrainOptions {
  /** Strength of the Gaussian prior on weights (bias aside): half of it times the squared norm. Default 1. */
  readonly prior?: number
  /** Passes over all examples. Default 250. */
  readonly steps?: number
}

/**
 * Fits by full-batch gradient descent with Adam (Kingma and Ba 2015), each class weighing the same in all, however
 * many examples it has. Deterministic: starts from zero.
 */
export const trainSoftmax = (examples: readonly Example[], options: TrainOptions = {}): SoftmaxModel => {
  const { prior = 1, steps = 250 } = options
  const labels = [...new Set(examples.map(({ label }) => label))].sort()
  const names = [...new Set(examples.flatMap(({ features }) => [...features.keys()]))].sort()
  const rows = new Map(names.map((name, row) => [name, row]))
  const width = labels.length
  const model: SoftmaxModel = { labels, rows, weights: new Float64Array((names.length + 1) * width) }
  const counts = labels.map(label => examples.filter(example => example.label === label).length)
  const [first, second] = [new Float64Array(model.weights.length), new Float64Array(model.weights.length)]
  for (let step = 1; step <= steps; step++) {
    const slope = model.weights.map((weight, at) => (at < names.length * width ? prior * weight : 0))
    for (const { features, label } of examples) {
      const likely = probabilities(model, features)
      const target = labels.indexOf(label)
      const importance = examples.length / (width * (counts[target] ?? 1))
      const errors = likely.map((value, at) => importance * (value - (at === target ? 1 : 0)))
      const add = (row: number, value: number): void => {
        for (let at = 0; at < width; at++)
          slope[row * width + at] = (slope[row * width + at] ?? 0) + value * (errors[at] ?? 0)
      }
      for (const [name, value] of features) add(rows.get(name) ?? 0, value)
      add(names.length, 1)
    }
    const rate = 0.05 * (1 - step / (steps + 1))
    for (let at = 0; at < slope.length; at++) {
      const gradient = slope[at] ?? 0
      const mean = 0.9 * (first[at] ?? 0) + 0.1 * gradient
      const square = 0.999 * (second[at] ?? 0) + 0.001 * gradient * gradient
      first[at] = mean
      second[at] = square
      const move = mean / (1 - 0.9 ** step) / (Math.sqrt(square / (1 - 0.999 ** step)) + 1e-8)
      model.weights[at] = (model.weights[at] ?? 0) - rate * move
    }
  }
  return model
}
