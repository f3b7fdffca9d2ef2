import { useSignal } from '@preact/signals'
import type { FeatureCollection } from 'geojson'
import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Failure } from '../../parts/show.tsx'
import { shownTheme } from '../../shell/theme.ts'
import type { Camera, DrawnMap, Pointed } from './engine.ts'
import type { OwnTiles } from './own-tiles.ts'
import './canvas.css'

interface Properties {
  readonly places: FeatureCollection
  readonly events: FeatureCollection
  readonly near: readonly string[]
  readonly chosen: string
  readonly camera: Camera | null
  readonly bounds: readonly [number, number, number, number] | null
  /** A point that should be in sight, such as that of the chosen place. */
  readonly sight?: { readonly lon: number; readonly lat: number } | null
  readonly interactive?: boolean
  readonly tiles?: OwnTiles | null
  readonly onPoint?: (pointed: Pointed | null) => void
  readonly onChoose?: (pointed: Pointed) => void
  readonly onMove?: (camera: Camera) => void
}

/** The map itself. The engine and the ground come as a chunk of their own; until then a quiet ground is shown. */
export const MapCanvas = (properties: Properties): VNode => {
  const {
    places,
    events,
    near,
    chosen,
    camera,
    bounds,
    sight = null,
    interactive = true,
    tiles = null,
  } = properties
  const container = useRef<HTMLDivElement>(null)
  const map = useRef<DrawnMap | null>(null)
  const latest = useRef(properties)
  latest.current = properties
  const state = useSignal<'loading' | 'ready' | string>('loading')
  const attempt = useSignal(0)

  // The map is made once; what it shows follows below.
  useEffect(() => {
    const element = container.current
    if (element === null) return
    let left = false
    state.value = 'loading'
    Promise.all([import('./engine.ts'), import('./ground.ts').then(({ loadGround }) => loadGround())])
      .then(async ([{ startMap }, ground]) => {
        if (left) return
        const drawn = await startMap({
          container: element,
          ground,
          near,
          camera,
          bounds,
          interactive,
          onPoint: pointed => latest.current.onPoint?.(pointed),
          onChoose: pointed => latest.current.onChoose?.(pointed),
          onMove: moved => latest.current.onMove?.(moved),
        })
        if (left) {
          drawn.remove()
          return
        }
        map.current = drawn
        drawn.show(latest.current.places, latest.current.events)
        drawn.choose(latest.current.chosen)
        state.value = 'ready'
      })
      .catch((error: unknown) => {
        if (!left) state.value = error instanceof Error ? error.message : String(error)
      })
    return () => {
      left = true
      map.current?.remove()
      map.current = null
    }
  }, [attempt.value])

  useEffect(() => map.current?.show(places, events), [places, events])
  useEffect(() => map.current?.choose(chosen), [chosen])
  useEffect(() => map.current?.underlay(tiles), [tiles])
  useEffect(() => {
    if (sight !== null && state.value === 'ready') map.current?.flyTo(sight.lon, sight.lat)
  }, [sight?.lon, sight?.lat, state.value])
  const theme = shownTheme.value
  const drawnTheme = useRef(theme)
  useEffect(() => {
    if (drawnTheme.current === theme) return
    drawnTheme.current = theme
    map.current?.restyle(latest.current.near)
  }, [theme])

  return (
    <div class="map-canvas" data-state={state.value === 'ready' ? 'ready' : 'waiting'}>
      <div class="map-engine" ref={container} />
      {state.value === 'loading' ? (
        <p class="map-waiting" role="status">
          Drawing the map…
        </p>
      ) : state.value === 'ready' ? null : (
        <div class="map-failed">
          <Failure
            failure={{
              status: 0,
              code: 'map',
              message: `The map cannot be drawn here: ${state.value} The list of places holds the same.`,
            }}
            retry={() => {
              attempt.value += 1
            }}
          />
        </div>
      )}
    </div>
  )
}
