import { openGround, pieces, unnamedSites, zonesOfNoGround } from '../../language/en/ground.ts'
import { kindsOfWord, kindWords } from '../../language/en/places.ts'
import type { PlaceKind } from '../../model/place.ts'
import { caseOf, childrenBy, type Tree } from '../tree.ts'

/** What a common noun for a place tells of which place it may mean. */

/** A noun for ground, a settlement or a site. */
export const isGround = (tree: Tree, head: number): boolean => {
  const token = tree.tokens[head]!
  if (!['NOUN', 'ADJ', 'NUM', 'PROPN', 'PRON', 'DET'].includes(token.upos)) return false
  const lemma = token.lemma.toLowerCase()
  return (openGround.has(lemma) || unnamedSites.has(lemma)) && !isZoneOfNoGround(tree, head)
}

/** "a no-fly zone over Marsa", "the comfort zone": nobody holds it, and it says nothing of Marsa. */
export const isZoneOfNoGround = (tree: Tree, head: number): boolean =>
  tree.tokens[head]!.lemma.toLowerCase() === 'zone' && zonesOfNoGround.test(wordsBefore(tree, head))

const wordsBefore = (tree: Tree, head: number): string =>
  tree.tokens
    .slice(Math.max(0, head - 3), head)
    .map(token => token.form)
    .join(' ')
    .replaceAll(' - ', '-')

/** "two thirds of the seats": a part of what is no ground. */
export const isOfOther = (tree: Tree, head: number): boolean =>
  pieces.has(tree.tokens[head]!.form.toLowerCase()) &&
  childrenBy(tree, head, 'nmod').some(
    child => caseOf(tree, child) === 'of' && tree.tokens[child]!.upos === 'NOUN' && !isGround(tree, child),
  )

/** "their positions": wherever they are. */
export const isOwned = (tree: Tree, head: number): boolean =>
  childrenBy(tree, head, 'nmod:poss').some(child => tree.tokens[child]!.upos === 'PRON')

/** "the hill", "these districts", "rebel-held areas": of what the text speaks of; "a hill", "several" are new. */
export const pointsBack = (tree: Tree, head: number): boolean => {
  const marks = childrenBy(tree, head, 'det', 'nummod').map(child => tree.tokens[child]!.form.toLowerCase())
  if (marks.some(word => definite.has(word))) return true
  // "rebel-held districts": of the city spoken of.
  const isHeld = childrenBy(tree, head, 'amod', 'compound').some(
    child => tree.tokens[child - 1]?.form === '-',
  )
  return marks.length === 0 && isHeld && sharedOut.has(tree.tokens[head]!.form.toLowerCase())
}

const divisible: readonly PlaceKind[] = ['city', 'town', 'province', 'region', 'district', 'county']

/** Kinds of place that a noun may point back to; a plural may be parts of any. */
export const kindsOf = (tree: Tree, head: number): readonly PlaceKind[] => {
  const { lemma, xpos } = tree.tokens[head]!
  const kind = xpos === 'NNS' ? undefined : kindWords.get(lemma.toLowerCase())
  return kind ? (kindsOfWord[kind] ?? [kind]) : unnamedSites.has(lemma.toLowerCase()) ? [] : divisible
}

const definite = new Set(['the', 'these', 'those', 'this', 'that', 'both'])
const sharedOut = new Set(
  'districts neighbourhoods neighborhoods quarters zones sectors areas parts side east west'.split(' '),
)
