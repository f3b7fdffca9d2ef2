import {
  AttributionControl,
  type GeoJSONSource,
  Map as MapEngine,
  type MapLayerMouseEvent,
  NavigationControl,
  ScaleControl,
  setWorkerUrl,
} from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import 'maplibre-gl/dist/maplibre-gl.css'
import type { FeatureCollection } from 'geojson'
import { type Ground, groundNear } from './ground.ts'
import { drawIcon } from './icons.ts'
import type { OwnTiles } from './own-tiles.ts'
import { eventLayer, mapStyle, ownSource, placeLayer, placeSize, sizedLayers } from './style.ts'

setWorkerUrl(workerUrl)

/** One letter of each part of the font that names of places need: Latin, its extensions, Cyrillic. */
const lettersOfLabels = 'aāḨşЖґ'

/** Where the camera stands. */
export interface Camera {
  readonly lon: number
  readonly lat: number
  readonly zoom: number
}

export interface Pointed {
  readonly kind: 'place' | 'events'
  /** A place's id, or ids of events. */
  readonly ids: readonly string[]
  readonly x: number
  readonly y: number
}

export interface MapOptions {
  readonly container: HTMLElement
  readonly ground: Ground
  readonly near: readonly string[]
  readonly camera: Camera | null
  readonly bounds: readonly [number, number, number, number] | null
  /** Off for a picture of the state: it cannot be moved. */
  readonly interactive: boolean
  readonly onPoint: (pointed: Pointed | null) => void
  readonly onChoose: (pointed: Pointed) => void
  readonly onMove: (camera: Camera) => void
}

/** The map, as the view moves it. */
export interface DrawnMap {
  readonly show: (places: FeatureCollection, events: FeatureCollection) => void
  readonly choose: (place: string) => void
  readonly flyTo: (lon: number, lat: number) => void
  readonly restyle: (near: readonly string[]) => void
  /** The reader's own tiles, or none. */
  readonly underlay: (tiles: OwnTiles | null) => void
  readonly remove: () => void
}

const pointedOf = (pointer: MapLayerMouseEvent): Pointed | null => {
  const [hit] = pointer.features ?? []
  if (hit === undefined) return null
  const { x, y } = pointer.point
  return hit.layer.id === eventLayer
    ? { kind: 'events', ids: String(hit.properties.ids).split(' '), x, y }
    : { kind: 'place', ids: [String(hit.properties.id)], x, y }
}

/** Starts the map engine in an element. Resolves once the ground is drawn. */
export const startMap = async (options: MapOptions): Promise<DrawnMap> => {
  // Labels are drawn on a canvas with the page's font, which must be there by then.
  await document.fonts.load('400 16px "Source Sans 3 Variable"', lettersOfLabels).catch(() => [])
  let near = options.near
  let shown: { readonly places: FeatureCollection; readonly events: FeatureCollection } | null = null
  let chosen = ''
  let tiles: OwnTiles | null = null
  const { bounds, camera } = options
  const ground = groundNear(options.ground, bounds)
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  const padding = Math.min(90, options.container.clientWidth / 7)
  const map = new MapEngine({
    container: options.container,
    style: mapStyle(ground, near),
    attributionControl: false,
    interactive: options.interactive,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    maxZoom: 12,
    minZoom: 1.5,
    renderWorldCopies: false,
    fadeDuration: still ? 0 : 160,
    ...(camera !== null
      ? { center: [camera.lon, camera.lat] as [number, number], zoom: camera.zoom }
      : bounds === null
        ? { center: [30, 30] as [number, number], zoom: 2 }
        : {
            bounds: [...bounds] as [number, number, number, number],
            fitBoundsOptions: { padding, maxZoom: 8.2 },
          }),
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  if (options.interactive) {
    const customAttribution = 'Borders and waters: Natural Earth'
    map.addControl(new AttributionControl({ compact: false, customAttribution }), 'bottom-left')
    map.addControl(new NavigationControl({ showCompass: false }), 'top-right')
    map.addControl(new ScaleControl({ maxWidth: 110 }), 'bottom-right')
  }
  map.setMissingStyleImageResolver(id => {
    if (map.hasImage(id)) return
    const ratio = Math.max(2, Math.ceil(devicePixelRatio))
    const image = drawIcon(id, ratio)
    if (image !== null) map.addImage(id, image, { pixelRatio: ratio })
  })
  const fill = (): void => {
    if (shown === null) return
    const size = placeSize(shown.places.features.length)
    if (JSON.stringify(map.getLayoutProperty(placeLayer, 'icon-size')) !== JSON.stringify(size))
      for (const layer of sizedLayers) map.setLayoutProperty(layer, 'icon-size', size)
    map.getSource<GeoJSONSource>('places')?.setData(shown.places)
    map.getSource<GeoJSONSource>('events')?.setData(shown.events)
  }
  const mark = (): void => {
    if (map.getLayer('chosen') !== undefined) map.setFilter('chosen', ['==', ['get', 'id'], chosen])
  }
  const lay = (): void => {
    for (const { id } of map.getStyle().layers) if (id.startsWith('own')) map.removeLayer(id)
    if (map.getSource(ownSource) !== undefined) map.removeSource(ownSource)
    if (tiles === null) return
    map.addSource(ownSource, tiles.source)
    for (const layer of tiles.layers()) map.addLayer(layer, 'region-lines')
  }
  for (const layer of [placeLayer, eventLayer]) {
    map.on('mousemove', layer, pointer => {
      map.getCanvas().style.cursor = 'pointer'
      options.onPoint(pointedOf(pointer))
    })
    map.on('mouseleave', layer, () => {
      map.getCanvas().style.cursor = ''
      options.onPoint(null)
    })
    map.on('click', layer, pointer => {
      const pointed = pointedOf(pointer)
      if (pointed === null || pointer.defaultPrevented) return
      pointer.preventDefault()
      options.onChoose(pointed)
    })
  }
  map.on('moveend', moved => {
    // Only what the reader did belongs into the address.
    if (moved.originalEvent === undefined) return
    const { lng, lat } = map.getCenter()
    options.onMove({ lon: lng, lat, zoom: map.getZoom() })
  })
  await map.once('load')
  const canvas = map.getCanvas()
  canvas.setAttribute('aria-label', 'Map of the places. The list beside it holds the same.')
  if (!options.interactive) canvas.removeAttribute('tabindex')
  return {
    show(places, events) {
      shown = { places, events }
      fill()
    },
    choose(place) {
      chosen = place
      mark()
    },
    flyTo(lon, lat) {
      if (map.getBounds().contains([lon, lat])) return
      map.easeTo({ center: [lon, lat], duration: still ? 0 : 500 })
    },
    restyle(next) {
      near = next
      map.setStyle(mapStyle(ground, near), { diff: false })
      map.once('styledata', () => {
        fill()
        mark()
        lay()
      })
    },
    underlay(next) {
      tiles = next
      lay()
    },
    remove() {
      map.remove()
    },
  }
}
