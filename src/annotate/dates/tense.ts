import { aheadWords } from '../../language/en/dates.ts'
import type { Span } from '../../model/span.ts'

/** A word of the sentence with its Penn tag where the tagger gave one. */
export interface TenseWord extends Span {
  readonly form: string
  readonly tag: string | null
}

const pastAuxiliaries = new Set([
  'was',
  'were',
  'had',
  'has',
  'have',
  'did',
  'been',
  'said',
  'told',
  'took',
  'began',
  'fell',
  'won',
  'lost',
  'held',
  'came',
  'went',
  'made',
  'left',
  'broke',
  'met',
  'shot',
  'struck',
  'hit',
  'fled',
  'drove',
  'found',
  'gave',
  'rose',
  'saw',
])
const futureAuxiliaries = new Set(['will', 'shall', "'ll", '’ll', 'wo', 'would'])

/**
 * -1 = this word says that it is over, 1 = that it is to come, 0 = neither. Tags decide where they exist;
 * without them "-ed" does.
 */
const tenseOf = (words: readonly TenseWord[], at: number): -1 | 0 | 1 => {
  const word = words[at]!
  const lower = word.form.toLowerCase()
  if (futureAuxiliaries.has(lower))
    // "would have", "could have" tell of the past.
    return words[at + 1]?.form.toLowerCase() === 'have' ? -1 : 1
  const previous = words[at - 1]?.form.toLowerCase() ?? ''
  if (aheadWords.has(lower) && (word.tag === null || !/^NN/.test(word.tag))) {
    // "was scheduled for Friday" looks ahead from then; "set fire to" does not.
    if (lower === 'set' || lower === 'due')
      return words
        .slice(at + 1, at + 4)
        .some(each => ['to', 'for', 'on', 'by'].includes(each.form.toLowerCase())) &&
        /^(?:is|are|was|were|be|been)$/.test(previous)
        ? 1
        : 0
    return 1
  }
  if (
    lower === 'to' &&
    /^(?:is|are|due|plans?|set|expected|going|scheduled|intends?|vow(?:s|ed)|promised|agreed|hopes?|wants?)$/.test(
      previous,
    )
  )
    return 1
  if (pastAuxiliaries.has(lower)) return -1
  if (word.tag !== null) return word.tag === 'VBD' || word.tag === 'VBN' ? -1 : 0
  return /^[a-z]+ed$/.test(word.form) ? -1 : 0
}

const maxWords = 12

/**
 * Where the clause around a date points. The nearest verb before it decides, then the nearest behind it:
 * "said on Friday that it will" is past, "On Friday, parliament will vote" is to come.
 */
export const tenseAt = (words: readonly TenseWord[], span: Span): -1 | 0 | 1 => {
  const first = words.findIndex(word => word.end > span.start)
  for (let at = first - 1, steps = 0; at >= 0 && steps < maxWords; at--, steps++) {
    if (/^[;:–—"”“]$/.test(words[at]!.form)) break
    const tense = tenseOf(words, at)
    if (tense !== 0) return tense
  }
  let next = words.findIndex(word => word.start >= span.end)
  for (let steps = 0; next >= 0 && next < words.length && steps < maxWords; next++, steps++) {
    if (/^[;]$/.test(words[next]!.form)) break
    const tense = tenseOf(words, next)
    if (tense !== 0) return tense
  }
  return 0
}

/** Words by spaces and punctuation, for text that no tagger has read. */
export const wordsOf = (text: string): TenseWord[] =>
  [...text.matchAll(/[\p{L}\p{N}]+(?:['’]ll)?|[;:,–—"”“]/gu)].map(match => ({
    form: match[0],
    tag: null,
    start: match.index,
    end: match.index + match[0].length,
  }))
