import type { ControlStatus, Disagreement, OriginCounts } from '../../model/account.ts'
import type { ReportSentenceOutput } from '../../output/contract.ts'
import type { ActorRef, DayRange, PlaceRef } from './references.ts'

/** Everything that every screen needs: what is loaded, who the sides are. */
export interface OverviewView {
  readonly schema: 'sitrep/overview@1'
  readonly revision: string
  readonly title: string
  readonly asOf: string | null
  readonly knownBy: string | null
  /** From the first to the last day that a page was published on or that control or events speak of. */
  readonly days: DayRange | null
  /** Publication days of the pages: what "known by" can be set to. */
  readonly published: DayRange | null
  readonly canJudge: boolean
  readonly counts: {
    readonly documents: number
    readonly outlets: number
    readonly claims: number
    readonly places: number
    readonly events: number
    readonly disagreements: number
    readonly openReviews: number
    readonly unreadable: number
  }
  /** The basis of the account in words, as under the title of the report. */
  readonly standfirst: string
  /** The report's opening ("state of play"), each sentence with its evidence. */
  readonly opening: readonly (ReportSentenceOutput & { readonly id: string })[]
  /** Places that changed hands or status, the newest first. */
  readonly changes: readonly {
    readonly place: PlaceRef
    readonly day: string
    readonly status: ControlStatus
    readonly from: ActorRef | null
    readonly to: ActorRef | null
    readonly origins: OriginCounts
    readonly claims: readonly string[]
  }[]
  /** Real disagreements that nobody settled, those on places that changed last first. */
  readonly disagreements: readonly Disagreement[]
  /** Places whose last evidence is too old to speak for the day, the newest evidence first. */
  readonly stale: readonly {
    readonly place: PlaceRef
    readonly holder: ActorRef | null
    readonly lastEvidence: string
  }[]
  /** Who holds how many places on `asOf`, most first; the order fixes colours everywhere. */
  readonly holders: readonly (ActorRef & { readonly places: number })[]
  /** Outlets by owner or family of publishers, most pages first. */
  readonly camps: readonly {
    readonly name: string
    readonly outlets: readonly {
      readonly outlet: string
      readonly documents: number
      readonly claims: number
    }[]
  }[]
  /** Sums per day for the strip of days. */
  readonly activity: readonly {
    readonly day: string
    readonly documents: number
    readonly events: number
    readonly changes: number
  }[]
  /** What could not be read or dated, in words. */
  readonly notes: readonly string[]
}
