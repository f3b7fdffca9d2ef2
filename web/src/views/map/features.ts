import type { Feature, FeatureCollection, Point } from 'geojson'
import type { MapEvent } from '../../../../src/server/contract.ts'
import { holderStyle } from '../../parts/holders.ts'
import { opacityOfAge } from '../../parts/marks.ts'
import { families, familyOf } from '../timeline/families.ts'
import { eventIconName, placeIconName } from './icons.ts'
import { slotOffsets } from './slots.ts'
import type { PlaceState } from './states.ts'

/** Places closer than this many degrees are one point to the eye at the zoom that wars are looked at. */
const samePoint = 0.02

/**
 * Which of several places at one point each is, the most important 0: "the air base near Marsa" has the town's own
 * coordinates, and would hide it.
 */
const slotsOf = (states: readonly PlaceState[]): ReadonlyMap<string, number> => {
  const taken = new Map<string, number>()
  return new Map(
    states.map(({ place }) => {
      const key = `${Math.round(place.lon / samePoint)} ${Math.round(place.lat / samePoint)}`
      const slot = taken.get(key) ?? 0
      taken.set(key, slot + 1)
      return [place.id, Math.min(slot, slotOffsets.length - 1)]
    }),
  )
}

/** Places as the map engine draws them: those without recent report lowest, the most important on top. */
export const placeFeatures = (states: readonly PlaceState[]): FeatureCollection<Point> => {
  const slots = slotsOf(states)
  const isStale = ({ status }: PlaceState): boolean => status === 'no recent report'
  const ordered = [...states.filter(state => !isStale(state)), ...states.filter(isStale)]
  const features = ordered.map(({ place, status, holder, age, isNew }): Feature<Point> => {
    const { shape, property } = holderStyle(holder)
    return {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [place.lon, place.lat] },
      properties: {
        id: place.id,
        name: place.name,
        importance: place.importance,
        precision: place.precision === 'near' ? 'exact' : place.precision,
        icon: placeIconName(shape, property, status, place.inferred),
        opacity: opacityOfAge(age),
        isNew,
        slot: slots.get(place.id) ?? 0,
      },
    }
  })
  return { type: 'FeatureCollection', features: features.reverse() }
}

/** Opacity of an event that ended so many days ago. */
const eventOpacity = [1, 0.7, 0.5, 0.35]

/** One symbol a place: that of its most violent family, with how many events there are. */
export const eventFeatures = (
  events: readonly { readonly event: MapEvent; readonly age: number }[],
): FeatureCollection<Point> => {
  const byPlace = new Map<string, { readonly event: MapEvent; readonly age: number }[]>()
  for (const item of events) {
    const key = `${item.event.lon} ${item.event.lat}`
    byPlace.set(key, [...(byPlace.get(key) ?? []), item])
  }
  const features = [...byPlace.values()].flatMap((group): Feature<Point>[] => {
    const [first] = group
    const family = families.find(each => group.some(({ event }) => familyOf(event.type) === each))
    if (first === undefined || family === undefined) return []
    const youngest = Math.min(...group.map(({ age }) => age))
    return [
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [first.event.lon, first.event.lat] },
        properties: {
          ids: group.map(({ event }) => event.id).join(' '),
          icon: eventIconName(family.id),
          count: group.length > 1 ? String(group.length) : '',
          opacity: eventOpacity[youngest] ?? 0.35,
        },
      },
    ]
  })
  return { type: 'FeatureCollection', features }
}
