import { classify, type Example, type Features, type SoftmaxModel, trainSoftmax } from './softmax.ts'

/** A trained model with the weight of rarity of its words. */
export interface CaseModel {
  readonly softmax: SoftmaxModel
  /** Word feature → natural logarithm of texts over texts that have it. Words that stand in none are unknown. */
  readonly rarity: ReadonlyMap<string, number>
}

const isWord = (name: string): boolean => /^[lbr]:/.test(name)

/** Length of the vector of all words of a text: beside it cues and claims weigh what they weigh. */
const wordLength = 4

/** Words in fewer texts than this tell nothing that lasts. */
const fewestTexts = 2

/** Words weighed by rarity and brought to one length, the other features as they are. */
export const weighed = (features: Features, rarity: CaseModel['rarity']): Features => {
  const words = [...features].flatMap(([name, value]) => {
    const weight = rarity.get(name)
    return weight === undefined ? [] : [[name, value * weight] as const]
  })
  const length = Math.sqrt(words.reduce((sum, [, value]) => sum + value * value, 0)) || 1
  return new Map([
    ...words.map(([name, value]) => [name, (wordLength * value) / length] as const),
    ...[...features].filter(([name]) => !isWord(name)),
  ])
}

/** Trains on texts whose types are known. Prior and weights were chosen by cross-validation. */
export const trainCase = (examples: readonly Example[]): CaseModel => {
  const texts = new Map<string, number>()
  for (const { features } of examples)
    for (const name of features.keys()) if (isWord(name)) texts.set(name, (texts.get(name) ?? 0) + 1)
  const rarity = new Map(
    [...texts]
      .filter(([, count]) => count >= fewestTexts)
      .map(([name, count]) => [name, Math.log(examples.length / count)]),
  )
  const softmax = trainSoftmax(
    examples.map(({ features, label }) => ({ label, features: weighed(features, rarity) })),
  )
  return { softmax, rarity }
}

/** The likeliest type of a text. */
export const likeliestType = (model: CaseModel, features: Features): string =>
  classify(model.softmax, weighed(features, model.rarity))

/** A model as its file holds it: numbers of one byte, with a scale for each type. */
export interface CaseModelFile {
  readonly labels: readonly string[]
  /** Words with their rarity. */
  readonly words: readonly (readonly [string, number])[]
  readonly others: readonly string[]
  /** What one step of a weight is worth, by type. */
  readonly steps: readonly number[]
  /** Rows of signed bytes, base64: words, others, bias. */
  readonly weights: string
  /** The first 12 hexadecimal digits of the SHA-256 of each text it was trained on. */
  readonly trainedOn: readonly string[]
}

const rounded = (value: number): number => Number(value.toPrecision(5))

/** Words that were dropped for rarity keep no row. */
export const packModel = ({ softmax, rarity }: CaseModel, trainedOn: readonly string[]): CaseModelFile => {
  const width = softmax.labels.length
  const words = [...rarity.keys()].sort()
  const others = [...softmax.rows.keys()].filter(name => !isWord(name)).sort()
  const rows = [...words, ...others].map(name => softmax.rows.get(name) ?? 0)
  const values = [...rows, softmax.rows.size].map(row =>
    softmax.weights.slice(row * width, (row + 1) * width),
  )
  const steps = softmax.labels.map((_, label) =>
    rounded(Math.max(1e-6, ...values.map(row => Math.abs(row[label] ?? 0))) / 127),
  )
  const bytes = Int8Array.from(
    values.flatMap(row => [...row].map((value, label) => Math.round(value / (steps[label] ?? 1)))),
  )
  return {
    labels: softmax.labels,
    words: words.map(name => [name, rounded(rarity.get(name) ?? 0)]),
    others,
    steps,
    weights: Buffer.from(bytes.buffer).toString('base64'),
    trainedOn: [...trainedOn].sort(),
  }
}

export const unpackModel = (file: CaseModelFile): CaseModel => {
  const names = [...file.words.map(([name]) => name), ...file.others]
  const bytes = Buffer.from(file.weights, 'base64')
  const width = file.labels.length
  const weights = Float64Array.from(
    { length: (names.length + 1) * width },
    (_, at) => bytes.readInt8(at) * (file.steps[at % width] ?? 0),
  )
  return {
    softmax: { labels: file.labels, rows: new Map(names.map((name, row) => [name, row])), weights },
    rarity: new Map(file.words),
  }
}
