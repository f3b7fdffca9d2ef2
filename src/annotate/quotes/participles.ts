import { childrenBy, type Tree } from '../tree.ts'
import type { SpeechView } from './speakers.ts'
import { subjectTokens } from './verb-arcs.ts'

/** "news agencies quoted the ministry as saying that": the ministry says it, and the agencies pass it on. */
export const quotedSource = (
  { tree }: SpeechView,
  cue: number,
): { readonly source: number; readonly teller: number | undefined } | undefined => {
  if (tree.tokens[cue]?.xpos !== 'VBG' || !/^as$/iu.test(tree.tokens[cue - 1]?.form ?? '')) return undefined
  const governor = tree.tokens[cue]?.head ?? -1
  const verb = tree.tokens[governor]
  const isQuoting = (index: number): boolean =>
    tree.tokens[index]?.upos === 'VERB' && quoting.has(tree.tokens[index]?.lemma.toLowerCase() ?? '')
  const teller =
    verb && isQuoting(governor)
      ? governor
      : tree.tokens.slice(0, cue).findLastIndex((_, index) => cue - index <= farthest && isQuoting(index))
  if (teller < 0) return undefined
  // Trees take "the ministry as saying" for the object or for the subject of what is said.
  const source =
    childrenBy(tree, teller, 'obj').find(child => child < cue) ?? nominalBetween(tree, teller, cue)
  return source === undefined ? undefined : { source, teller: subjectTokens(tree, teller)[0] }
}

const quoting = new Set(['quote', 'cite', 'report'])
const farthest = 12

/** "with the governor saying that": the noun between the preposition and the participle. */
export const subjectBehindWith = (tree: Tree, cue: number): number | undefined => {
  if (tree.tokens[cue]?.xpos !== 'VBG') return undefined
  const from = tree.tokens
    .slice(0, cue)
    .findLastIndex((token, index) => cue - index <= farthest && /^with$/iu.test(token.form))
  if (from < 0) return undefined
  const between = tree.tokens.slice(from + 1, cue)
  if (between.some(token => ['VERB', 'AUX', 'PUNCT', 'SCONJ'].includes(token.upos))) return undefined
  return nominalBetween(tree, from, cue)
}

/** The noun between two words whose head lies outside them. */
const nominalBetween = (tree: Tree, from: number, to: number): number | undefined => {
  const isInside = (index: number): boolean => index > from && index < to
  const found = tree.tokens.findIndex(
    (token, index) =>
      isInside(index) && ['NOUN', 'PROPN', 'PRON'].includes(token.upos) && !isInside(token.head),
  )
  return found < 0 ? undefined : found
}
