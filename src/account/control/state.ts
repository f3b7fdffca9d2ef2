import type { ControlStatus } from '../../model/account.ts'
import type { Quantity } from '../../model/claim.ts'
import type { Observation } from './observation.ts'

/** What a claim, if true, makes of a place. Ids are credited actors. */
export interface Proposal {
  readonly status: ControlStatus
  readonly holder: string | null
  /** Who else is in or at the place: the challenger, the besieger, the other half's holder. */
  readonly rivals: readonly string[]
  readonly share?: Quantity
}

/** The place from one change to the next. */
export interface State extends Proposal {
  /** The day under which it began. */
  readonly day: string
  /** What brought it about, then what confirmed it. */
  readonly begunBy: readonly Observation[]
  readonly confirmedBy: readonly Observation[]
  readonly opposedBy: readonly Observation[]
  /** The last state in which somebody held the place, while this one is none. */
  readonly lastHeld: State | null
  /** The state that it goes back to when only fighting stood between: its start date stays. */
  readonly resumes: State | null
  /** True when sources contradict each other, not when fighting is reported. */
  readonly disputed: boolean
}

/** What a rule says of one observation in a given state: a new state, a confirmation, or nothing. */
export type Reading = Proposal | 'confirms' | null

export interface EffectRule {
  readonly example: string
  read(
    observation: Observation,
    state: State | null,
    areAllied: (left: string, right: string) => boolean,
  ): Reading
}
