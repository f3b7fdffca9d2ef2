import { besideWords, exampleWords, insideWords, openGround, pieces } from '../../language/en/ground.ts'
import type { Extent } from '../../model/claim.ts'
import type { PlaceMention } from '../../model/mention.ts'
import type { PlaceKind } from '../../model/place.ts'
import { covers } from '../../model/span.ts'
import { ancestors, caseOf, childrenBy, subtree, type Tree } from '../tree.ts'
import { isGround, isOfOther, isOwned, kindsOf, pointsBack } from './ground-nouns.ts'
import { isDateline, placeBefore } from './place-before.ts'
import type { PlaceFiller } from './place-filler.ts'
import { listAfter } from './place-lists.ts'
import type { Scope } from './scope.ts'

const notAnchors = new Set<PlaceKind>(['country', 'river', 'border'])

/**
 * What locates ground that has no name of its own: "rebel-held areas in Marsa" = part of Marsa, "several villages
 * near Marsa" = its surroundings, "the besieged districts" = part of the city spoken of. Sought in this order:
 * named examples, what hangs on the noun, what hangs on its verb, the sentence, the sentences before.
 */
export const locatedPlaces = (scope: Scope, head: number): PlaceFiller[] => {
  const { tree } = scope
  if (!isGround(tree, head) || isOfOther(tree, head)) return []
  for (const [how, find] of isOwned(tree, head) ? finders.slice(0, 2) : finders) {
    const found = find(scope, head)
    if (found.length > 0) return found.map(filler => ({ ...filler, how }))
  }
  return []
}

/** Words between ground and the examples for it: "villages on the road to Deir, among them". */
const exampleReach = 16

