import { readFileSync } from 'node:fs'
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { feature, mergeArcs, quantize } from 'topojson-client'
import { topology as makeTopology } from 'topojson-server'
import { filter, filterWeight, presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify'
import type {
  GeometryCollection,
  Topology,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
} from 'topojson-specification'
import { byString } from '../../src/model/id.ts'
import { pointCountries } from '../gazetteer/countries.ts'
import { type LabelPoint, labelPoint } from './label-point.ts'

interface NaturalEarthRegion {
  readonly iso_3166_2: string | null
  readonly iso_a2: string | null
  readonly adm0_a3: string
  readonly name: string | null
  readonly name_en: string | null
  readonly latitude: number
  readonly longitude: number
  readonly scalerank: number
}

/** What the map knows of a first-level region: its name in English, its country's code, its label's point. */
export interface RegionProperties {
  readonly name: string
  readonly country: string
  readonly at: LabelPoint
}

export interface CountryProperties {
  readonly name: string
  readonly code: string
  readonly at: LabelPoint
  /** Area in square degrees, rounded: the larger, the earlier it is labelled. */
  readonly size: number
}

/**
 * ISO 3166-2 says to which country a region belongs ("UA-43" is Ukraine's whoever occupies it); Natural Earth's own
 * assignment, which follows who rules on the ground, only where it has no such code.
 */
const countryOf = ({ iso_3166_2: code, iso_a2: country, adm0_a3: long }: NaturalEarthRegion): string => {
  const prefix = /^([A-Z]{2})-/.exec(code ?? '')?.[1]
  if (prefix !== undefined && !prefix.startsWith('X')) return prefix
  return country !== null && /^[A-Z]{2}$/.test(country) ? country : long
}

/** Steradians under which a corner of an outline is dropped: about a square of 1.6 km. */
const leastArea = 6e-8
/** Where no war is or is near, corners count this much less. */
const awayFactor = 0.2
/** Islands and enclaves smaller than this are dropped (steradians). */
const leastRing = 1.2e-7
/** Grid of the coordinates: 360° / 100,000 is about 400 m at the equator. */
const gridLines = 1e5

const round = (value: number): number => Math.round(value * 100) / 100

/** First-level regions and the countries that they make, sharing their lines. */
export const compileRegions = (
  regions: FeatureCollection<Polygon | MultiPolygon, NaturalEarthRegion>,
): Topology => {
  const features = regions.features
    .filter(({ properties }) => properties.adm0_a3 !== 'ATA')
    .map((region): Feature<Polygon | MultiPolygon, RegionProperties> => {
      const country = countryOf(region.properties)
      const { name, name_en: english, longitude, latitude } = region.properties
      return {
        type: 'Feature',
        geometry: region.geometry,
        properties: { name: english || name || '', country, at: [round(longitude), round(latitude)] },
      }
    })
    .sort((left, right) => byString(keyOf(left.properties), keyOf(right.properties)))
  const collection: FeatureCollection<Polygon | MultiPolygon, RegionProperties> = {
    type: 'FeatureCollection',
    features,
  }
  const whole = makeTopology({ regions: collection }, 1e6) as Topology<Layers>
  const weighed = keepDetail(presimplify(whole, sphericalTriangleArea))
  const rough = filter(
    simplify(weighed, leastArea),
    filterWeight(weighed, leastRing, sphericalRing),
  ) as Topology<Layers>
  const present = rough.objects.regions.geometries.filter(
    (geometry): geometry is (TopoPolygon | TopoMultiPolygon) & { properties: RegionProperties } =>
      geometry.type === 'Polygon' || geometry.type === 'MultiPolygon',
  )
  const names = countryNames()
  const codes = [...new Set(present.map(({ properties }) => properties.country))].sort(byString)
  const countries = codes.map(code => {
    const merged = mergeArcs(
      rough,
      present.filter(({ properties }) => properties.country === code),
    )
    const { geometry } = feature(rough, merged)
    const { at, size } = labelPoint(geometry)
    const properties: CountryProperties = { name: names.get(code) ?? code, code, at, size }
    return { ...merged, properties }
  })
  return quantize(
    {
      ...rough,
      objects: {
        countries: { type: 'GeometryCollection', geometries: countries },
        regions: { type: 'GeometryCollection', geometries: present },
      },
    },
    gridLines,
  )
}

/** English names by ISO 3166-1 code, as the gazetteer has them. */
const countryNames = (): ReadonlyMap<string, string> => {
  const countries = JSON.parse(
    readFileSync('node_modules/world-countries/countries.json', 'utf8'),
  ) as readonly {
    readonly cca2: string
    readonly name: { readonly common: string }
  }[]
  return new Map(countries.map(({ cca2, name }) => [cca2, name.common]))
}

/** What simplifying works on; a type, since an interface has no index signature. */
type Layers = { regions: GeometryCollection<RegionProperties> }

/** Makes corners of lines weigh less that no country at war and none beside one has. */
const keepDetail = (weighed: Topology<Layers>): Topology<Layers> => {
  const detailed = new Set(
    weighed.objects.regions.geometries
      .filter(
        ({ properties }) =>
          properties !== undefined && 'country' in properties && pointCountries.has(properties.country),
      )
      .flatMap(geometry => ('arcs' in geometry ? geometry.arcs.flat(2) : []))
      .map(arc => (arc < 0 ? ~arc : arc)),
  )
  const arcs = weighed.arcs.map((arc, index) =>
    detailed.has(index)
      ? arc
      : arc.map(([x = 0, y = 0, weight = 0]) => [
          x,
          y,
          weight === Number.POSITIVE_INFINITY ? weight : weight * awayFactor,
        ]),
  )
  return { ...weighed, arcs }
}

const keyOf = ({ country, name, at }: RegionProperties): string => `${country} ${name} ${at.join(' ')}`

/** Area of a ring on the unit sphere, roughly: enough to tell islets from land. */
const sphericalRing = (ring: readonly (readonly number[])[]): number => {
  const radians = Math.PI / 180
  let sum = 0
  for (let index = 0; index < ring.length - 1; index += 1) {
    const [leftX = 0, leftY = 0] = ring[index] ?? []
    const [rightX = 0, rightY = 0] = ring[index + 1] ?? []
    sum += (rightX - leftX) * radians * (2 + Math.sin(leftY * radians) + Math.sin(rightY * radians))
  }
  return Math.abs(sum / 2)
}
