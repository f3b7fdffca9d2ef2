import { partNouns, surroundingNouns, wholeNouns } from '../../language/en/control.ts'
import { pieces } from '../../language/en/ground.ts'
import type { PlaceMention } from '../../model/mention.ts'
import type { PlaceKind } from '../../model/place.ts'
import { shareAt } from '../quantities/index.ts'
import { caseOf, childrenBy, coordinated, isClause } from '../tree.ts'
import { extentOf } from './place-extent.ts'
import type { PlaceFiller } from './place-filler.ts'
import { listAfter } from './place-lists.ts'
import { isDescribed, isSettlementNoun, nameOf, unknownPlace } from './place-names.ts'
import type { Scope } from './scope.ts'

export type { PlaceFiller } from './place-filler.ts'

const nearbyAdjectives = new Set([
  'surrounding',
  'nearby',
  'adjacent',
  'neighbouring',
  'neighboring',
  'outlying',
])
const containing = new Set(['of', 'in', 'inside', 'within', "'s"])
const around = new Set(['of', 'around', 'near', 'outside', 'surrounding', 'in', 'close to', 'from'])

/**
 * The places that a noun phrase stands for: itself, what it is part of ("parts of Marsa"), what it lies about
 * ("the outskirts of Marsa"), what it is called ("the town of Marsa", "the last bastion, Marsa"), and what is
 * coordinated with it.
 */
export const placesOf = (scope: Scope, head: number, depth = 0): PlaceFiller[] => {
  if (depth > 4) return []
  const { tree, entities } = scope
  const found = ownPlaces(scope, head, depth)
  // "in Marsa and Tal Ahmar": each conjunct, unless it is a clause of its own.
  const joined = coordinated(tree, head)
    .slice(1)
    .filter(index => !isClause(tree, index))
    .flatMap(index =>
      entities.places(index).length > 0 || found.length > 0 ? ownPlaces(scope, index, depth) : [],
    )
  // "captured Marsa, Tal and Deir": a name that no list knows is what its neighbours are.
  const unknown =
    found.length + joined.length > 0 && coordinated(tree, head).length > 2
      ? coordinated(tree, head).flatMap(index => unknownPlace(scope, index))
      : []
  // "seized Marsa Tal Ahmar and Deir": commas lost, so that the tree knows only the first.
  const listed = found.flatMap(filler =>
    filler.extent === 'whole' ? listAfter(scope, filler.place).map(place => ({ ...filler, place })) : [],
  )
  return unique([...found, ...joined, ...listed, ...unknown])
}

const ownPlaces = (scope: Scope, head: number, depth: number): PlaceFiller[] => {
  const { tree, entities } = scope
  const token = tree.tokens[head]!
  const lemma = token.lemma.toLowerCase()
  const direct = entities.places(head)
  // "the Damascus suburb of Marsa", "Marsa area east of Deir": the name beats what only places it.
  const nearer = direct.every(place => isDescribed(tree, head, place) && !isNamedByEnds(scope, place))
    ? nameOf(scope, head, child => placesOf(scope, child, depth + 1))
    : []
  if (direct.length > 0 && nearer.length > 0) return nearer
  if (direct.length > 0)
    return direct.map(place => {
      const extent = extentOf(tree, head, place)
      return { place, extent, ...(extent === 'part' ? { piece: true } : {}) }
    })
  if (lemma === 'country') return countryBefore(scope, head)
  const modifiers = childrenBy(tree, head, 'amod').map(child => tree.tokens[child]!.form.toLowerCase())
  if (token.xpos === 'NNS' && modifiers.some(word => nearbyAdjectives.has(word)))
    return after(scope, head, around, depth).map(({ place }) => ({ place, extent: 'surroundings' as const }))
  if (partNouns.has(lemma) || token.upos === 'NUM') {
    const share = shareAt(tree.tokens, head)?.quantity
    const inner = after(scope, head, containing, depth)
    // "the district of Marsa" is its name, unless Marsa is what has districts.
    const isList = ['area', 'district', 'region', 'zone'].includes(lemma) && inner.length > 1
    if (
      inner.length > 0 &&
      isSettlementNoun(lemma) &&
      (isList || inner.every(({ place }) => small.has(place.placeKind) || isOnlyOne(scope, head, place)))
    )
      return inner
    if (inner.length > 0)
      return inner.map(({ place }) => ({
        place,
        extent: 'part' as const,
        // "a highland area in Marsa" is a thing in it, "areas of Marsa" are cut out of it.
        ...(share || pieces.has(token.form.toLowerCase()) ? { piece: true } : {}),
        ...(share ? { share } : {}),
      }))
  }
  if (wholeNouns.has(lemma)) return after(scope, head, containing, depth)
  const named = nameOf(scope, head, child => placesOf(scope, child, depth + 1))
  if (named.length > 0) return named
  if (surroundingNouns.has(lemma) || token.upos === 'ADJ')
    return after(scope, head, around, depth).map(({ place }) => ({ place, extent: 'surroundings' as const }))
  return []
}

/** "a crossing between Marsa and Deir": called after its two ends, which are no names of it. */
const isNamedByEnds = ({ doc }: Scope, { end }: PlaceMention): boolean =>
  /^ between\b/.test(doc.text.slice(end, end + 10))

/** "parts of the country": of the one named last. */
const countryBefore = (scope: Scope, head: number): PlaceFiller[] => {
  const { start } = scope.tree.tokens[head]!
  const last = scope.earlierPlaces.findLast(place => place.placeKind === 'country' && place.end <= start)
  return last ? [{ place: last, extent: 'whole' }] : []
}

/** "the strategic district of Marsa", a town: its name; "a district of Marsa" is one of many. */
const isOnlyOne = ({ tree }: Scope, head: number, { placeKind }: PlaceMention): boolean =>
  placeKind === 'town' &&
  tree.tokens[head]!.xpos !== 'NNS' &&
  childrenBy(tree, head, 'det', 'nummod').every(child => tree.tokens[child]!.form.toLowerCase() === 'the')

const small = new Set<PlaceKind>(['village', 'settlement', 'district', 'hill', 'camp', 'base'])

/** What follows a noun, else what stands before it: "the Marsa side of the Tal crossing" is at the crossing. */
const after = (
  scope: Scope,
  head: number,
  prepositions: ReadonlySet<string>,
  depth: number,
): PlaceFiller[] => {
  const inside = (children: readonly number[]): PlaceFiller[] =>
    children.flatMap(child => placesOf(scope, child, depth + 1))
  const behind = inside(
    childrenBy(scope.tree, head, 'nmod', 'obl').filter(child => prepositions.has(caseOf(scope.tree, child))),
  )
  return behind.length > 0 ? behind : inside(childrenBy(scope.tree, head, 'nmod:poss', 'compound'))
}

const unique = (fillers: readonly PlaceFiller[]): PlaceFiller[] =>
  fillers.filter((filler, index) => fillers.findIndex(other => other.place === filler.place) === index)