/** "several towns including Marsa and Tal", "five villages - Marsa, Tal …", "towns near Deir, among them Marsa". */
export const examples = (scope: Scope, head: number): PlaceFiller[] => {
  const { tree } = scope
  const last = Math.max(...subtree(tree, head))
  for (let index = head + 1; index < Math.min(tree.tokens.length, head + exampleReach); index++) {
    const token = tree.tokens[index]!
    if (token.upos === 'VERB' && token.xpos !== 'VBG') break
    const isAmong = token.form.toLowerCase() === 'among'
    if (index > (isAmong ? tree.tokens.length : Math.min(last, head + 8))) continue
    if (isAmong && !/^(?:them|these|those|which)$/i.test(tree.tokens[index + 1]?.form ?? '')) continue
    // The hyphen of "north-east" opens nothing.
    const opens =
      exampleWords.has(token.form.toLowerCase()) ||
      /^[:(–]$/.test(token.form) ||
      (token.form === '-' && (tree.tokens[index - 1]?.end ?? 0) < token.start)
    if (!opens || tree.tokens[index + 1] === undefined) continue
    const first = scope.entities.allPlaces.find(
      place => place.start >= token.end && gapWords(tree, token.end, place.start) <= 3,
    )
    if (!first || first.relative || first.placeKind === 'country') continue
    if (!exampleWords.has(token.form.toLowerCase()) && tree.tokens[head]!.xpos !== 'NNS') continue
    return listAfter(scope, first, token.form === ':' || exampleWords.has(token.form.toLowerCase())).map(
      place => ({
        place,
        extent: 'whole' as const,
      }),
    )
  }
  return []
}

/** Words between; "in" and its like end the list. */
const gapWords = (tree: Tree, from: number, to: number): number => {
  const gap = tree.tokens.filter(token => token.start >= from && token.end <= to)
  return gap.some(token => token.upos === 'ADP' && !/^(?:of|as)$/i.test(token.form))
    ? Number.POSITIVE_INFINITY
    : gap.length
}

/** "areas in Marsa", "the east of the city", "Marsa's districts". */
const attached = (scope: Scope, head: number): PlaceFiller[] => {
  const { tree, entities } = scope
  const own = subtree(tree, head, child =>
    ['acl:relcl', 'advcl', 'conj', 'parataxis'].includes(tree.tokens[child]!.deprel),
  )
  const found = own
    .filter(index => index !== head)
    .flatMap(index => entities.places(index).map(place => ({ index, place })))
    .filter(({ index }) => index < head || isLocative(tree, index, head))
  const after = found.filter(({ index }) => index > head)
  return bestOf(
    scope,
    head,
    (after.length > 0 ? after : found).map(each => each.place),
  )
}

/** What marks a place on the way up to the noun. */
const isLocative = (tree: Tree, index: number, head: number): boolean =>
  ancestors(tree, index)
    .filter(at => at !== head)
    .some(at => {
      const [first = ''] = caseOf(tree, at).split(' ')
      return insideWords.has(first) || besideWords.has(first) || tree.tokens[at]!.deprel === 'appos'
    })

/** "hit rebel-held areas on Friday in Marsa": the tree hangs the place on the verb. */
const ofVerb = (scope: Scope, head: number): PlaceFiller[] => {
  const { tree, entities } = scope
  const verb = ancestors(tree, head).find(index => tree.tokens[index]!.upos === 'VERB')
  if (verb === undefined) return []
  const found = childrenBy(tree, verb, 'obl', 'nmod')
    .filter(index => {
      const [first = ''] = caseOf(tree, index).split(' ')
      return first !== 'from' && (insideWords.has(first) || besideWords.has(first))
    })
    .flatMap(index => [...entities.places(index)])
  return bestOf(scope, head, found)
}

/** What the sentence names beside it: after it without a verb between, or before it when it points back. */
const inSentence = (scope: Scope, head: number): PlaceFiller[] => {
  const { tree, entities } = scope
  const { start, end } = tree.tokens[head]!
  const near = entities.allPlaces.filter(place => !notAnchors.has(place.placeKind))
  const after = near.find(place => place.start >= end)
  const gap = after ? tree.tokens.filter(token => token.start >= end && token.end <= after.start) : []
  if (after && gap.length <= 8 && !gap.some(token => token.upos === 'VERB' || token.upos === 'PRON'))
    return bestOf(scope, head, [after])
  const earlier = near.findLast(place => place.end <= start && !isDateline(place))
  return earlier && pointsBack(tree, head) && kindsOf(tree, head).includes(earlier.placeKind)
    ? bestOf(scope, head, [earlier])
    : []
}

/** Of several places the most exact ones: a settlement before its province, a province before its country. */
const bestOf = (scope: Scope, head: number, places: readonly PlaceMention[]): PlaceFiller[] => {
  const local = places.filter(place => !notAnchors.has(place.placeKind))
  const { lemma, xpos } = scope.tree.tokens[head]!
  // "the biggest town in Iraq" is somewhere; "areas in Iraq" are part of it.
  const isWide = openGround.has(lemma.toLowerCase()) || xpos === 'NNS'
  const countries = isWide ? places.filter(place => place.placeKind === 'country') : []
  const [first] = local.length > 0 ? local : countries
  if (!first) return []
  const piece = pieces.has(scope.tree.tokens[head]!.form.toLowerCase())
  return listAfter(scope, first).map(place => {
    const extent = extentAt(scope, head, place)
    return { place, extent, ...(piece && extent === 'part' ? { piece } : {}) }
  })
}

const extentAt = ({ tree }: Scope, head: number, place: PlaceMention): Extent => {
  if (place.relative && place.relative.relation !== 'in') return 'surroundings'
  const index = tree.tokens.findIndex(token => covers(place, token))
  const marker = ancestors(tree, index)
    .slice(0, 3)
    .map(at => caseOf(tree, at).split(' ')[0] ?? '')
    .find(word => word !== '')
  if (marker !== undefined && besideWords.has(marker)) return 'surroundings'
  const isSettlement = ['town', 'village', 'settlement', 'hill', 'base'].includes(place.placeKind)
  const unnamed = !openGround.has(tree.tokens[head]!.lemma.toLowerCase())
  return isSettlement && unnamed ? 'surroundings' : 'part'
}

const finders: readonly (readonly [how: string, find: (scope: Scope, head: number) => PlaceFiller[]])[] = [
  ['example', examples],
  ['attached', attached],
  ['verb', ofVerb],
  ['sentence', inSentence],
  ['before', placeBefore],
]
