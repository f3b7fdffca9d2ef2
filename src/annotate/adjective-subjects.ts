import type { Parse, Token } from '../model/parse.ts'

/** What stands before a noun as part of its phrase. */
const parts: ReadonlySet<string> = new Set(['amod', 'compound', 'nmod:poss', 'nmod', 'det', 'nummod'])

/**
 * "Sudan's military retakes Marsa": in headlines the tagger may take the subject for an adjective of the verb. No
 * finite verb has one, so that the word is a noun and its subject, and what stands before belongs to it.
 */
export const withNounSubjects = (parse: Parse): Parse => {
  const wrong = parse.tokens.findIndex((token, index) => isAdjectiveOfVerb(parse.tokens, token, index))
  if (wrong < 0) return parse
  const verb = wrong + 1
  const tokens = parse.tokens.map((token, index): Token => {
    if (index === wrong) return { ...token, upos: 'NOUN', xpos: 'NN', deprel: 'nsubj' }
    return index < wrong && token.head === verb && parts.has(token.deprel) ? { ...token, head: wrong } : token
  })
  return { ...parse, tokens }
}

const isAdjectiveOfVerb = (
  tokens: readonly Token[],
  { upos, deprel, head }: Token,
  index: number,
): boolean => {
  const verb = tokens[index + 1]
  return (
    upos === 'ADJ' &&
    deprel === 'amod' &&
    head === index + 1 &&
    verb?.upos === 'VERB' &&
    /^VB[ZDP]$/.test(verb.xpos) &&
    !tokens.some(token => token.head === head && token.deprel.startsWith('nsubj'))
  )
}
