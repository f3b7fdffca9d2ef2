import type { Actor } from './actor.ts'
import type { CasualtyCount, EventRole, EventType, Quantity } from './claim.ts'
import type { Place } from './place.ts'
import type { Time } from './time.ts'

export const controlStatuses = [
  'held',
  'contested',
  'besieged',
  'encircled',
  'stable-mixed',
  'unknown',
  'no recent report',
] as const

/** State of a place on a day. `no recent report` = the last evidence is too old to speak for the day. */
export type ControlStatus = (typeof controlStatuses)[number]

/**
 * How many say so. `independent` counts copied text once and one speaker once, however many outlets carry
 * them; `speakers` counts the distinct named sources.
 */
export interface OriginCounts {
  readonly reports: number
  readonly outlets: number
  readonly independent: number
  readonly speakers: number
}

export interface ControlInterval {
  readonly status: ControlStatus
  readonly holder: Actor | null
  readonly from: Time
  /** When the next state began; null for the last one, and where nothing was told for years before the next. */
  readonly to: Time | null
  readonly claims: readonly string[]
}

export interface SourceView {
  readonly outlet: string
  readonly status: ControlStatus
  readonly holder: Actor | null
  readonly since: Time | null
  readonly claims: readonly string[]
}

/** Who holds a place on a day, and according to whom. Ids are claim ids. */
export interface ControlRow {
  readonly place: Place
  readonly status: ControlStatus
  readonly holder: Actor | null
  readonly since: Time | null
  readonly previous: Actor | null
  /** True when no page names the holder: it follows from what happened elsewhere; `why` says from what. */
  readonly inferred?: boolean
  /** Part of the place that the claims give the holder, in per cent. */
  readonly share?: Quantity
  /** ISO day of the newest claim on this place. */
  readonly lastEvidence: string
  readonly origins: OriginCounts
  readonly supporting: readonly string[]
  readonly opposing: readonly string[]
  readonly bySource: readonly SourceView[]
  readonly history: readonly ControlInterval[]
  readonly why: readonly string[]
}

export interface EventCodes {
  readonly acled: { readonly event: string; readonly subEvent: string }
  readonly plover: { readonly event: string; readonly mode: string | null }
}

/** Casualties as one claimant gives them; never added up over claimants. */
export type CasualtiesByClaimant = {
  readonly by: string
  readonly of: string
  readonly claims: readonly string[]
} & { readonly [count in CasualtyCount]?: Quantity }

/** A count over several events ("bringing the toll to 70 in six days"), as its claimant gives it. */
export interface RunningTotal {
  readonly by: string
  readonly of: string
  readonly counts: { readonly [count in CasualtyCount]?: Quantity }
  readonly place: Place | null
  readonly when: Time | null
  readonly claim: string
}

export interface Event {
  readonly id: string
  readonly type: EventType
  readonly codes: EventCodes
  readonly when: Time
  readonly place: Place | null
  readonly actors: readonly { readonly role: EventRole; readonly actor: Actor }[]
  readonly means: string | null
  readonly casualties: readonly CasualtiesByClaimant[]
  readonly origins: OriginCounts
  readonly claims: readonly string[]
  readonly documents: readonly string[]
}

export const disagreementFields = [
  'holder',
  'status',
  'date',
  'order',
  'number',
  'attacker',
  'existence',
] as const

export type DisagreementField = (typeof disagreementFields)[number]

export interface Disagreement {
  readonly id: string
  readonly about: { readonly place?: Place; readonly event?: string; readonly actor?: Actor }
  readonly field: DisagreementField
  readonly sides: readonly {
    readonly value: string
    readonly claims: readonly string[]
    readonly origins: OriginCounts
  }[]
  /** False when another time, area, counting rule or correction explains it. */
  readonly real: boolean
  readonly why: string
  /** What a person made of it. `prefers` is the value of the preferred side; the other sides stay. */
  readonly settled?: {
    readonly judgement: string
    readonly verdict: 'real' | 'explained' | 'prefers'
    readonly prefers?: string
    readonly by: string
    readonly at: string | null
    readonly reason: string
  }
}
