import type { FeatureCollection } from 'geojson'
import type { LayerSpecification, StyleSpecification, SymbolLayerSpecification } from 'maplibre-gl'
import type { Ground } from './ground.ts'
import { roleColour } from './icons.ts'
import { slotOffsets } from './slots.ts'

/** Quoted, since a name with a digit is none in CSS, and the engine takes it as it is. */
const font = ['"Source Sans 3 Variable"']
/** Symbols grow a little as one comes nearer, and are smaller where there are hundreds of them. */
export const placeSize = (places: number): never => {
  const crowd = places <= 150 ? 1 : places <= 600 ? 0.8 : 0.62
  return ['interpolate', ['linear'], ['zoom'], 3, 0.62 * crowd, 6, 0.86 * crowd, 9, 1.1] as never
}

/** Layers that are drawn in that size. */
export const sizedLayers = ['changed-today', 'chosen', 'places'] as const
const empty: FeatureCollection = { type: 'FeatureCollection', features: [] }

/** A value that depends on where a place that shares its point is drawn. */
const bySlot = (valueAt: (offset: readonly [number, number]) => string | readonly number[]): never => {
  const values = slotOffsets.map(offset => {
    const value = valueAt(offset)
    return typeof value === 'string' ? value : ['literal', value]
  })
  const cases = values.slice(1).flatMap((value, index) => [index + 1, value])
  // The engine's types know no `match` on arrays.
  return ['match', ['get', 'slot'], ...cases, values[0]] as never
}

/** Name of the source that the reader's own tiles come from. */
export const ownSource = 'own-tiles'

/** Layers that answer to the pointer. */
export const placeLayer = 'places'
export const eventLayer = 'events'

/**
 * The whole map as a style, in the colours of the theme that is shown. There are no tiles and no glyphs: labels are drawn
 * with the page's own font. `near` = names of the countries that the account is about; their regions are named.
 */
