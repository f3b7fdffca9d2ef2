import { wordList, wordSet } from '../word-list.ts'

/**
 * How English contractions are cut into words in UD EWT and GUM (https://universaldependencies.org/en/,
 * "Tokenization and word segmentation"), besides the regular "n't", "'s", "'re", "'ve" and "'ll".
 */

/** Words before which "'d" and "'m" are verbs: elsewhere they are part of a name ("Sa'd"). Lower case. */
export const subjectsOfClitics: ReadonlySet<string> = wordSet(`
  i you he she it we they who what where how why when there that this nobody everyone anyone people
`)

const verbsBeforeNot = wordList('do does did is are was were has have had would could should ca wo ai')

/**
 * Words without an apostrophe that are two words, with the length of the first: "can|not", and those of pages
 * that lost their apostrophes ("did|nt", "we|ve"). "were", "well" and "its" stay as they are. Lower case.
 */
export const fusedWords: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['gotta', 3],
  ['wanna', 3],
  ...verbsBeforeNot.map((verb): [string, number] => [`${verb}nt`, verb.length]),
  ...['we', 'they', 'you', 'i'].map((subject): [string, number] => [`${subject}ve`, subject.length]),
  ...['they', 'you'].map((subject): [string, number] => [`${subject}re`, subject.length]),
])
