import { landKinds } from '../../model/place.ts'
import { coordinated, isClause } from '../tree.ts'
import { isGround } from './ground-nouns.ts'
import { examples, locatedPlaces } from './located.ts'
import type { PlaceFiller } from './place-filler.ts'
import { placesOf } from './places-of.ts'
import type { Scope } from './scope.ts'
import { identitiesOf } from './slots.ts'

/** The examples that the phrase gives, then `placesOf`, and where that finds nothing, what locates the unnamed ground that the phrase speaks of. */
export const groundOf = (scope: Scope, head: number): PlaceFiller[] => {
  const found = anyGroundOf(scope, head)
  // "seized buildings in Marsania" is no part of a land that anybody holds.
  return scope.tree.tokens[head]!.lemma.toLowerCase() === 'building'
    ? found.filter(({ place }) => !landKinds.has(place.placeKind))
    : found
}

const anyGroundOf = (scope: Scope, head: number): PlaceFiller[] => {
  // "villages on the road to Deir, among them Marsa": Marsa, and not the road.
  const isUnnamed = scope.tree.tokens[head]!.xpos === 'NNS' && isGround(scope.tree, head)
  const given = isUnnamed ? examples(scope, head) : []
  if (given.length > 0) return given.map(filler => ({ ...filler, how: 'example' }))
  const found = placesOf(scope, head)
  if (found.length > 0) return found
  // "Marsa is the last town under IS control": the town is Marsa.
  const identity = scope.tree.tokens[head]!.upos === 'NOUN' ? identitiesOf(scope.tree, head) : []
  const named = identity.flatMap(index => placesOf(scope, index))
  if (named.length > 0) return named
  return (
    coordinated(scope.tree, head)
      .filter(index => index === head || !isClause(scope.tree, index))
      .map(index => locatedPlaces(scope, index))
      .find(fillers => fillers.length > 0) ?? []
  )
}
