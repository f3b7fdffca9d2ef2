import { attributionWords } from '../language/en/attribution-words.ts'
import type { ReadableWords } from './alignment.ts'
import { wordKinds } from './words.ts'

const attribution = new Set(attributionWords)

/** Longest frame of a quotation ("a spokesman for the army command said in a statement on state television"). */
const longestFrame = 22

/** Content words, verbs of saying left aside, from which on a frame tells something of its own. */
const tellingFrame = 8

/** What stands around the quotations of a sentence: number of words, and of content words that are no verbs of saying. */
export const frameOf = ({
  words,
  forms,
}: ReadableWords): { words: number; content: number; attributed: boolean } => {
  const frame = { words: 0, content: 0, attributed: false }
  for (let at = 0; at < words.length; at++) {
    if (words.quoted[at] === 1) continue
    frame.words++
    if (attribution.has(forms[at]!)) frame.attributed = true
    else if (words.kind[at] === wordKinds.content) frame.content++
  }
  return frame
}

/** True when a sentence is a quotation with its attribution and little else: its speaker may be common to many. */
export const isQuotation = (read: ReadableWords): boolean => {
  const { words } = read
  const frame = frameOf(read)
  const attributed =
    frame.attributed || (words.length > 0 && words.quoted[0] === 1 && words.quoted[words.length - 1] === 1)
  return (
    attributed &&
    frame.words <= longestFrame &&
    frame.content < tellingFrame &&
    words.length - frame.words >= 0.35 * words.length
  )
}
