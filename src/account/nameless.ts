import type { Place, PlaceKind } from '../model/place.ts'

const hasName = (text: string): boolean => /[^\p{Ll}\s\p{P}\d]/u.test(text)

/**
 * How an unnamed site is called: by what it is near. "the military airport" of a text on Marsa → "military airport near
 * Marsa"; "the road" that only a province locates → "road in Homs".
 */
export const nameOfSite = (
  text: string,
  anchor: { readonly name: string; readonly kind: string } | undefined,
): string =>
  hasName(text) || anchor === undefined
    ? text
    : `${text} ${['province', 'country', 'region'].includes(anchor.kind) ? 'in' : 'near'} ${anchor.name}`

/** What has a name of its own, however a text writes it. */
const settled = new Set<PlaceKind>([
  'city',
  'town',
  'village',
  'settlement',
  'district',
  'province',
  'region',
  'county',
  'country',
])

/**
 * Whether nobody could tell which place is meant: "a hospital" of no town. Claims on it are listed, it has no row of its
 * own.
 */
export const isNameless = ({ kind, names, precision }: Place): boolean =>
  !settled.has(kind) && ['none', 'country', 'province'].includes(precision) && !names.some(hasName)
