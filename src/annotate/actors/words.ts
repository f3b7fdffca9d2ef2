import type { Token } from '../../model/parse.ts'

/**
 * The words of a name as they are compared: accents, dots and apostrophes gone, lower case; hyphens and slashes
 * part words. A possessive "'s" is a word of its own, as taggers cut it.
 */
export const nameWords = (name: string): string[] =>
  name
    .replace(/['’](s)\b/giu, ' $1')
    .split(/[\s\-–/]+/u)
    .map(foldWord)
    .filter(word => word !== '')

/** One word without accents, dots, apostrophes and case; empty for punctuation. */
export const foldWord = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase()

/** Words of a token list with the token of each; hyphens, slashes and stray apostrophes are left out. */
export interface WordSequence {
  readonly words: readonly string[]
  /** Index of the token that each word is from. */
  readonly tokens: readonly number[]
  /** Whether the token of each word begins with a capital. */
  readonly isCapitalised: readonly boolean[]
}

/** Stands for a comma, bracket or quotation mark: no name goes over it. */
export const barrier = '\u0000'

const isJoint = (form: string): boolean => /^[-–/'’.]+$/u.test(form)

/** Tokens that hold several words ("SDF/YPG", or a hyphen that the tagger kept) give all of them. */
export const wordSequence = (tokens: readonly Token[]): WordSequence => {
  const words: string[] = []
  const from: number[] = []
  tokens.forEach((token, index) => {
    if (isJoint(token.form)) return
    const parts = nameWords(token.form)
    for (const word of parts.length === 0 ? [barrier] : parts) {
      words.push(word)
      from.push(index)
    }
  })
  return { words, tokens: from, isCapitalised: from.map(index => /^\p{Lu}/u.test(tokens[index]?.form ?? '')) }
}
