import type { DisagreementLine } from '../judgements/line.ts'
import type { ControlRow, Disagreement, Event, RunningTotal } from '../model/account.ts'
import type { Actor, ActorEntry } from '../model/actor.ts'
import type { Claim } from '../model/claim.ts'
import type { Origin, Passage } from '../model/copies.ts'
import type { Document, Note } from '../model/document.ts'
import type { Judgement } from '../model/judgement.ts'
import type { Memory } from '../model/memory.ts'
import type { Gazetteer, Place } from '../model/place.ts'
import type { Entities } from './entities.ts'

/** All that the account is made from. Order never matters. */
export interface AccountInput {
  readonly documents: readonly Document[]
  readonly claims: readonly Claim[]
  /** 'same' judgements merge actors and places (by candidate id) and events (by claim id). */
  readonly judgements: readonly Judgement[]
  /** People's judgements on disagreements, the newest first. Default: none. */
  readonly settlements?: readonly DisagreementLine[]
  readonly passages: readonly Passage[]
  readonly origins: readonly Origin[]
  /** Claim id → origin id. A claim without an entry counts under its outlet. */
  readonly originOfClaim: ReadonlyMap<string, string>
  readonly gazetteer: Gazetteer
  readonly actors: readonly ActorEntry[]
  /** What earlier accounts computed. Default: nothing. */
  readonly memory?: Memory
}

/** Days are ISO days, both ends inclusive. */
export interface AccountOptions {
  /** The state on this day. Default: the newest publication day of the documents used. */
  readonly asOf?: string | undefined
  /** Only documents published by this day. */
  readonly knownBy?: string | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
  /** A name or id: keeps what concerns this place (or lies in a province or country of that name). */
  readonly place?: string | undefined
  /** A name or id: keeps what concerns this actor. */
  readonly actor?: string | undefined
  /** Days after which evidence no longer speaks for a place. Default 30, less where a place changes often. */
  readonly recentDays?: number | undefined
}

/** Claims that are told apart from the state: they never change a holder. */
export interface AsideClaims {
  readonly planned: readonly string[]
  readonly conditional: readonly string[]
  readonly denied: readonly string[]
  readonly withdrawn: readonly string[]
}

/** One sourced and dated account of what the claims say. Plain data; ids are claim ids unless named otherwise. */
export interface Account {
  /** Null only when nothing gives a day. */
  readonly asOf: string | null
  readonly knownBy: string | null
  /** The documents that the clocks let through, by id. */
  readonly documents: readonly Document[]
  /** Document id → ISO day that it counts under, with where the day comes from. */
  readonly documentDays: ReadonlyMap<string, DocumentDay>
  /** The claims of these documents, by id. */
  readonly claims: readonly Claim[]
  readonly passages: readonly Passage[]
  readonly origins: readonly Origin[]
  readonly originOfClaim: ReadonlyMap<string, string>
  readonly entities: Entities
  readonly actors: readonly Actor[]
  readonly places: readonly Place[]
  readonly control: readonly ControlRow[]
  readonly events: readonly Event[]
  /** Running totals ("bringing the toll to 70"): never added to anything. */
  readonly totals: readonly RunningTotal[]
  readonly disagreements: readonly Disagreement[]
  readonly aside: AsideClaims
  /** Claims that hurt their own speaker's side. */
  readonly againstInterest: ReadonlySet<string>
  readonly notes: readonly Note[]
}

export interface DocumentDay {
  readonly day: string
  /** `published` = the page says it; `inferred` = the latest day that its claims tell of. */
  readonly basis: 'published' | 'inferred'
}
