import type { ReadDocument } from '../../compare/copies.ts'

/** How alike two pages are by a method that others use, 0 to 1. */
export interface CopyBaseline {
  readonly name: string
  readonly source: string
  similarity(leftId: string, rightId: string): number
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** FNV-1a with a seed, and a last mix: neighbouring words must not have neighbouring hashes. */
const hash = (text: string, seed: number): number => {
  let value = 0x811c9dc5 ^ seed
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}

const shinglesOf = (words: readonly string[], length: number): string[] => {
  const found = new Set<string>()
  for (let at = 0; at + length <= words.length; at++) found.add(words.slice(at, at + length).join(' '))
  return [...found]
}

/** Once for each page, when it is first asked for. */
const remembered = <Value>(make: (id: string) => Value): ((id: string) => Value) => {
  const known = new Map<string, Value>()
  return id => {
    const found = known.get(id) ?? make(id)
    known.set(id, found)
    return found
  }
}

const bits = 64

/** Charikar's SimHash over words and their counts: 1 − share of unlike bits. */
const simHash = (textOf: (id: string) => string): CopyBaseline => {
  const printOf = remembered(id => {
    const sums = new Int32Array(bits)
    for (const word of wordsOf(textOf(id))) {
      const parts = [hash(word, 1), hash(word, 2)]
      for (let bit = 0; bit < bits; bit++) sums[bit]! += ((parts[bit >> 5] ?? 0) >>> (bit & 31)) & 1 ? 1 : -1
    }
    return sums
  })
  return {
    name: 'SimHash, 64 bits over words',
    source: 'Charikar 2002; threshold set on the tune half, in this run',
    similarity: (left, right) => {
      const a = printOf(left)
      const b = printOf(right)
      let alike = 0
      for (let bit = 0; bit < bits; bit++) if (a[bit]! > 0 === b[bit]! > 0) alike++
      return alike / bits
    },
  }
}

const permutations = 128

/** Broder's MinHash over five-word shingles: an estimate of their Jaccard index. */
const minHash = (textOf: (id: string) => string): CopyBaseline => {
  const sketchOf = remembered(id => {
    const lowest = new Float64Array(permutations).fill(Number.POSITIVE_INFINITY)
    for (const shingle of shinglesOf(wordsOf(textOf(id)), 5)) {
      const first = hash(shingle, 3)
      const second = hash(shingle, 4) | 1
      for (let at = 0; at < permutations; at++) {
        const value = (first + Math.imul(at, second)) >>> 0
        if (value < lowest[at]!) lowest[at] = value
      }
    }
    return lowest
  })
  return {
    name: 'MinHash, 128 permutations of five-word shingles',
    source: 'Broder 1997; threshold set on the tune half, in this run',
    similarity: (left, right) => {
      const a = sketchOf(left)
      const b = sketchOf(right)
      let alike = 0
      for (let at = 0; at < permutations; at++) if (a[at] === b[at]) alike++
      return alike / permutations
    },
  }
}

/** Cosine of TF-IDF vectors of words; document frequencies over all pages. */
const tfIdf = (pages: readonly ReadDocument[], textOf: (id: string) => string): CopyBaseline => {
  const frequency = new Map<string, number>()
  for (const { document: doc } of pages)
    for (const word of new Set(wordsOf(doc.text))) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  const vectorOf = remembered(id => {
    const counts = new Map<string, number>()
    for (const word of wordsOf(textOf(id))) counts.set(word, (counts.get(word) ?? 0) + 1)
    const weights = [...counts].map(
      ([word, count]) =>
        [word, (1 + Math.log(count)) * Math.log(pages.length / (frequency.get(word) ?? 1))] as const,
    )
    const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0))
    return new Map(weights.map(([word, weight]) => [word, length === 0 ? 0 : weight / length]))
  })
  return {
    name: 'TF-IDF cosine',
    source: 'threshold set on the tune half, in this run',
    similarity: (left, right) => {
      const b = vectorOf(right)
      let sum = 0
      for (const [word, weight] of vectorOf(left)) sum += weight * (b.get(word) ?? 0)
      return sum
    },
  }
}

/** SimHash, MinHash and TF-IDF over the same pages. */
export const copyBaselines = (pages: readonly ReadDocument[]): readonly CopyBaseline[] => {
  const texts = new Map(pages.map(({ document: doc }) => [doc.id, doc.text]))
  const textOf = (id: string): string => texts.get(id) ?? ''
  return [simHash(textOf), minHash(textOf), tfIdf(pages, textOf)]
}
