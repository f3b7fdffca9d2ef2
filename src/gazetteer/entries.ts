import type { GazetteerEntry } from '../model/place.ts'
import { foldName } from './fold.ts'
import { degreeScale, kinds } from './format.ts'
import { lowerBound, textOf } from './keys.ts'
import type { Tables } from './tables.ts'

const prefixes = ['country', 'admin1', 'admin2', 'place', 'geonames'] as const

/** The entry of a number. */
export const makeEntry = (tables: Tables, index: number): GazetteerEntry => {
  const { header } = tables
  const source = tables.source[index]!
  const [countryCode, country] = header.countries[tables.country[index]!]!
  const name = poolAt(tables, tables.names[index]!)
  const region = tables.region[index]!
  const lat = tables.latitude[index]! / degreeScale
  const lon = tables.longitude[index]! / degreeScale
  return {
    id: idOf(tables, index, source, countryCode, name, lat, lon),
    name,
    kind: kinds[tables.kind[index]!]!,
    countryCode,
    country,
    admin1: region === 0 ? null : header.regions[region]!,
    lat,
    lon,
    population: tables.population[index]!,
    source: header.sources[source]!,
  }
}

const poolAt = (tables: Tables, index: number): string =>
  textOf(tables.nameBytes, tables.nameOffsets[index]!, tables.nameOffsets[index + 1]!)

/**
 * Ids: `country:SY`, `admin1:SY.07`, `admin2:US.LA.079`, `place:<slug>` (written by hand), `geonames:170794`, and
 * `village:<country>/<name>@<lat>,<lon>` for points that have no number of their own.
 */
const idOf = (
  tables: Tables,
  index: number,
  source: number,
  countryCode: string,
  name: string,
  lat: number,
  lon: number,
): string => {
  const code = tables.codes[index]!
  if (source < 4) return `${prefixes[source]}:${poolAt(tables, code)}`
  if (source === 4) return `geonames:${code}`
  return `village:${countryCode}/${foldName(name).replaceAll(' ', '-')}@${lat.toFixed(3)},${lon.toFixed(3)}`
}

/** The number of the entry with this id. */
export const indexOfId = (tables: Tables, id: string): number | undefined => {
  if (id.startsWith('geonames:')) return indexOfNumber(tables, Number(id.slice(9)))
  const isVillage = id.startsWith('village:')
  const key = isVillage ? id.slice(11, id.lastIndexOf('@')).replaceAll('-', ' ') : id
  if (!isVillage) return codeIndex(tables).get(id)
  const at = lowerBound(tables, Buffer.from(key))
  if (at >= tables.header.keys) return undefined
  for (let posting = tables.postingOffsets[at]!; posting < tables.postingOffsets[at + 1]!; posting++) {
    const index = tables.postings[posting]!
    if (tables.source[index]! > 4 && makeEntry(tables, index).id === id) return index
  }
  return undefined
}

/** Entries of GeoNames stand in the order of their numbers. */
const indexOfNumber = (tables: Tables, code: number): number | undefined => {
  let low = tables.source.indexOf(4)
  if (low < 0) return undefined
  let high = tables.source.indexOf(5, low)
  if (high < 0) high = tables.header.entries
  const end = high
  while (low < high) {
    const middle = (low + high) >>> 1
    if (tables.codes[middle]! < code) low = middle + 1
    else high = middle
  }
  return low < end && tables.codes[low] === code ? low : undefined
}

const codeIndexes = new WeakMap<Tables, ReadonlyMap<string, number>>()

const codeIndex = (tables: Tables): ReadonlyMap<string, number> => {
  const known = codeIndexes.get(tables)
  if (known) return known
  const index = new Map<string, number>()
  for (let at = 0; at < tables.header.entries && tables.source[at]! < 4; at++)
    index.set(makeEntry(tables, at).id, at)
  codeIndexes.set(tables, index)
  return index
}
