import { functionWords } from '../language/en/function-words.ts'

const grammar = new Set(functionWords)

/** Folded form for looking a line up in a list: lower case, no punctuation at the ends, single spaces. */
export const fold = (line: string): string =>
  line
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/[^\p{L}\p{N}]+$/u, '')

/** Letters and digits only: equal for two copies of a line that differ in punctuation and spaces. */
export const bareLetters = (line: string): string => line.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Words of letters and digits, lower case. */
export const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** How many words a line has. */
export const countWords = (text: string): number => wordsOf(text).length

/** Words of content, cut to their first six letters so that "recaptured" meets "recapture". */
export const contentStems = (text: string): ReadonlySet<string> =>
  new Set(
    wordsOf(text)
      .filter(word => word.length > 2 && !grammar.has(word))
      .map(word => word.slice(0, 6)),
  )

/** Share of the words of `stems` that `others` hold too; 0 when there are none. */
export const sharedShare = (stems: ReadonlySet<string>, others: ReadonlySet<string>): number => {
  if (stems.size === 0) return 0
  let shared = 0
  for (const stem of stems) if (others.has(stem)) shared++
  return shared / stems.size
}

/** Share of the words of `text` that are English grammar words: about 0.4 in English prose. */
export const grammarShare = (text: string): number => {
  const words = wordsOf(text)
  return words.length === 0 ? 0 : words.filter(word => grammar.has(word)).length / words.length
}

/** A stop, then closing signs or a desk code in brackets. */
const sentenceEnd = /[.!?…。؟।](?:[\])"'»]|\s?\[\w{2,20}\])*$/

/** True when the line ends as a sentence does. A line that was cut off with dots does not. */
export const endsAsSentence = (line: string): boolean => sentenceEnd.test(line) && !isCut(line)

/** True for a line that was cut off: "advance towards the ci...". */
export const isCut = (line: string): boolean => /(?:\.\.\.|…)\s*$/.test(line)

/** Fewest words of a sentence, of one that asks, of one in capitals, and of a line that does not end as a sentence. */
const [sentenceWords, questionWords, shoutedWords, longWords] = [3, 12, 9, 25]

/**
 * True for a line that reads as running text: a full sentence, or too long for a headline or menu. A short
 * question alone is a headline or a link to another story.
 */
export const isProse = (line: string): boolean => {
  const count = countWords(line)
  if (count >= longWords || scriptWithoutSpaces(line)) return true
  if (!endsAsSentence(line)) return false
  // Headlines and menus are printed in capitals; a long sentence in capitals is a page that shouts.
  if (!/[\p{Ll}\p{Lo}]{2,}/u.test(line) && count < shoutedWords) return false
  const fewest = /\?["')\]]*$/.test(line) ? questionWords : sentenceWords
  return count >= fewest && /^["'([«\p{Lu}\p{Lo}\p{N}]/u.test(line)
}

/** Chinese and Japanese put no spaces between words: there, letters count. */
const scriptWithoutSpaces = (line: string): boolean =>
  (line.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0) >= 20
