import type { OriginCounts } from '../../model/account.ts'
import type { CasualtyCount, EventType, Force, Quantity } from '../../model/claim.ts'
import type { Time } from '../../model/time.ts'
import type { OverviewView } from './overview.ts'
import type { ActorRef, DayRange, PlaceRef } from './references.ts'

/** An event with what a list shows of it. */
export interface TimelineEvent {
  readonly id: string
  readonly type: EventType
  readonly title: string
  readonly when: Time
  readonly place: PlaceRef | null
  readonly actors: readonly { readonly role: string; readonly actor: ActorRef }[]
  readonly casualties: readonly ({
    readonly by: string
    readonly of: string
    readonly claims: readonly string[]
  } & {
    readonly [count in CasualtyCount]?: Quantity
  })[]
  readonly origins: OriginCounts
  readonly claims: readonly string[]
  readonly documents: readonly string[]
  readonly outlets: readonly string[]
  /** Forces of its claims. */
  readonly forces: readonly Force[]
}

export interface TimelineView {
  readonly schema: 'sitrep/timeline@1'
  readonly days: DayRange | null
  readonly events: readonly TimelineEvent[]
  /** Changes of control, told beside the events. */
  readonly changes: OverviewView['changes']
}