export const mapStyle = (ground: Ground, near: readonly string[]): StyleSpecification => {
  const paint = (role: string): string => roleColour(`--${role}`)
  const halo = { 'text-halo-color': paint('land'), 'text-halo-width': 1.6, 'text-halo-blur': 0.4 }
  const isNear = ['in', ['get', 'name'], ['literal', [...near]]]
  const geojson = (data: FeatureCollection | GeoJSON.Geometry) =>
    ({ type: 'geojson', data: data as GeoJSON.GeoJSON, tolerance: 0.2 }) as const
  const placeName = {
    'text-field': ['get', 'name'],
    'text-font': font,
    'text-max-width': 9,
    'text-padding': 2,
    'symbol-sort-key': ['-', 0, ['get', 'importance']],
  } satisfies SymbolLayerSpecification['layout']
  const layers: LayerSpecification[] = [
    { id: 'sea', type: 'background', paint: { 'background-color': paint('sea') } },
    {
      id: 'land',
      type: 'fill',
      source: 'countries',
      paint: {
        'fill-color': ['case', isNear, paint('land'), paint('land-away')] as never,
        'fill-antialias': false,
      },
    },
    {
      id: 'lakes',
      type: 'fill',
      source: 'lakes',
      paint: { 'fill-color': paint('sea'), 'fill-outline-color': paint('water') },
    },
    {
      id: 'rivers',
      type: 'line',
      source: 'rivers',
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': paint('water'),
        'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.5, 6, 1.2, 9, 2.4],
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 3, 0.6, 5, 1],
      },
    },
    {
      id: 'region-lines',
      type: 'line',
      source: 'region-lines',
      minzoom: 4.6,
      paint: {
        'line-color': paint('border-faint'),
        'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.5, 8, 1.2],
        'line-dasharray': [3, 2],
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 4.6, 0, 5.4, 1],
      },
    },
    {
      id: 'coasts',
      type: 'line',
      source: 'coasts',
      paint: { 'line-color': paint('water'), 'line-width': 0.9 },
    },
    {
      id: 'borders',
      type: 'line',
      source: 'borders',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': paint('border'),
        'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.6, 6, 1.3, 10, 2],
      },
    },
    {
      id: 'region-names',
      type: 'symbol',
      source: 'region-names',
      minzoom: 5.6,
      maxzoom: 10,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': font,
        'text-size': 11,
        'text-letter-spacing': 0.06,
        'text-max-width': 7,
        'text-padding': 6,
      },
      paint: { 'text-color': paint('faint'), 'text-opacity': 0.8, ...halo },
    },
    {
      id: 'country-names',
      type: 'symbol',
      source: 'country-names',
      maxzoom: 8.5,
      layout: {
        'text-field': ['upcase', ['get', 'name']],
        'text-font': font,
        'text-size': ['interpolate', ['linear'], ['zoom'], 3, 10, 7, 14],
        'text-letter-spacing': 0.16,
        'text-max-width': 8,
        'symbol-sort-key': ['-', 0, ['get', 'size']],
        'text-padding': 8,
      },
      paint: { 'text-color': paint('faint'), ...halo },
    },
    {
      id: 'areas',
      type: 'circle',
      source: 'places',
      filter: ['!=', ['get', 'precision'], 'exact'],
      paint: {
        'circle-radius': ['interpolate', ['exponential', 2], ['zoom'], 4, 10, 10, 90],
        'circle-color': paint('none'),
        'circle-opacity': 0.1,
        'circle-stroke-color': paint('none'),
        'circle-stroke-opacity': 0.5,
        'circle-stroke-width': 0.75,
      },
    },
    ...(
      [
        ['changed-today', ['get', 'isNew']],
        ['chosen', ['==', ['get', 'id'], '']],
      ] as const
    ).map(
      ([id, filter]): LayerSpecification => ({
        id,
        type: 'symbol',
        source: 'places',
        filter: filter as never,
        layout: {
          'icon-image': `halo|${id}`,
          'icon-allow-overlap': true,
          'icon-ignore-placement': true,
          'icon-size': placeSize(0),
          'icon-offset': bySlot(([x, y]) => [x, y]),
        },
      }),
    ),
    // Labels lie under the symbols, which are placed first and so are kept free of them.
    {
      id: 'place-names',
      type: 'symbol',
      source: 'places',
      filter: ['==', ['get', 'slot'], 0],
      layout: {
        ...placeName,
        'text-size': ['interpolate', ['linear'], ['get', 'importance'], 0, 12, 40, 14.5],
        'text-variable-anchor': ['left', 'right', 'top', 'bottom', 'bottom-left', 'top-left'],
        'text-radial-offset': 1.4,
        'text-justify': 'auto',
      },
      paint: { 'text-color': paint('ink'), ...halo, 'text-halo-width': 1.8 },
    },
    {
      id: 'moved-place-names',
      type: 'symbol',
      source: 'places',
      filter: ['>', ['get', 'slot'], 0],
      minzoom: 6,
      layout: {
        ...placeName,
        'text-size': 12,
        'text-anchor': bySlot(([x]) => (x < 0 ? 'right' : 'left')),
        'text-justify': 'auto',
        'text-offset': bySlot(([x, y]) => [(x + (x < 0 ? -13 : 13)) / 12, y / 12]),
      },
      paint: { 'text-color': paint('soft'), ...halo, 'text-halo-width': 1.8 },
    },
    {
      id: placeLayer,
      type: 'symbol',
      source: 'places',
      layout: {
        'icon-image': ['get', 'icon'],
        'icon-allow-overlap': true,
        'icon-padding': 0,
        'icon-size': placeSize(0),
        'icon-offset': bySlot(([x, y]) => [x, y]),
        'symbol-z-order': 'source',
      },
      paint: { 'icon-opacity': ['get', 'opacity'] },
    },
    {
      id: eventLayer,
      type: 'symbol',
      source: 'events',
      layout: {
        'icon-image': ['get', 'icon'],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'icon-offset': [13, -13],
        'text-field': ['get', 'count'],
        'text-font': font,
        'text-size': 11,
        'text-offset': [1.95, -1.15],
        'text-anchor': 'left',
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: {
        'icon-opacity': ['get', 'opacity'],
        'text-opacity': ['get', 'opacity'],
        'text-color': paint('accent'),
        ...halo,
      },
    },
  ]
  return {
    version: 8,
    sources: {
      countries: geojson(ground.countries),
      borders: geojson(ground.borders),
      coasts: geojson(ground.coasts),
      'region-lines': geojson(ground.regionLines),
      rivers: geojson(ground.rivers),
      lakes: geojson(ground.lakes),
      'country-names': geojson(ground.countryNames),
      'region-names': geojson(ground.regionNames),
      places: geojson(empty),
      events: geojson(empty),
    },
    layers,
  }
}
