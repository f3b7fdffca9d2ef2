import { makeCopyIndex } from './copy-index.ts'

/** One sentence of the corpus, by its position in the list of all. */
export interface Indexed {
  readonly keys: readonly number[]
  readonly document: number
}

/**
 * Pairs of sentences of different documents that share keys: for each sentence (in the order given) the earlier ones
 * to compare it with, the likeliest first. Linear in the number of keys.
 */
export const findCandidates = (sentences: readonly Indexed[]): readonly (readonly [number, number])[] => {
  const index = makeCopyIndex()
  const pairs: [number, number][] = []
  for (const [current, { keys, document }] of sentences.entries())
    for (const other of index.meet(keys, document, true)) pairs.push([other, current])
  return pairs
}
