import { byString } from '../../model/id.ts'

/** What one source says of one item. A source says one thing of an item. */
export interface SourceValue {
  readonly source: string
  readonly item: string
  readonly value: string
}

export interface TruthDiscoveryOptions {
  /** Takes the votes of copiers off (ACCUCOPY); without it ACCU. */
  readonly copies: boolean
  /** How many wrong values an item can have: `n` of the paper. */
  readonly wrongValues: number
}

/** Share of a copier's values that are copied (`c`), prior that a pair depends (`α`), first guess of errors (`ε`). */
const copyRate = 0.8
const dependencePrior = 0.5
const firstError = 0.2
/** The estimates settle long before; they may swing between two states for ever. */
const rounds = 30

/**
 * The truth of each item by the accuracy of the sources, which is judged in turn by the truths that they give: ACCU, and
 * ACCUCOPY, which finds sources that share false values too often to be independent and counts the copier's vote less.
 *
 * Source: X. L. Dong, L. Berti-Équille, D. Srivastava, "Integrating Conflicting Data: The Role of Source Dependence",
 * PVLDB 2(1), 2009, sections 3 (dependence of sources), 4 (votes) and 5.1 (accuracy). As there, a value's vote is
 * Σ ln(n·A/(1−A)) over its sources, each but the first times 1 − c·P(depends on an earlier one). Sources are taken in
 * the order of their accuracy. Without the paper's similarity of values. Ties go to the smaller value.
 */
export const discoverTruth = (
  values: readonly SourceValue[],
  { copies, wrongValues }: TruthDiscoveryOptions,
): ReadonlyMap<string, string> => {
  const items = groupBy(values, ({ item }) => item)
  const sources = groupBy(values, ({ source }) => source)
  let accuracy = new Map([...sources.keys()].map(source => [source, 1 - firstError]))
  let probability = firstShares(items)
  for (let round = 0; round < rounds; round++) {
    const dependence = copies ? dependences(sources, probability, accuracy, wrongValues) : new Map()
    probability = new Map(
      [...items].map(([item, said]) => [item, probabilities(said, accuracy, dependence, wrongValues)]),
    )
    accuracy = new Map(
      [...sources].map(([source, said]) => {
        const sum = said.reduce(
          (total, { item, value }) => total + (probability.get(item)?.get(value) ?? 0),
          0,
        )
        return [source, Math.min(0.99, Math.max(0.01, sum / said.length))]
      }),
    )
  }
  return new Map([...probability].map(([item, each]) => [item, likeliest(each)]))
}

type Probabilities = ReadonlyMap<string, ReadonlyMap<string, number>>

const groupBy = (
  values: readonly SourceValue[],
  keyOf: (value: SourceValue) => string,
): ReadonlyMap<string, readonly SourceValue[]> => {
  const groups = new Map<string, SourceValue[]>()
  const ordered = [...values].sort(
    (left, right) =>
      byString(left.item, right.item) ||
      byString(left.source, right.source) ||
      byString(left.value, right.value),
  )
  for (const value of ordered) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value])
  return groups
}

/** Before anything is known of the sources: all values that are given are as likely, or votes of copiers would count. */
const firstShares = (items: ReadonlyMap<string, readonly SourceValue[]>): Probabilities =>
  new Map(
    [...items].map(([item, said]) => {
      const given = new Set(said.map(({ value }) => value))
      return [item, new Map([...given].map(value => [value, 1 / given.size]))]
    }),
  )

const likeliest = (values: ReadonlyMap<string, number>): string =>
  [...values].sort(([left, p], [right, q]) => q - p || byString(left, right))[0]?.[0] ?? ''

const pairOf = (left: string, right: string): string => JSON.stringify([left, right].sort(byString))

/** P(v is true) of every value that is given for an item. */
const probabilities = (
  said: readonly SourceValue[],
  accuracy: ReadonlyMap<string, number>,
  dependence: ReadonlyMap<string, number>,
  wrongValues: number,
): ReadonlyMap<string, number> => {
  const accuracyOf = (source: string): number => accuracy.get(source) ?? 1 - firstError
  const votes = new Map<string, number>()
  for (const value of new Set(said.map(each => each.value))) {
    const sources = said
      .filter(each => each.value === value)
      .map(({ source }) => source)
      .sort((left, right) => accuracyOf(right) - accuracyOf(left) || byString(left, right))
    let vote = 0
    sources.forEach((source, at) => {
      const own = sources
        .slice(0, at)
        .reduce((share, other) => share * (1 - copyRate * (dependence.get(pairOf(source, other)) ?? 0)), 1)
      const share = accuracyOf(source)
      vote += Math.log((wrongValues * share) / (1 - share)) * own
    })
    votes.set(value, vote)
  }
  const most = Math.max(0, ...votes.values())
  // Values that nobody gives have the vote 0 each.
  const unsaid = Math.max(0, wrongValues + 1 - votes.size) * Math.exp(-most)
  const total = [...votes.values()].reduce((sum, vote) => sum + Math.exp(vote - most), unsaid)
  return new Map([...votes].map(([value, vote]) => [value, Math.exp(vote - most) / total]))
}

/**
 * P(one of two sources copies the other), for every pair that has an item in common (section 3.2, with accuracies). A
 * shared value counts as true with its probability, not as yes or no, so that the first round needs no truth.
 */
const dependences = (
  sources: ReadonlyMap<string, readonly SourceValue[]>,
  probability: Probabilities,
  accuracy: ReadonlyMap<string, number>,
  wrongValues: number,
): ReadonlyMap<string, number> => {
  const names = [...sources.keys()].sort(byString)
  const saidBy = new Map(
    names.map(name => [name, new Map((sources.get(name) ?? []).map(({ item, value }) => [item, value]))]),
  )
  const found = new Map<string, number>()
  names.forEach((left, at) => {
    for (const right of names.slice(at + 1)) {
      const [a, b] = [accuracy.get(left) ?? 1 - firstError, accuracy.get(right) ?? 1 - firstError]
      const differ = Math.max(1e-9, 1 - a * b - ((1 - a) * (1 - b)) / wrongValues)
      let common = 0
      let independent = 0
      const copying = { left: 0, right: 0 }
      for (const [item, value] of saidBy.get(left) ?? []) {
        const other = saidBy.get(right)?.get(item)
        if (other === undefined) continue
        common++
        if (other !== value) {
          independent += Math.log(differ)
          copying.left += Math.log((1 - copyRate) * differ)
          copying.right += Math.log((1 - copyRate) * differ)
          continue
        }
        const isTrue = probability.get(item)?.get(value) ?? 0
        const byChance = isTrue * a * b + ((1 - isTrue) * (1 - a) * (1 - b)) / wrongValues
        const copiedFrom = (original: number): number =>
          Math.log(copyRate * (isTrue * original + (1 - isTrue) * (1 - original)) + (1 - copyRate) * byChance)
        independent += Math.log(byChance)
        copying.left += copiedFrom(b)
        copying.right += copiedFrom(a)
      }
      if (common === 0) continue
      const apart = independent + Math.log(1 - dependencePrior)
      const copied = [copying.left, copying.right].map(each => each + Math.log(dependencePrior / 2))
      const most = Math.max(apart, ...copied)
      const dependent = copied.reduce((sum, each) => sum + Math.exp(each - most), 0)
      found.set(pairOf(left, right), dependent / (dependent + Math.exp(apart - most)))
    }
  })
  return found
}
