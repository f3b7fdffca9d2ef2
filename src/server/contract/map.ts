import type { ControlStatus } from '../../model/account.ts'
import type { EventType, Force, Quantity } from '../../model/claim.ts'
import type { PlaceKind } from '../../model/place.ts'
import type { ActorRef, DayRange, PlaceRef } from './references.ts'

/** A place on the map with all its states, so that a slider needs no further request. */
export interface MapPlace {
  readonly id: string
  readonly name: string
  readonly kind: PlaceKind
  readonly country: string | null
  readonly admin1: string | null
  readonly lat: number
  readonly lon: number
  readonly precision: 'exact' | 'near' | 'province' | 'country'
  /** The higher, the sooner its label is drawn. */
  readonly importance: number
  /** In order of days, without overlap; `to` is exclusive, null = still so. `holder` is an actor id. */
  readonly states: readonly {
    readonly from: string
    readonly to: string | null
    readonly status: ControlStatus
    readonly holder: string | null
  }[]
  /** Days on which a page that speaks of its control was published, ascending: the age of the last evidence. */
  readonly evidence: readonly string[]
  /** Days after which the last of them is too old to speak for the place: "no recent report". */
  readonly recentDays: number
  readonly inferred: boolean
  readonly independent: number
  readonly outlets: readonly string[]
  /** Forces of the claims that bear on it. */
  readonly forces: readonly Force[]
  readonly disagreements: number
}

export interface MapEvent {
  readonly id: string
  readonly type: EventType
  readonly from: string
  readonly to: string
  readonly lat: number
  readonly lon: number
  readonly place: PlaceRef
  readonly killed: Quantity | null
  readonly independent: number
  readonly actors: readonly string[]
  readonly outlets: readonly string[]
}

export interface MapView {
  readonly schema: 'sitrep/map@1'
  readonly asOf: string | null
  readonly knownBy: string | null
  readonly days: DayRange | null
  readonly holders: readonly (ActorRef & { readonly places: number })[]
  readonly places: readonly MapPlace[]
  readonly events: readonly MapEvent[]
  /** Names of everyone who takes part in an event, by id. */
  readonly actors: readonly ActorRef[]
  /** Places of the account that nothing locates: listed beside the map. */
  readonly unlocated: readonly PlaceRef[]
}
