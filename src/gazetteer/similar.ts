import { keyAt } from './keys.ts'
import { similarityOf, skeletonOf, soundsOf } from './skeleton.ts'
import type { Tables } from './tables.ts'

/** Most keys of one skeleton that are compared letter by letter: bounds the time of a lookup. */
const scanLimit = 8_000
/** Names less alike than this are not variants of each other. */
const leastSimilarity = 0.72

/**
 * Keys with the same consonant skeleton that sound alike, with their similarity (1 = the same sounds). Keys that
 * `isWanted` declines are not compared.
 */
export const similarKeys = (
  tables: Tables,
  folded: string,
  isWanted: (key: number) => boolean,
): readonly { readonly key: number; readonly similarity: number }[] => {
  if (folded === '') return []
  const wanted = skeletonOf(folded)
  const sounds = soundsOf(folded)
  const low = boundOf(tables, skeleton => skeleton < wanted)
  const high = Math.min(
    low + scanLimit,
    boundOf(tables, skeleton => skeleton <= wanted),
  )
  const found: { key: number; similarity: number }[] = []
  for (let at = low; at < high; at++) {
    const key = tables.bySkeleton[at]!
    if (!isWanted(key)) continue
    const similarity = similarityOf(sounds, soundsOf(keyAt(tables, key)))
    if (similarity >= leastSimilarity) found.push({ key, similarity })
  }
  return found
}

/** How many keys, in the order of their skeletons, are before the first of which `isBefore` is false. */
const boundOf = (tables: Tables, isBefore: (skeleton: string) => boolean): number => {
  let low = 0
  let high = tables.bySkeleton.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBefore(skeletonOf(keyAt(tables, tables.bySkeleton[middle]!)))) low = middle + 1
    else high = middle
  }
  return low
}
