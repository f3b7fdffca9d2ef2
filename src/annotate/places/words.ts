import type { Token } from '../../model/parse.ts'

/** Index of the token of a span that hangs on a token outside it: the syntactic head of the span. */
export const headOf = (tokens: readonly Token[], first: number, last: number): number => {
  for (let index = first; index <= last; index++) {
    const head = tokens[index]!.head
    if (head < first || head > last) return index
  }
  return last
}

/** First and last token that a span touches, or null when it touches none. */
export const tokensOf = (
  tokens: readonly Token[],
  span: { readonly start: number; readonly end: number },
): { first: number; last: number } | null => {
  let first = -1
  let last = -1
  tokens.forEach((token, index) => {
    if (token.end <= span.start || token.start >= span.end) return
    if (first < 0) first = index
    last = index
  })
  return first < 0 ? null : { first, last }
}

/** True for a word that begins with a capital letter, or a number or article inside a name. */
export const isCapitalised = (form: string): boolean => /^\p{Lu}/u.test(form)

/** A word's text as the word lists have it. */
export const plainWord = (form: string): string => form.toLowerCase().replace(/[.’']/g, '')
