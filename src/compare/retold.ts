import { attributionWords } from '../language/en/attribution-words.ts'
import type { ReadableWords } from './alignment.ts'
import type { CopiedText } from './features/copied-text.ts'
import { wordSimilarity } from './features/same-word.ts'
import { wordKinds } from './words.ts'

// local names: a module's export is looked up anew at each use
const { content: contentKind, name: nameKind } = wordKinds

const attribution = new Set(attributionWords)

/** Least quoted words (no names, numbers or times) that both have in runs. */
const leastQuoted = 6
/** Least content words outside quotation marks, the verb of saying left aside, on each side and in common. */
const leastProse = 6
const leastInCommon = 5
/** Least share of the shorter prose that the other one has, in whatever order. */
const leastShare = 0.6

/** Content words and names outside quotation marks that are no verbs of saying. */
const proseOf = ({ words, forms }: ReadableWords): string[] => {
  const prose: string[] = []
  for (let at = 0; at < words.length; at++) {
    if (words.quoted[at] === 1 || attribution.has(forms[at]!)) continue
    if (words.kind[at] === contentKind) prose.push(forms[at]!)
  }
  return prose
}

const hasNames = ({ words }: ReadableWords): boolean => {
  for (let at = 0; at < words.length; at++)
    if (words.kind[at] === nameKind && words.quoted[at] === 0) return true
  return false
}

/**
 * True when two sentences have a quotation in common and tell the rest with the same words in another order or
 * grammar: an editor's paraphrase. A quotation with no more than its speaker in common is not that.
 */
export const isRetold = (left: ReadableWords, right: ReadableWords, found: CopiedText): boolean => {
  if (found.plainWords - found.proseWords < leastQuoted || found.inRuns < 0.4) return false
  if (!hasNames(left) || !hasNames(right) || found.numbersChanged > 0) return false
  const a = proseOf(left)
  const b = proseOf(right)
  const shorter = Math.min(a.length, b.length)
  if (shorter < leastProse) return false
  const rest = [...b]
  let common = 0
  for (const word of a) {
    const at = rest.findIndex(other => wordSimilarity(word, other) > 0)
    if (at === -1) continue
    common++
    rest.splice(at, 1)
  }
  return common >= Math.max(leastInCommon, leastShare * shorter)
}
