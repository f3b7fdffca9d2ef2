import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { clocks } from '../../clocks.ts'
import { holderRanks, learnHolders } from '../../parts/holders.ts'
import { hrefTo } from '../../route.ts'
import { useApi } from '../../use-api.ts'
import { MapCanvas } from '../map/canvas.tsx'
import { eventFeatures, placeFeatures } from '../map/features.ts'
import { boundsOf, statesOn } from '../map/states.ts'

const everything = { actor: '', outlet: '', force: '', independent: 0 }
const noEvents = eventFeatures([])

/** A picture of the map beside the opening. Its engine is loaded once it is in sight and the page has come to rest. */
export const SmallMap = ({ day }: { readonly day: string }): VNode | null => {
  const frame = useRef<HTMLDivElement>(null)
  const isWanted = useSignal(false)
  useEffect(() => {
    const element = frame.current
    if (element === null) return
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting !== true) return
      observer.disconnect()
      setTimeout(() => {
        isWanted.value = true
      }, restMilliseconds)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <figure class="small-map">
      <div class="small-map-frame" ref={frame}>
        {isWanted.value ? <Picture day={day} /> : null}
      </div>
      <figcaption>
        <a href={hrefTo({ view: 'map' })}>Open the map</a>
      </figcaption>
    </figure>
  )
}

const restMilliseconds = 400

const Picture = ({ day }: { readonly day: string }): VNode | null => {
  const answer = useApi('/api/views/map', { knownBy: clocks.value.knownBy })
  const view = answer.state === 'ready' ? answer.value : null
  const places = useMemo(
    () => (view === null ? null : placeFeatures(statesOn(view, day, everything))),
    [view, day, holderRanks.value],
  )
  if (view === null || places === null || view.places.length === 0) return null
  learnHolders(view.holders)
  return (
    <MapCanvas
      places={places}
      events={noEvents}
      near={[...new Set(view.places.flatMap(({ country }) => country ?? []))]}
      chosen=""
      camera={null}
      bounds={boundsOf(view.places)}
      interactive={false}
    />
  )
}
