import { bareName, foldName } from '../../src/gazetteer/fold.ts'
import type { sources } from '../../src/gazetteer/format.ts'
import { byString } from '../../src/model/id.ts'
import { cellCentre, kilometres, makeNearest, type Nearest } from './geometry.ts'
import { readDrawnRegions, readMainland } from './maps.ts'
import {
  type Country,
  type Extra,
  readCountries,
  readCurrentTowns,
  readPoints,
  readRegionNames,
  readRegions,
  readTowns,
} from './sources.ts'

/** An entry before it is written. `names[0]` is the name it is shown by. */
export interface Draft {
  readonly source: (typeof sources)[number]
  readonly kind: string
  readonly country: string
  readonly countryName: string
  admin1: string | null
  names: string[]
  lat: number
  lon: number
  population: number
  /** GeoNames number. */
  readonly number?: number
  /** Text id of countries, regions and places written by hand. */
  readonly code?: string
}

const keptScript = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{M}\p{N}\p{P}\p{Zs}ʼʾʿʹ`]+$/u
/** Romanised Chinese, Japanese and Korean stand in small letters: nobody writes them so in English. */
const isName = (name: string): boolean =>
  name.length > 1 && keptScript.test(name) && !/^[a-z]/.test(name) && !/^[\d\p{P}]+$/u.test(name)

const unique = (names: readonly string[]): string[] => [
  ...new Set(names.map(name => name.trim()).filter(isName)),
]

/** "Gouvernorat d'Alep", "Rapides Parish", "Zakho District": the name without the word for its kind. */
const kindBefore =
  /^(?:Gouvernorat (?:de |d['’e])|Governorate of |Province (?:of |de |d['’])|Provincia (?:de|del) |Gobernación de |Gouvernement |Provinz |Oblast |Region |Région (?:de |du )?|Qaḑā['’ʼ‘] |Ḩukūmat |State of |Departement (?:de |du )?|Département (?:de |du )?|Wilaya de |Wilayat )/u
const kindAfter =
  / (?:Governorate|Province|Region|Oblast['’]?|District|County|Parish|State|Krai|Republic|Raion|Prefecture|Department|Municipality|Division|область|край|мухафаза|провинция)$/u
export const withoutKind = (name: string): string => {
  const bare = name.replace(kindBefore, '').replace(kindAfter, '').trim()
  return bare.length > 2 ? bare : name
}

/**
 * The middle of a country: between the point of the CIA Factbook and the centroid of its mainland; the former
 * alone where islands make up much of it.
 */
const countryPoint = (
  country: Country,
  given: readonly [number, number] | undefined,
): { lat: number; lon: number } => {
  const [lat, lon] = given ?? country.latlng
  const mainland = given ? null : readMainland(country.cca3)
  if (!mainland || mainland.share < 0.85) return { lat, lon }
  return { lat: (lat + mainland.lat) / 2, lon: (lon + mainland.lon) / 2 }
}

/**
 * Natural Earth's region of the same code, unless a reform gave the code to another region meanwhile (France 2016):
 * its name or its middle must agree.
 */
const mapOf = (
  region: { lat: number; lon: number; names: string[] } | undefined,
  names: readonly string[],
  towns: readonly { readonly lat: number; readonly lon: number }[],
): { lat: number; lon: number; names: string[] } | null => {
  if (!region) return null
  const folded = new Set(names.flatMap(name => [foldName(name), bareName(foldName(withoutKind(name)))]))
  const agrees = region.names.some(
    name => folded.has(foldName(name)) || folded.has(bareName(foldName(withoutKind(name)))),
  )
  const centre = cellCentre(towns)
  const isNear = centre !== null && kilometres(region.lat, region.lon, centre.lat, centre.lon) < 80
  return agrees || isNear ? region : null
}

/** MaxMind's Sudan is the one before 2011: the nearest town says on which side of the border a village is now. */
const countryAt = (
  point: { readonly country: string; readonly lat: number; readonly lon: number },
  nearest: Nearest<{ readonly lat: number; readonly lon: number; readonly region: string }>,
): string => {
  if (point.country !== 'SD') return point.country
  const away = (country: string): number => {
    const town = nearest.find(country, point.lat, point.lon)
    return town ? kilometres(point.lat, point.lon, town.lat, town.lon) : Number.POSITIVE_INFINITY
  }
  return away('SS') < away('SD') ? 'SS' : 'SD'
}

/** The first-level region that already bears a name of a place written by hand. */
const regionNamed = (drafts: readonly Draft[], country: string, names: readonly string[]): Draft | null => {
  const folded = new Set(names.map(foldName))
  return (
    drafts.find(
      draft =>
        draft.source === 'admin-1' &&
        draft.country === country &&
        draft.names.some(name => folded.has(foldName(name))),
    ) ?? null
  )
}

const townKind = (code: string, population: number): string => {
  if (code === 'PPLX') return 'district'
  if (code === 'PPLC' || population >= 50_000) return 'city'
  if (code.startsWith('PPLA')) return population >= 20_000 ? 'city' : 'town'
  if (population >= 5_000) return 'town'
  return population > 0 ? 'village' : 'settlement'
}

export const gather = (
  pointCountries: ReadonlySet<string>,
  extra: Extra,
  boxes: { readonly [country: string]: readonly [number, number, number, number] },
): Draft[] => {
  const countries = readCountries()
  const nameOf = new Map(countries.map(country => [country.cca2, country.name.common]))
  const countryName = (code: string): string => nameOf.get(code) ?? code

  const regionCodes = readRegions(1)
  const otherNames = readRegionNames()
  const drawn = readDrawnRegions()
  const regionName = new Map(regionCodes.map(({ code, name }) => [code, withoutKind(name)]))

  const towns = readTowns()
  const drafts: Draft[] = []
  const townDrafts: Draft[] = []
  const byKey = new Map<string, Draft[]>()
  const remember = (draft: Draft): void => {
    for (const name of draft.names) {
      const key = `${draft.country} ${bareName(foldName(name))}`
      const list = byKey.get(key)
      if (list) list.push(draft)
      else byKey.set(key, [draft])
    }
  }
  const findNear = (
    country: string,
    names: readonly string[],
    lat: number,
    lon: number,
  ): Draft | undefined => {
    for (const name of names)
      for (const draft of byKey.get(`${country} ${bareName(foldName(name))}`) ?? []) {
        const reach = draft.population >= 20_000 ? 16 : 6
        if (kilometres(lat, lon, draft.lat, draft.lon) <= reach) return draft
      }
    return undefined
  }

  for (const town of towns) {
    const draft: Draft = {
      source: 'geonames',
      kind: townKind(town.code, town.population),
      country: town.country,
      countryName: countryName(town.country),
      admin1: regionName.get(`${town.country}.${town.admin1}`) ?? null,
      names: [town.name, ...unique(town.names).filter(name => name !== town.name)],
      lat: town.lat,
      lon: town.lon,
      population: town.population,
      number: town.id,
    }
    townDrafts.push(draft)
    remember(draft)
  }

  const nearest = makeNearest<{ readonly lat: number; readonly lon: number; readonly region: string }>()
  const countyPoints = new Map<string, { lat: number; lon: number }[]>()
  const regionPoints = new Map<string, { lat: number; lon: number }[]>()
  const add = <Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void => {
    const list = map.get(key)
    if (list) list.push(value)
    else map.set(key, [value])
  }
  for (const town of readCurrentTowns()) {
    const lat = Number(town.lat)
    const lon = Number(town.lng)
    const region = `${town.country}.${town.admin1}`
    add(regionPoints, region, { lat, lon })
    nearest.add(town.country, { lat, lon, region })
    if (town.admin2) add(countyPoints, `${region}.${town.admin2}`, { lat, lon })
    if (findNear(town.country, [town.name], lat, lon)) continue
    const draft: Draft = {
      source: 'cities',
      kind: 'settlement',
      country: town.country,
      countryName: countryName(town.country),
      admin1: regionName.get(region) ?? null,
      names: [town.name],
      lat,
      lon,
      population: 0,
    }
    townDrafts.push(draft)
    remember(draft)
  }

  const points = readPoints(pointCountries).filter(point => {
    const box = boxes[point.country]
    const inBox =
      !box || (point.lat >= box[0] && point.lat <= box[1] && point.lon >= box[2] && point.lon <= box[3])
    return inBox && (point.lat !== 0 || point.lon !== 0)
  })
  points.sort(
    (left, right) => left.lat - right.lat || left.lon - right.lon || byString(left.country, right.country),
  )
  for (const point of points) {
    const names = unique(point.names).filter(name => !/[()?"]|\bNumber\b|\b(?:No|Km) \d/.test(name))
    if (names.length === 0) continue
    const country = countryAt(point, nearest)
    const region = nearest.find(country, point.lat, point.lon)?.region
    if (region) add(regionPoints, region, point)
    const known = findNear(country, names, point.lat, point.lon)
    if (known) {
      const folded = new Set(known.names.map(foldName))
      known.names.push(...names.filter(name => !folded.has(foldName(name))))
      continue
    }
    const draft: Draft = {
      source: 'villages',
      kind: point.population >= 50_000 ? 'city' : point.population >= 5_000 ? 'town' : 'settlement',
      country,
      countryName: countryName(country),
      admin1: region === undefined ? null : (regionName.get(region) ?? null),
      names,
      lat: point.lat,
      lon: point.lon,
      population: point.population,
    }
    townDrafts.push(draft)
    remember(draft)
  }

  const peopleOf = new Map<string, number>()
  for (const draft of townDrafts) {
    const region = `${draft.country}/${draft.admin1 ?? ''}`
    peopleOf.set(region, (peopleOf.get(region) ?? 0) + draft.population)
    peopleOf.set(draft.country, (peopleOf.get(draft.country) ?? 0) + draft.population)
  }

  for (const country of countries) {
    const translated = ['rus', 'ara', 'fra', 'deu', 'spa'].flatMap(language => {
      const names = country.translations[language]
      return names ? [names.common, names.official] : []
    })
    const native = Object.values(country.name.native).flatMap(names => [names.common, names.official])
    const spellings = country.altSpellings.filter(name => name.length > 2)
    drafts.push({
      source: 'countries',
      kind: 'country',
      country: country.cca2,
      countryName: country.name.common,
      admin1: null,
      names: unique([
        country.name.common,
        country.name.official,
        ...spellings,
        ...native,
        ...translated,
        ...(extra.names[`country:${country.cca2}`] ?? []),
      ]),
      ...countryPoint(country, extra.points[`country:${country.cca2}`]),
      population: peopleOf.get(country.cca2) ?? 0,
      code: country.cca2,
    })
  }
  for (const { code, name } of regionCodes) {
    const country = code.slice(0, 2)
    const map = mapOf(drawn.get(code), [name, ...(otherNames.get(code) ?? [])], regionPoints.get(code) ?? [])
    const centre = map ?? cellCentre(regionPoints.get(code) ?? [])
    if (!centre) continue
    const shown = regionName.get(code) ?? name
    const all = [
      name,
      ...(otherNames.get(code) ?? []),
      ...(map?.names ?? []),
      ...(extra.names[`admin1:${code}`] ?? []),
    ]
    drafts.push({
      source: 'admin-1',
      kind: 'province',
      country,
      countryName: countryName(country),
      admin1: shown,
      names: unique([shown, ...all, ...all.map(withoutKind)]),
      lat: centre.lat,
      lon: centre.lon,
      population: peopleOf.get(`${country}/${shown}`) ?? 0,
      code,
    })
  }
  for (const { code, name } of readRegions(2)) {
    const country = code.slice(0, 2)
    const centre = cellCentre(countyPoints.get(code) ?? [])
    if (!centre) continue
    drafts.push({
      source: 'admin-2',
      kind: 'county',
      country,
      countryName: countryName(country),
      admin1: regionName.get(code.split('.').slice(0, 2).join('.')) ?? null,
      names: unique([name, withoutKind(name)]),
      ...centre,
      population: 0,
      code,
    })
  }
  for (const place of extra.places) {
    const region =
      place.kind === 'region' && !place.keep ? regionNamed(drafts, place.country, place.names) : null
    if (region) {
      region.names.push(...place.names.filter(name => !region.names.includes(name)))
      continue
    }
    drafts.push({
      source: 'knowledge',
      kind: place.kind,
      country: place.country,
      countryName: place.country === '' ? '' : countryName(place.country),
      admin1: place.admin1 ?? null,
      names: [...place.names],
      lat: place.lat,
      lon: place.lon,
      population: place.weight ?? 0,
      code: place.id,
    })
  }
  for (const draft of townDrafts)
    if (draft.number !== undefined) draft.names.push(...(extra.names[`geonames:${draft.number}`] ?? []))
  return [...drafts, ...townDrafts].filter(draft => draft.names.length > 0)
}
