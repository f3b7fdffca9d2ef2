import { numberAbbreviations, wordAbbreviations } from '../language/en/abbreviations.ts'
import { fusedWords, subjectsOfClitics } from '../language/en/contractions.ts'
import { joinedPrefixes } from '../language/en/hyphens.ts'
import { attachedUnits } from '../language/en/units.ts'
import { usualCase } from '../language/usual-case.ts'
import type { Span } from '../model/span.ts'

const letter = '[\\p{L}\\p{M}]'
const wordCharacter = '[\\p{L}\\p{M}\\p{N}_]'
const wordEnd = `(?!${wordCharacter})`
const apostrophe = "['’‘`ʼ]"
const prefixes = joinedPrefixes
  .flatMap(prefix => [prefix, prefix.toUpperCase(), prefix.charAt(0).toUpperCase() + prefix.slice(1)])
  .join('|')

/** What one token can be, tried in this order at each place. Bounds keep the time in proportion to the text. */
const patterns: readonly string[] = [
  // Addresses, without the punctuation after them.
  '(?:https?://|www\\.)[^\\s<>"“”]*[^\\s<>"“”.,;:!?\'’)\\]]',
  '[\\w.+-]{1,64}@[\\w-]+(?:\\.[\\w-]+)*',
  '(?:[\\w-]{1,63}\\.){1,5}(?:com|org|net|gov|mil|edu|info|uk|tv|ru|ua|news)(?![\\w.]*\\w)(?:/[^\\s<>"“”]*[\\w/])?',
  '[\\w-]{1,80}\\.(?:docx?|xlsx?|pptx?|pdf|txt|html?|jpe?g|png|zip)(?!\\w)',
  `#(?=${letter})${wordCharacter}+|(?<=\\s|^)@${wordCharacter}+`,
  // Runs of marks; faces.
  `\\.{2,}|…\\.*|-{2,}|[!?]+|\\*+|=+|_+|<{2,}|>{2,}|${apostrophe}{2}|(?<=\\s|^)[:;]-?[()](?=\\s|$)`,
  // "U.S.", "a.m.", "Ph.D.", "U.S.A".
  `(?:\\p{L}\\.){1,8}\\p{L}\\.(?!\\p{L})|(?:\\p{Lu}\\.){1,8}\\p{Lu}${wordEnd}|Ph\\.D\\.`,
  // Telephone numbers, ordinals and decades, then numbers, dates and clock times, also before a unit.
  `(?:1-)?\\d{3}-\\d{3,4}(?:-\\d{4})?${wordEnd}`,
  `${apostrophe}?\\d+(?:,\\d{3})*(?:st|nd|rd|th|${apostrophe}?s)${wordEnd}`,
  `\\d+(?:[.,:/]\\d+)*(?=(?:${attachedUnits.join('|')})${wordEnd}|[^\\p{L}\\p{M}\\p{N}_]|$)`,
  // "'s" that stands alone, or after what is no word here ("U.S.'s").
  `(?<=[\\s.&)\\]"”]|\\p{Lu})${apostrophe}(?:s|re|ve|ll|d|m|em|S)${wordEnd}`,
  // "AT&T", "R&D".
  `\\p{Lu}+&\\p{Lu}+${wordEnd}`,
  // Words, with inner apostrophes ("Shi'ite", "don't") and joined prefixes ("pro-government").
  `(?:(?:${prefixes})-(?=${letter}))*${wordCharacter}+(?:${apostrophe}${letter}+)*`,
  // Whatever else there is, one character at a time.
  '\\S',
]

/** A word of a sentence. */
export interface Word extends Span {
  /** What the tagger reads instead of the text, where a page has lost an apostrophe: "n't" for "did|nt". */
  readonly form?: string
}

const scanner = new RegExp(patterns.join('|'), 'gu')

/**
 * Cuts a sentence into syntactic words as UD EWT and GUM do: contractions ("do|n't", "Iraq|'s") and hyphens
 * ("al|-|Qaim") are split, abbreviations keep their stop. Gives spans; all but white space is covered.
 */
export const tokenize = (text: string): Word[] => {
  const words: Word[] = []
  for (const match of text.matchAll(scanner)) {
    const start = match.index
    const end = start + match[0].length
    const last = words.at(-1)
    if (match[0] === '.' && last?.end === start && takesStop(text, last, words.length === 1)) {
      words[words.length - 1] = { start: last.start, end }
      continue
    }
    let from = start
    for (const cut of cutsOf(match[0])) {
      words.push({ start: from, end: start + cut })
      from = start + cut
    }
    const form = from > start ? lostApostrophes.get(text.slice(from, end).toLowerCase()) : undefined
    words.push(form === undefined ? { start: from, end } : { start: from, end, form })
  }
  return words
}

/**
 * True when the stop right after `word` belongs to it: an abbreviation, an initial, or the number of an item. At
 * the end of the sentence the stop is the sentence's ("… and so on, etc|.").
 */
const takesStop = (text: string, word: Span, isFirst: boolean): boolean => {
  const form = text.slice(word.start, word.end)
  const rest = text.slice(word.end + 1, word.end + 4)
  if (!/[\p{L}\p{N},;)(\-–—&]/u.test(rest)) return false
  if (/^\d{1,3}$/u.test(form)) return isFirst && /^\s/u.test(rest)
  const usual = usualCase(form)
  if (numberAbbreviations.has(usual)) return /^\s*[\d,;)]/u.test(rest)
  return wordAbbreviations.has(usual) || /^\p{Lu}$/u.test(form)
}

/** Second halves of words that were written without their apostrophe. */
const lostApostrophes: ReadonlyMap<string, string> = new Map([
  ['nt', "n't"],
  ['ve', "'ve"],
  ['re', "'re"],
])

const negation = new RegExp(`n${apostrophe}t$`, 'iu')
const clitic = new RegExp(`${apostrophe}(s|re|ve|ll|d|m)$`, 'iu')

/** Where a word is cut: "wouldn't" → [5], "he's" → [2], "cannot" → [3], "Shi'ite" → []. */
const cutsOf = (form: string): number[] => {
  const negated = negation.exec(form)
  if (negated) return negated.index > 0 ? [negated.index] : []
  const found = clitic.exec(form)
  if (found && found.index > 0) {
    const stem = form.slice(0, found.index).toLowerCase()
    const isVerbOnly = found[1] === 'd' || found[1] === 'm'
    return isVerbOnly && !subjectsOfClitics.has(stem) ? [] : [found.index]
  }
  const cut = fusedWords.get(form.toLowerCase())
  return cut === undefined ? [] : [cut]
}
