import {
  compoundParticiples,
  emptyModifiers,
  governmentModifiers,
  warringParticiples,
} from '../../language/en/actors.ts'
import { baseRelation, childrenBy, type Tree } from '../tree.ts'
import { isOneOf, type SentenceView } from './view.ts'
import { nameWords } from './words.ts'

/** Token range, `to` exclusive. */
export interface TokenRange {
  readonly from: number
  readonly to: number
}

/**
 * The noun phrase of a head from its first telling word to the end of its name: without determiner, numbers and
 * empty words at its left edge and without what follows the head, save the rest of a name. Read from the words'
 * order as much as from the tree, so that one wrong arc does not lose a nationality.
 */
export const phraseOf = (view: SentenceView, head: number, last: number = head): TokenRange => {
  const { tree } = view
  let from = head
  while (from > 0 && standsBefore(view, from - 1, head, last)) from--
  let to = Math.max(head, last) + 1
  while (to < tree.tokens.length && isRestOfName(tree, to, head)) to++
  while (from < head && isEdge(tree, from)) from++
  return { from, to }
}

/** True when the token belongs to the phrase that ends at `head`, all tokens between being in it already. */
const standsBefore = (view: SentenceView, index: number, head: number, last: number): boolean => {
  const token = view.tree.tokens[index]
  if (!token || ['CCONJ', 'SCONJ', 'ADP', 'AUX', 'PRON'].includes(token.upos)) return false
  if (/^[-–]$/u.test(token.form)) return isWordLeft(view, index)
  if (token.upos === 'PUNCT') return false
  if (token.xpos === 'POS') return true
  if (
    token.upos === 'VERB' &&
    !isOneOf(token, compoundParticiples) &&
    (token.deprel !== 'amod' || (token.xpos === 'VBG' && !isOneOf(token, warringParticiples)))
  )
    return false
  if (token.head > index && token.head <= Math.max(head, last))
    return isPremodifier(view.tree, index) || isOneOf(token, compoundParticiples)
  const next = view.tree.tokens[index + 1]
  if (isOneOf(token, governmentModifiers) && token.upos !== 'VERB' && next?.upos === 'NOUN') return true
  const isBeforeName =
    next !== undefined && (next.upos !== 'PUNCT' || next.xpos === 'HYPH') && next.xpos !== 'DT'
  return (
    isBeforeName &&
    (view.countries.some(match => match.from <= index && index < match.to && match.word !== 'people') ||
      view.names.some(match => match.from <= index && index < match.to))
  )
}

const isWordLeft = (view: SentenceView, index: number): boolean => {
  const left = view.tree.tokens[index - 1]
  return left !== undefined && ['NOUN', 'PROPN', 'ADJ', 'ADV', 'X', 'NUM'].includes(left.upos)
}

const premodifying = new Set([
  'amod',
  'compound',
  'nmod',
  'nummod',
  'flat',
  'advmod',
  'obl',
  'det',
  'case',
  'punct',
  'goeswith',
  'dep',
  'appos',
])

const isPremodifier = (tree: Tree, index: number): boolean => {
  const token = tree.tokens[index]
  return token !== undefined && premodifying.has(baseRelation(token))
}

const isRestOfName = (tree: Tree, index: number, head: number): boolean => {
  const token = tree.tokens[index]
  return token !== undefined && token.head === head && token.deprel === 'flat' && token.upos !== 'PUNCT'
}

/** Determiners, numbers, possessive pronouns, quotation marks, and words like "several" or "suspected". */
const isEdge = (tree: Tree, index: number): boolean => {
  const token = tree.tokens[index]
  if (!token) return false
  if (['PUNCT', 'DET', 'NUM', 'ADV', 'PRON', 'CCONJ', 'ADP', 'PART'].includes(token.upos)) return true
  return isOneOf(token, emptyModifiers)
}

/** Tokens of the phrase before the head that tell who it is. */
export const premodifiers = (view: SentenceView, head: number): number[] => {
  const { from } = phraseOf(view, head)
  const found: number[] = []
  for (let index = from; index < head; index++)
    if (view.tree.tokens[index]?.upos !== 'PUNCT') found.push(index)
  return found
}

/** The words of a range, determiners and punctuation left out, as contextual phrases are written. */
export const wordsBetween = (tree: Tree, range: TokenRange): string[] =>
  tree.tokens
    .slice(range.from, range.to)
    .filter(token => token.upos !== 'PUNCT' && token.upos !== 'DET')
    .flatMap(token => nameWords(token.form))

/**
 * Nominals after the head with one of these prepositions: "members of X", "fighters from X". One that follows the
 * head at once belongs to it even if the tree hangs it on the verb ("a spokesman for the army said").
 */
export const complements = (tree: Tree, head: number, prepositions: ReadonlySet<string>): number[] =>
  tree.tokens.flatMap((token, index) => {
    if (index <= head || !['nmod', 'obl'].includes(baseRelation(token))) return []
    const marker = childrenBy(tree, index, 'case').find(child =>
      prepositions.has(tree.tokens[child]?.form.toLowerCase() ?? ''),
    )
    if (marker === undefined) return []
    return token.head === head || marker === head + 1 ? [index] : []
  })
