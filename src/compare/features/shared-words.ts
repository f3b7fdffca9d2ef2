import { scanWords, wordKinds } from '../words.ts'
import type { Compared } from './event-type.ts'

/** The telling words of a sentence: all but grammar and calendar. */
export const tellingWords = (text: string): ReadonlySet<number> => {
  const words = scanWords(text, 0, text.length)
  const keys = new Set<number>()
  for (let at = 0; at < words.length; at++) {
    const kind = words.kind[at]!
    if (kind !== wordKinds.function && kind !== wordKinds.time) keys.add(words.key[at]!)
  }
  return keys
}

/** Share of the shorter sentence's telling words that the other has. */
export const compareTellingWords = (left: ReadonlySet<number>, right: ReadonlySet<number>): Compared => {
  const smaller = left.size <= right.size ? left : right
  const larger = smaller === left ? right : left
  let shared = 0
  for (const key of smaller) if (larger.has(key)) shared++
  const share = smaller.size === 0 ? 0 : shared / smaller.size
  return { score: Math.min(1, share * 1.5), detail: `${shared} words shared` }
}
