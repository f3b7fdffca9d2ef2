import type { Token } from '../../model/parse.ts'

/**
 * Forms under which a verb may stand in a word list: its lemma, and what is left of its form without an ending,
 * for words that the lemmatiser does not know.
 */
export const verbKeys = (token: Token): readonly string[] => {
  const form = token.form.toLowerCase()
  const keys = [token.lemma.toLowerCase(), form]
  if (form.endsWith('ied')) keys.push(`${form.slice(0, -3)}y`)
  if (form.endsWith('ies')) keys.push(`${form.slice(0, -3)}y`)
  if (form.endsWith('ed')) keys.push(form.slice(0, -2), form.slice(0, -1))
  if (form.endsWith('ing')) keys.push(form.slice(0, -3), `${form.slice(0, -3)}e`)
  if (form.endsWith('es')) keys.push(form.slice(0, -2))
  if (form.endsWith('s')) keys.push(form.slice(0, -1))
  if (/([bdgmnprt])\1(?:ed|ing)$/u.test(form)) keys.push(form.replace(/.(?:ed|ing)$/u, ''))
  return keys
}

/** The list's spelling of this verb, undefined when it is not on the list. */
export const verbOf = (token: Token, words: ReadonlySet<string>): string | undefined =>
  verbKeys(token).find(key => words.has(key))
