import { foldName } from '../../gazetteer/fold.ts'
import type { PlaceMention } from '../../model/mention.ts'
import { bestCandidate } from '../../model/mention.ts'
import type { Gazetteer } from '../../model/place.ts'
import type { Compared } from './event-type.ts'

/** Where a happening was: a merged place with what the gazetteer knows of it. */
export interface PlaceOfEvent {
  readonly id: string
  readonly name: string
  readonly lat: number | null
  readonly lon: number | null
  /** Kilometres around the point in which it was, for "near Marsa" and "east of Marsa"; 0 for the place itself. */
  readonly radiusKm: number
  /** True for a country, province or region, in which many things happen in one day. */
  readonly wide: boolean
  /** True for a large town, where strikes and clashes on one day are often several. */
  readonly large: boolean
  readonly country: string | null
  readonly admin1: string | null
  /** True for a town that bears its province's name: "in Aleppo" may mean either. */
  readonly namesProvince: boolean
}

/** Residents from which on a town counts as large. */
const largeFrom = 80_000

/** Kinds of place that are too wide to tell where something was. */
export const wideKinds: ReadonlySet<string> = new Set(['country', 'province', 'county', 'region'])

export const placeOfEvent = (
  mention: PlaceMention,
  idOf: (id: string) => string,
  gazetteer: Gazetteer,
): PlaceOfEvent => {
  const best = bestCandidate(mention)
  const entry = gazetteer.get(best.id)
  // a place of no list is known by what it lies in: "place:old market@geonames:170063", "…@country:SY"
  const anchorId = entry === undefined ? (best.id.split('@')[1] ?? '') : ''
  const anchor = gazetteer.get(anchorId)
  const known = entry ?? anchor
  const wide = wideKinds.has(entry?.kind ?? mention.placeKind)
  return {
    id: idOf(best.id),
    radiusKm: Math.max(radiusOf(mention), anchor === undefined ? 0 : partOfTownKm),
    name: best.name,
    lat: known?.lat ?? null,
    lon: known?.lon ?? null,
    wide,
    large: (entry?.population ?? 0) >= largeFrom,
    country:
      known?.countryCode ?? (anchorId.startsWith('country:') ? anchorId.slice('country:'.length) : null),
    admin1: known?.kind === 'province' ? known.name : (known?.admin1 ?? null),
    namesProvince: entry !== undefined && !wide && foldName(entry.name) === foldName(entry.admin1 ?? ''),
  }
}

/** A quarter of a town is no further from its middle. */
const partOfTownKm = 5

/** "Near Marsa" reaches this far, "east of Marsa" (without a distance) that far. */
const nearRadiusKm = 25
const bearingRadiusKm = 80

const radiusOf = ({ relative }: PlaceMention): number => {
  if (!relative || relative.relation === 'in') return 0
  if (relative.distanceKm !== undefined) return relative.distanceKm + nearKm
  return relative.relation === 'near' ? nearRadiusKm : bearingRadiusKm
}

/** Two names for one spot are rarely further apart: a village and the town that gives it its name. */
const nearKm = 15
const kmPerDegree = 111.2

const distanceKm = (left: PlaceOfEvent, right: PlaceOfEvent): number | null => {
  if (left.lat === null || left.lon === null || right.lat === null || right.lon === null) return null
  const east = (left.lon - right.lon) * Math.cos((((left.lat + right.lat) / 2) * Math.PI) / 180)
  return kmPerDegree * Math.hypot(left.lat - right.lat, east)
}

/** How sure a place can be that is not the claim's own, by where it was taken from. */
export const borrowedScore = { sentence: 0.8, page: 0.6 } as const

export const comparePlaces = (left: PlaceOfEvent | null, right: PlaceOfEvent | null): Compared => {
  if (left === null || right === null) return { score: unknownScore, detail: 'place unknown' }
  const radius = Math.max(left.radiusKm, right.radiusKm)
  if (left.id === right.id) {
    const score = radius > 0 ? 0.8 : left.wide || left.large ? 0.7 : 1
    return { score, detail: `${radius > 0 ? 'near' : 'in'} ${left.name}` }
  }
  const apart: Compared = { score: null, detail: `${left.name}, ${right.name}` }
  if (isOneName(left.name, right.name)) return { score: sameNameScore, detail: `${left.name}, ${right.name}` }
  if (left.wide !== right.wide) {
    const [wide, narrow] = left.wide ? [left, right] : [right, left]
    const inside =
      wide.country !== null &&
      wide.country === narrow.country &&
      (wide.admin1 === null || wide.admin1 === narrow.admin1)
    return inside ? { score: insideScore, detail: `${narrow.name} lies in ${wide.name}` } : apart
  }
  if (left.wide) return apart
  const distance = distanceKm(left, right)
  // one of them stands in no list: nobody can tell how far apart they are
  if (distance === null)
    return left.country !== null && left.country === right.country
      ? { score: unknownScore, detail: `${left.name} and ${right.name}, distance unknown` }
      : apart
  if (distance <= Math.max(nearKm, radius))
    return {
      score: distance <= nearKm ? 0.7 : 0.5,
      detail: `${left.name} and ${right.name} are ${Math.round(distance)} km apart`,
    }
  const [city, other] = left.namesProvince ? [left, right] : [right, left]
  return city.namesProvince && city.country === other.country && city.admin1 === other.admin1
    ? { score: provinceScore, detail: `${other.name} lies in the province of ${city.name}` }
    : apart
}

const insideScore = 0.55
/** Two places of one name on one day are mostly one place that was found twice, or a town and its province. */
const sameNameScore = 0.55
const unknownScore = 0.4
const provinceScore = 0.4

/** "Idlib" and "Syrian Idlib province", "Aleppo" and "Zubdiya Aleppo": one name is the other with more words. */
const isOneName = (left: string, right: string): boolean => {
  const [one, other] = [left, right].map(name => new Set(foldName(name).split(/[^\p{L}\p{N}]+/u)))
  const [few, many] = (one?.size ?? 0) <= (other?.size ?? 0) ? [one, other] : [other, one]
  return few !== undefined && many !== undefined && [...few].every(word => many.has(word))
}
