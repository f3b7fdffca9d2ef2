import type { PlaceKind } from '../../model/place.ts'

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
