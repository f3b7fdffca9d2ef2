import type { Feature, FeatureCollection, MultiLineString, Point } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import regionsUrl from '../../../../data/map/regions.json?url'
import watersUrl from '../../../../data/map/waters.json?url'

/** As tools/map-data/regions.ts writes them. */
interface RegionProperties {
  readonly name: string
  readonly country: string
  readonly at: readonly [number, number]
}

interface CountryProperties {
  readonly name: string
  readonly code: string
  readonly at: readonly [number, number]
  readonly size: number
}

type RegionLayers = {
  readonly countries: GeometryCollection<CountryProperties>
  readonly regions: GeometryCollection<RegionProperties>
}
type WaterLayers = { readonly rivers: GeometryCollection; readonly lakes: GeometryCollection }

/** What lies under the places, as GeoJSON for the map engine. */
export interface Ground {
  readonly countries: FeatureCollection
  readonly borders: MultiLineString
  readonly coasts: MultiLineString
  readonly regionLines: MultiLineString
  readonly rivers: FeatureCollection
  readonly lakes: FeatureCollection
  readonly countryNames: FeatureCollection<Point>
  readonly regionNames: FeatureCollection<Point>
}

const load = async <Layers>(url: string): Promise<Layers> => {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`The map's ground could not be loaded (${response.status}).`)
  return (await response.json()) as Layers
}

const pointAt = (
  at: readonly [number, number],
  properties: Readonly<Record<string, unknown>>,
): Feature<Point> => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [...at] },
  properties,
})

let loading: Promise<Ground> | null = null

/** Borders, regions, rivers and lakes, loaded once; a failure may be tried again. */
export const loadGround = (): Promise<Ground> => {
  loading ??= makeGround().catch((error: unknown) => {
    loading = null
    throw error
  })
  return loading
}

const makeGround = async (): Promise<Ground> => {
  const [land, water] = await Promise.all([
    load<Topology<RegionLayers>>(regionsUrl),
    load<Topology<WaterLayers>>(watersUrl),
  ])
  const { countries, regions } = land.objects
  const countryOf = (geometry: { readonly properties?: unknown }): string =>
    (geometry.properties as RegionProperties | undefined)?.country ?? ''
  return {
    countries: feature(land, countries),
    borders: mesh(land, regions, (left, right) => countryOf(left) !== countryOf(right)),
    coasts: mesh(land, regions, (left, right) => left === right),
    regionLines: mesh(land, regions, (left, right) => left !== right && countryOf(left) === countryOf(right)),
    rivers: feature(water, water.objects.rivers),
    lakes: feature(water, water.objects.lakes),
    countryNames: {
      type: 'FeatureCollection',
      features: countries.geometries.flatMap(({ properties }) =>
        properties !== undefined && 'at' in properties
          ? [pointAt(properties.at, { name: properties.name, size: properties.size })]
          : [],
      ),
    },
    regionNames: {
      type: 'FeatureCollection',
      features: regions.geometries.flatMap(({ properties }) =>
        properties !== undefined && 'at' in properties
          ? [pointAt(properties.at, { name: properties.name })]
          : [],
      ),
    },
  }
}

/** West, south, east, north. */
type Box = readonly [number, number, number, number]

/** Lines farther from the account's places than this many degrees are left out: the engine would cut them all into tiles. */
const nearDegrees = 12

/** The ground with the fine lines and names of the surroundings only; countries, borders and waters stay whole. */
export const groundNear = (ground: Ground, bounds: Box | null): Ground => {
  if (bounds === null) return ground
  const [west, south, east, north] = bounds
  const isNear = ([lon = 0, lat = 0]: readonly number[]): boolean =>
    lon > west - nearDegrees &&
    lon < east + nearDegrees &&
    lat > south - nearDegrees &&
    lat < north + nearDegrees
  const near = (lines: MultiLineString): MultiLineString => ({
    type: 'MultiLineString',
    coordinates: lines.coordinates.filter(line => line.some(isNear)),
  })
  return {
    ...ground,
    coasts: near(ground.coasts),
    regionLines: near(ground.regionLines),
    regionNames: {
      type: 'FeatureCollection',
      features: ground.regionNames.features.filter(({ geometry }) => isNear(geometry.coordinates)),
    },
  }
}
