import { scanWords, type Words, wordKinds } from './words.ts'

// local names: a module's export is looked up anew at each use
const { content: contentKind, function: functionKind } = wordKinds

/**
 * What a sentence is looked up by. `exact` is one number for all its folded words; `keys` are shingles of
 * two content words. Names, numbers and times are left out of them, so that a sentence is still found when a copy
 * respells a name, writes ISIL for IS or gives a date for a weekday.
 */
export interface SentenceKeys {
  readonly exact: number
  readonly keys: readonly number[]
  readonly words: number
  /** Words that are no names, numbers or times. */
  readonly plainWords: number
  readonly contentWords: number
  /** Plain words outside quotation marks. */
  readonly proseWords: number
  /** True when a quotation is still open at the end of the sentence. */
  readonly quoteOpen: boolean
}

const mixIn = (hash: number, key: number): number => {
  let mixed = Math.imul(hash ^ key, 0x85ebca6b)
  mixed ^= mixed >>> 13
  return Math.imul(mixed, 0xc2b2ae35)
}

/** Small integers all through: Maps and arrays of them are several times faster than those of larger numbers. */
const finish = (hash: number): number => hash ^ (hash >>> 16)

let content = new Int32Array(512)

/** Reads the keys of one sentence. `quoteOpen` tells that its block opened a quotation before it. */
export const sentenceKeys = (text: string, from: number, to: number, quoteOpen: boolean): SentenceKeys => {
  const words: Words = scanWords(text, from, to, quoteOpen)
  if (words.length > content.length) content = new Int32Array(words.length * 2)
  let high = 0x9747b28c
  let low = 0x3c6ef372
  let plainCount = 0
  let contentCount = 0
  let prose = 0
  for (let at = 0; at < words.length; at++) {
    const key = words.key[at]!
    high = mixIn(high, key)
    low = mixIn(low, key + 0x9e37)
    const kind = words.kind[at]!
    if (kind === contentKind) content[contentCount++] = key
    else if (kind !== functionKind) continue
    plainCount++
    if (words.quoted[at] === 0) prose++
  }
  return {
    exact: (finish(high) >>> 0) * 0x100000 + (finish(low) & 0xfffff),
    keys: pairs(contentCount),
    words: words.length,
    plainWords: plainCount,
    contentWords: contentCount,
    proseWords: prose,
    quoteOpen: words.quoteOpen,
  }
}

/**
 * One key for every two neighbouring content words: what stands between them may change its grammar. Longer shingles,
 * winnowed (Schleimer, Wilkerson and Aiken 2003), found no more of the copies on real and generated pages at twice the
 * number of keys.
 */
const pairs = (contentCount: number): number[] => {
  const keys: number[] = []
  for (let at = 0; at + 1 < contentCount; at++)
    keys.push(finish(mixIn(mixIn(0x2545f491, content[at]!), content[at + 1]!)))
  return keys
}
