import type { Parse, Token } from '../model/parse.ts'
import type { Span } from '../model/span.ts'

/** A dependency tree with its children listed: what every reader of trees walks over. */
export interface Tree {
  readonly tokens: readonly Token[]
  /** Indices of the children of each token, in sentence order. */
  readonly children: readonly (readonly number[])[]
  readonly root: number
}

export const treeOf = (parse: Parse): Tree => {
  const children: number[][] = parse.tokens.map(() => [])
  let root = 0
  parse.tokens.forEach((token, index) => {
    if (token.head < 0) root = index
    else children[token.head]?.push(index)
  })
  return { tokens: parse.tokens, children, root }
}

/** The relation without its subtype: `nsubj:pass` → `nsubj`. */
export const baseRelation = (token: Token): string => {
  const colon = token.deprel.indexOf(':')
  return colon < 0 ? token.deprel : token.deprel.slice(0, colon)
}

/** Children with one of these relations; a relation without subtype matches all its subtypes. */
export const childrenBy = (tree: Tree, index: number, ...relations: string[]): number[] =>
  (tree.children[index] ?? []).filter(child => {
    const token = tree.tokens[child]!
    return relations.includes(token.deprel) || relations.includes(baseRelation(token))
  })

export const childBy = (tree: Tree, index: number, ...relations: string[]): number | undefined =>
  childrenBy(tree, index, ...relations)[0]

/** The tokens of a subtree in sentence order, without the branches for which `skip` says so. */
export const subtree = (
  tree: Tree,
  index: number,
  skip: (child: number) => boolean = () => false,
): number[] => {
  const found = [index]
  for (let next = 0; next < found.length; next++)
    for (const child of tree.children[found[next]!] ?? []) if (!skip(child)) found.push(child)
  return found.sort((left, right) => left - right)
}

/** The stretch of text from the first to the last of these tokens, punctuation at either end left out. */
export const spanOf = (tree: Tree, indices: readonly number[]): Span => {
  const words = indices.filter(index => tree.tokens[index]!.upos !== 'PUNCT')
  const kept = words.length > 0 ? words : indices
  return {
    start: Math.min(...kept.map(index => tree.tokens[index]!.start)),
    end: Math.max(...kept.map(index => tree.tokens[index]!.end)),
  }
}

/** Lower-case forms of the children with one of these relations. */
export const formsOf = (tree: Tree, index: number, ...relations: string[]): string[] =>
  childrenBy(tree, index, ...relations).map(child => tree.tokens[child]!.form.toLowerCase())

/** Lower-case lemmas of the children with one of these relations. */
export const lemmasOf = (tree: Tree, index: number, ...relations: string[]): string[] =>
  childrenBy(tree, index, ...relations).map(child => tree.tokens[child]!.lemma.toLowerCase())

/**
 * The preposition that marks a nominal, as one lower-case phrase: "of", "from", "out of", "according to".
 * Empty when there is none.
 */
export const caseOf = (tree: Tree, index: number): string =>
  caseMarkers(tree, index)
    .flatMap(marker => [marker, ...childrenBy(tree, marker, 'fixed')])
    // "into nearby Marsa": the adverb is no part of the preposition.
    .filter(
      marker => tree.tokens[marker]!.xpos !== 'POS' && tree.tokens[marker]!.form.toLowerCase() !== 'nearby',
    )
    .sort((left, right) => left - right)
    .map(marker => tree.tokens[marker]!.form.toLowerCase())
    .join(' ')

/** "of the Marsa crossing": the parser may hang "of" on the first part of a compound. */
const caseMarkers = (tree: Tree, index: number): number[] => {
  const own = childrenBy(tree, index, 'case')
  return own.length > 0
    ? own
    : childrenBy(tree, index, 'compound')
        .filter(child => child < index)
        .flatMap(child =>
          childrenBy(tree, child, 'case').filter(marker => tree.tokens[marker]!.upos === 'ADP'),
        )
}

/** True for verbs, participles used as verbs, and predicates with a copula. */
export const isClause = (tree: Tree, index: number): boolean =>
  tree.tokens[index]!.upos === 'VERB' || childBy(tree, index, 'cop') !== undefined

/** The way from a token up to the root, the token itself first. */
export const ancestors = (tree: Tree, index: number): number[] => {
  const path: number[] = []
  for (let at = index; at >= 0 && !path.includes(at); at = tree.tokens[at]!.head) path.push(at)
  return path
}

/**
 * The tokens joined to this one by coordination, itself first. Of "the checkpoints, the silos and the village" the second
 * is often parsed as an apposition: what is coordinated with an apposition belongs to the list.
 */
export const coordinated = (tree: Tree, index: number): number[] => [
  index,
  ...childrenBy(tree, index, 'conj'),
  ...childrenBy(tree, index, 'appos').flatMap(item => {
    const others = childrenBy(tree, item, 'conj')
    return others.length > 0 ? [item, ...others] : []
  }),
]
