import type { PlaceMention } from '../../model/mention.ts'
import type { PlaceKind } from '../../model/place.ts'
import type { Scope } from './scope.ts'

/** Kinds of place at which something happens; a province is too wide to lend to a claim that names no place. */
export const scenes: ReadonlySet<PlaceKind> = new Set([
  'city',
  'town',
  'village',
  'settlement',
  'district',
  'airport',
  'base',
  'camp',
  'crossing',
  'port',
  'oil field',
  'facility',
])

/** Those and the wide ones: numbers of casualties are told of provinces too. */
export const wideScenes: ReadonlySet<PlaceKind> = new Set([...scenes, 'province', 'region'])

/** Sentences back in which the scene of a happening is looked for. */
const sceneReach = 2

/**
 * The scene that a claim does not name: the last settlement or site named before it in the sentence, else in the
 * sentences before (two at most) (CLAIMS.md, "Where and when").
 */
export const sceneBefore = (scope: Scope, before: number, reach = sceneReach): PlaceMention | null =>
  scope.earlierPlaces.findLast(
    place =>
      scenes.has(place.placeKind) && place.start < before && scope.sentence.index - place.sentence <= reach,
  ) ?? null
