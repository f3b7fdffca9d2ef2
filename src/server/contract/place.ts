import type { ControlRow, ControlStatus, Disagreement, Event } from '../../model/account.ts'
import type { Force } from '../../model/claim.ts'
import type { ClaimOutput } from '../../output/contract.ts'
import type { ActorRef, PlaceRef } from './references.ts'

/** A bar of a lane: what one claim says of the place and when. `to` null = a point in time. */
export interface LaneBar {
  readonly claim: string
  readonly effect: string
  readonly force: Force
  readonly holder: ActorRef | null
  readonly from: string
  readonly to: string | null
  readonly supports: boolean
}

export interface PlaceView {
  readonly schema: 'sitrep/place@1'
  readonly row: ControlRow
  /** The account's own history as days, as the map shows it; `row.history` has the times as they are told. */
  readonly states: readonly {
    readonly from: string
    /** Exclusive; null = still so. */
    readonly to: string | null
    readonly status: ControlStatus
    readonly holder: ActorRef | null
    readonly claims: readonly string[]
  }[]
  /** What each source says. */
  readonly lanes: readonly { readonly outlet: string; readonly bars: readonly LaneBar[] }[]
  readonly disagreements: readonly Disagreement[]
  readonly events: readonly Event[]
  /** The control claims on the place, newest day first. */
  readonly claims: readonly ClaimOutput[]
  /** Places inside it or that contain it and have a row. */
  readonly related: readonly PlaceRef[]
}
