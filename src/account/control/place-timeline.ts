import type { ControlRow } from '../../model/account.ts'
import type { Claim } from '../../model/claim.ts'
import type { Place } from '../../model/place.ts'
import type { DocumentDay } from '../account.ts'
import type { Entities, Sides } from '../entities.ts'
import type { Rulings } from '../rulings.ts'
import type { RecallFrom } from '../versions.ts'
import type { Voices } from '../voices.ts'
import type { Observation } from './observation.ts'
import type { State } from './state.ts'

/** What the rows are made from. */
export interface ControlInput {
  readonly claims: readonly Claim[]
  readonly days: ReadonlyMap<string, DocumentDay>
  readonly entities: Entities
  readonly voices: Voices
  readonly asOf: string
  readonly recentDays?: number | undefined
  /** Claims that a person set aside. Default: none. */
  readonly rulings?: Rulings
  /** What earlier accounts computed. Default: nothing. */
  readonly recall?: RecallFrom
}

/** A row with what it was made from, for the disagreements. */
export interface PlaceTimeline {
  readonly place: Place
  readonly row: ControlRow
  readonly states: readonly State[]
  readonly counted: readonly Observation[]
  readonly denials: readonly Observation[]
  readonly sides: Sides
}
