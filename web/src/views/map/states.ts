import type { ControlStatus } from '../../../../src/model/account.ts'
import { byString } from '../../../../src/model/order.ts'
import { daysBetween } from '../../../../src/model/time.ts'
import type { MapEvent, MapPlace, MapView } from '../../../../src/server/contract.ts'

/** A place as it stands on one day. */
export interface PlaceState {
  readonly place: MapPlace
  readonly status: ControlStatus
  readonly holder: string | null
  readonly since: string
  /** Days since the last page on it; 0 where pages tell of the day only afterwards. */
  readonly age: number
  /** True on the day on which this state began. */
  readonly isNew: boolean
}

/** What the reader wants to see; empty = everything. */
export interface MapFilter {
  readonly actor: string
  readonly outlet: string
  readonly force: string
  readonly independent: number
}

/** Events stay on the map for so many days after they ended. */
const eventDays = 3

const lastUpTo = (days: readonly string[], day: string): string | null => {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle] ?? '') <= day) low = middle + 1
    else high = middle
  }
  return days[low - 1] ?? null
}

/** The state of a place on a day; null before anything is known of it. */
export const stateOn = (place: MapPlace, day: string): PlaceState | null => {
  const state = place.states.findLast(({ from, to }) => from <= day && (to === null || day < to))
  if (state === undefined) return null
  const last = lastUpTo(place.evidence, day)
  const age = last === null ? 0 : daysBetween(last, day)
  return {
    place,
    status: age > place.recentDays ? 'no recent report' : state.status,
    holder: state.holder,
    since: state.from,
    age,
    isNew: state.from === day,
  }
}

const passes = (
  { actor, outlet, force, independent }: MapFilter,
  thing: {
    readonly actors: readonly (string | null)[]
    readonly outlets: readonly string[]
    readonly forces: readonly string[] | null
    readonly independent: number
  },
): boolean =>
  (actor === '' || thing.actors.includes(actor)) &&
  (outlet === '' || thing.outlets.includes(outlet)) &&
  (force === '' || thing.forces === null || thing.forces.includes(force)) &&
  thing.independent >= independent

/** Places with a state on the day that the filter lets through, the most important first. */
export const statesOn = (view: MapView, day: string, filter: MapFilter): readonly PlaceState[] =>
  view.places
    .flatMap(place => stateOn(place, day) ?? [])
    .filter(({ place, holder }) =>
      passes(filter, {
        actors: [holder],
        outlets: place.outlets,
        forces: place.forces,
        independent: place.independent,
      }),
    )
    .sort(
      (left, right) =>
        right.place.importance - left.place.importance || byString(left.place.id, right.place.id),
    )

/** Events of the day and of the days just before it. `age` = days since they ended. */
export const eventsOn = (
  view: MapView,
  day: string,
  filter: MapFilter,
): readonly { readonly event: MapEvent; readonly age: number }[] =>
  view.events
    .filter(({ from }) => from <= day)
    .map(event => ({ event, age: event.to >= day ? 0 : daysBetween(event.to, day) }))
    .filter(({ age }) => age <= eventDays)
    .filter(({ event }) =>
      passes(filter, {
        actors: event.actors,
        outlets: event.outlets,
        forces: null,
        independent: event.independent,
      }),
    )

/** West, south, east, north of what the map should show at first: the places of the account without the far outliers. */
export const boundsOf = (places: readonly MapPlace[]): readonly [number, number, number, number] | null => {
  const located = places.filter(({ precision }) => precision === 'exact' || precision === 'near')
  const used = located.length > 0 ? located : places
  if (used.length === 0) return null
  const weighty = [...used].sort((left, right) => right.importance - left.importance)
  const kept = weighty.slice(0, Math.max(8, Math.ceil(weighty.length * 0.8)))
  const lons = withoutTails(kept.map(({ lon }) => lon))
  const lats = withoutTails(kept.map(({ lat }) => lat))
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
}

/** From thirty values on, the outermost twentieth at either end is left aside. */
const withoutTails = (values: readonly number[]): readonly number[] => {
  if (values.length < 30) return values
  const sorted = [...values].sort((left, right) => left - right)
  const cut = Math.ceil(sorted.length * 0.05)
  return sorted.slice(cut, sorted.length - cut)
}
