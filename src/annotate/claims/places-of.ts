import { partAdverbs, partNouns, surroundingNouns, wholeNouns } from '../../language/en/control.ts'
import type { Extent, Quantity } from '../../model/claim.ts'
import type { PlaceMention } from '../../model/mention.ts'
import { shareAt } from '../quantities/index.ts'
import { caseOf, childrenBy, coordinated, isClause, type Tree } from '../tree.ts'
import type { Scope } from './scope.ts'

/** A place that fills a role, with how much of it is meant. */
export interface PlaceFiller {
  readonly place: PlaceMention
  readonly extent: Extent
  /** Per cent of the place, when the text gives a share. */
  readonly share?: Quantity
}

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
  return unique([...found, ...joined])
}

const ownPlaces = (scope: Scope, head: number, depth: number): PlaceFiller[] => {
  const { tree, entities } = scope
  const token = tree.tokens[head]!
  const lemma = token.lemma.toLowerCase()
  const direct = entities.places(head)
  if (direct.length > 0) return direct.map(place => ({ place, extent: extentOf(tree, head, place) }))
  const modifiers = childrenBy(tree, head, 'amod').map(child => tree.tokens[child]!.form.toLowerCase())
  if (token.xpos === 'NNS' && modifiers.some(word => nearbyAdjectives.has(word)))
    return after(scope, head, around, depth).map(({ place }) => ({ place, extent: 'surroundings' as const }))
  if (partNouns.has(lemma) || token.upos === 'NUM') {
    const share = shareAt(tree.tokens, head)?.quantity
    const inner = after(scope, head, containing, depth)
    if (inner.length > 0)
      return inner.map(({ place }) => ({ place, extent: 'part' as const, ...(share ? { share } : {}) }))
  }
  if (wholeNouns.has(lemma)) return after(scope, head, containing, depth)
  const named = nameOf(scope, head, depth)
  if (named.length > 0) return named
  if (surroundingNouns.has(lemma) || token.upos === 'ADJ')
    return after(scope, head, around, depth).map(({ place }) => ({ place, extent: 'surroundings' as const }))
  return []
}

/** "the town of Marsa", "the stronghold, Marsa", "a single town, Marsa", "Marsa city". */
const nameOf = (scope: Scope, head: number, depth: number): PlaceFiller[] => {
  const { tree, entities } = scope
  // "its capital Marsa" may come out as an apposition, a compound or a bare modifier.
  const names = childrenBy(tree, head, 'appos', 'compound', 'flat', 'nmod').filter(
    child => caseOf(tree, child) === '',
  )
  for (const child of names) if (entities.places(child).length > 0) return placesOf(scope, child, depth + 1)
  const parent = tree.tokens[head]!.head
  if (parent >= 0 && tree.tokens[head]!.deprel === 'appos' && entities.places(parent).length > 0)
    return entities.places(parent).map(place => ({ place, extent: 'whole' as const }))
  return childrenBy(tree, head, 'nmod', 'obl')
    .filter(child => caseOf(tree, child) === 'of')
    .filter(
      () => ['NOUN', 'PROPN'].includes(tree.tokens[head]!.upos) && isSettlementNoun(tree.tokens[head]!.lemma),
    )
    .flatMap(child => placesOf(scope, child, depth + 1))
}

const settlementNouns = new Set(
  'city town village stronghold bastion district capital port province region area territory governorate settlement crossing post airport base hub enclave camp neighbourhood neighborhood suburb island municipality oblast border'.split(
    ' ',
  ),
)
const isSettlementNoun = (lemma: string): boolean => settlementNouns.has(lemma.toLowerCase())

const after = (scope: Scope, head: number, prepositions: ReadonlySet<string>, depth: number): PlaceFiller[] =>
  [
    ...childrenBy(scope.tree, head, 'nmod', 'obl').filter(child =>
      prepositions.has(caseOf(scope.tree, child)),
    ),
    ...childrenBy(scope.tree, head, 'nmod:poss', 'compound'),
  ].flatMap(child => placesOf(scope, child, depth + 1))

/** "northern Marsa" and "part of Marsa" are no Marsa; "all of Marsa" is. */
const extentOf = (tree: Tree, head: number, place: PlaceMention): Extent => {
  // "a village south of Marsa" has only Marsa's own id to stand for; "the crossing near Marsa" has one of its own.
  if (
    place.relative &&
    place.relative.relation !== 'in' &&
    place.candidates[0]?.id === place.relative.anchor.id
  )
    return 'surroundings'
  // "West Aleppo".
  if (place.relative?.relation === 'in') return 'part'
  const modifiers = childrenBy(tree, head, 'amod', 'compound').map(child =>
    tree.tokens[child]!.form.toLowerCase(),
  )
  if (modifiers.some(word => partAdverbs.has(word))) return 'part'
  const directional = /^(?:north|south|east|west|central)(?:ern|-?east(?:ern)?|-?west(?:ern)?)?$/
  const inName = (word: string): boolean => place.text.toLowerCase().includes(word)
  const settlement = ['city', 'town'].includes(place.placeKind) && tree.tokens[head]!.upos === 'PROPN'
  return settlement && modifiers.some(word => directional.test(word) && !inName(word)) ? 'part' : 'whole'
}

const unique = (fillers: readonly PlaceFiller[]): PlaceFiller[] =>
  fillers.filter((filler, index) => fillers.findIndex(other => other.place === filler.place) === index)
