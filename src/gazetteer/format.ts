import type { PlaceKind } from '../model/place.ts'

/**
 * The compiled gazetteer: the length of the header (32-bit little endian), the header (JSON), then the sections, each
 * a Brotli stream of its own as is the header. Columns have one value for each entry; names are a list of folded keys
 * in byte order, each with the entries that bear it.
 */
export interface Header {
  readonly version: number
  /** Name and packed length of each section, in file order. */
  readonly sections: readonly (readonly [string, number])[]
  readonly entries: number
  readonly keys: number
  /** ISO code and English name of each country, by number. */
  readonly countries: readonly (readonly [string, string])[]
  /** English names of the first-level regions, by number; 0 is none. */
  readonly regions: readonly string[]
  readonly sources: readonly string[]
}

export const formatVersion = 1

/** Numbers of the kinds in the file: append only. */
export const kinds: readonly PlaceKind[] = [
  'country',
  'province',
  'county',
  'region',
  'city',
  'town',
  'village',
  'settlement',
  'district',
  'crossing',
  'airport',
  'base',
  'camp',
  'hill',
  'oil field',
  'bridge',
  'dam',
  'port',
  'road',
  'river',
  'border',
  'facility',
]

/** Degrees are stored as whole hundred-thousandths (about a metre). */
export const degreeScale = 100_000

/** Numbers of the sources in the file; the first four have codes in the pool, GeoNames has numbers. */
export const sources = [
  'countries',
  'admin-1',
  'admin-2',
  'knowledge',
  'geonames',
  'cities',
  'villages',
] as const
