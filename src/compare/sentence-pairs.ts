import type { Memory } from '../model/memory.ts'
import { type ReadableWords, wordsInCommon } from './alignment.ts'
import { isCopy } from './copied-sentence.ts'
import type { Entry, EntryReader } from './entries.ts'
import { type CopiedText, compareText } from './features/copied-text.ts'
import { isQuotation } from './quotation-frame.ts'
import { isRetold } from './retold.ts'

/**
 * What two sentences have in common: copied or lightly edited text, a quotation with prose that says the same in other
 * words, or nothing but a quotation.
 */
export interface SentencePair {
  readonly kind: 'copied' | 'retold' | 'quotation'
  readonly found: CopiedText
}

/** Compares two sentences, by their positions in the list of all; null when they have too little in common. */
export type PairReader = (left: number, right: number) => SentencePair | null

/** A sentence of a page never changes, so what two of them have in common is recalled. */
export const makePairReader = (
  entries: readonly Entry[],
  reader: EntryReader,
  memory: Memory,
): PairReader => {
  const keyOf = (entry: Entry | undefined): string =>
    entry === undefined ? '' : `${memory.numberOf(entry.page)}:${entry.start}`
  return (left, right) =>
    memory.recall('sentence pairs', `${keyOf(entries[left])} ${keyOf(entries[right])}`, () =>
      compareSentences(reader(left), reader(right)),
    )
}

const compareSentences = (left: ReadableWords, right: ReadableWords): SentencePair | null => {
  if (!shareWords(left, right, leastInCommon)) return null
  const found = compareText(left, right)
  const isQuoted = isQuotation(left) || isQuotation(right)
  if (isCopy(found)) return { kind: isQuoted ? 'quotation' : 'copied', found }
  return !isQuoted && isRetold(left, right, found) ? { kind: 'retold', found } : null
}

/** Of ten words of a copied sentence, four at least are left as they were; the others may be inflected otherwise. */
const leastShare = 0.4
const leastInCommon = 6

/** A cheap bound before an alignment. */
export const shareWords = (left: ReadableWords, right: ReadableWords, least: number): boolean =>
  wordsInCommon(left, right) >= Math.max(least, leastShare * Math.min(left.words.length, right.words.length))
