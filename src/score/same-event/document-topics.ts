import { averageLinkage } from '../../compare/average-linkage.ts'
import { functionWords } from '../../language/en/function-words.ts'

/** Names and numbers tell two stories of one kind apart ("a quake in Aceh", "a quake in Sichuan"). */
const namedWeight = 3
/** Mean distance (1 − cosine) up to which documents tell one story. Set on ECB+ topics 1–35. */
const storyDistance = 0.82

const grammar = new Set(functionWords)

/** Documents as weighted words, and the stories that they tell. */
export interface DocumentTopics {
  /** Number of the story of each document. */
  readonly stories: readonly number[]
  /** Cosine of two documents' weighted words, 0 to 1. */
  similarity(left: number, right: number): number
}

/**
 * Compares documents by their words (tf-idf, names and numbers counting thrice; words of one document only left out)
 * and groups them by average linkage.
 *
 * @param documents words by document and sentence
 */
export const documentTopics = (documents: readonly (readonly (readonly string[])[])[]): DocumentTopics => {
  const counts = documents.map(countWords)
  const spread = new Map<string, number>()
  for (const words of counts) for (const word of words.keys()) spread.set(word, (spread.get(word) ?? 0) + 1)
  const vectors = counts.map(words => {
    const vector = new Map<string, number>()
    let norm = 0
    for (const [word, count] of words) {
      const holders = spread.get(word) ?? 0
      if (holders < 2) continue
      const value = (1 + Math.log(count)) * Math.log(documents.length / holders)
      vector.set(word, value)
      norm += value * value
    }
    for (const [word, value] of vector) vector.set(word, value / Math.sqrt(norm || 1))
    return vector
  })
  const similarity = (left: number, right: number): number => {
    const [small, large] = [vectors[left] ?? new Map(), vectors[right] ?? new Map()].sort(
      (one, other) => one.size - other.size,
    ) as [Map<string, number>, Map<string, number>]
    let sum = 0
    for (const [word, value] of small) sum += value * (large.get(word) ?? 0)
    return sum
  }
  return {
    stories: averageLinkage(
      documents.length,
      (left, right) => Math.max(0, 1 - similarity(left, right)),
      storyDistance,
    ),
    similarity,
  }
}

const countWords = (sentences: readonly (readonly string[])[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const sentence of sentences)
    for (const [position, word] of sentence.entries()) {
      if (word.length < 2 || !/^[\p{L}\p{N}][\p{L}\p{N}'.,-]*$/u.test(word)) continue
      const key = word.toLowerCase()
      if (grammar.has(key)) continue
      const named = (position > 0 && /^\p{Lu}/u.test(word)) || /^\p{N}/u.test(word)
      counts.set(key, (counts.get(key) ?? 0) + (named ? namedWeight : 1))
    }
  return counts
}
