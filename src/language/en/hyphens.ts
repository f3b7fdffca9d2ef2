import { wordList } from '../word-list.ts'

/**
 * Prefixes that stay joined to their word at a hyphen ("pro-government"), while UD EWT and GUM split all other
 * hyphens ("al - Qaim", "Russian - backed"). Those kept whole in at least two of three cases in their training
 * parts, and the like of them in the LDC's treebank guidelines. Lower case.
 */
export const joinedPrefixes: readonly string[] = wordList(`
  anti co counter cross e ex inter intra micro mid mini multi non over post pre pro re semi sub super
  trans ultra un under vice
`)
