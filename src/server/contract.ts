import type { ControlRow, ControlStatus, Disagreement, Event, OriginCounts } from '../model/account.ts'
import type { CasualtyCount, EventType, Force, Quantity } from '../model/claim.ts'
import type { PassageKind } from '../model/copies.ts'
import type { Document } from '../model/document.ts'
import type { PlaceKind } from '../model/place.ts'
import type { Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import type { Time } from '../model/time.ts'
import type {
  ClaimOutput,
  ClaimsOutput,
  ControlOutput,
  CopiesOutput,
  DisagreementsOutput,
  DocumentsOutput,
  EventsOutput,
  EvidenceOutput,
  ExplainOutput,
  JudgedOutput,
  JudgementOutput,
  ReportOutput,
  ReportSentenceOutput,
  ReviewItemOutput,
} from '../output/contract.ts'

/**
 * The shapes of the HTTP API beyond those of the command line (`src/output/contract.ts`). Resources
 * (`/api/claims` …) have the command line's shapes with `total` and `next` added; views (`/api/views/…`) are what
 * one screen of the web app needs, in one answer. Days are ISO days, ids are stable content hashes, null = not known.
 */

/** Added to every list: how many there are in all, and the cursor of the next page. */
export interface Paged {
  readonly total: number
  readonly next: string | null
}

/** The body of every answer that is not a success. */
export interface ErrorOutput {
  readonly error: {
    /** Stable word for programs: "not-found", "bad-query", "too-large", "unauthorised", "not-allowed" … */
    readonly code: string
    /** For people: names the value and the cure. */
    readonly message: string
    /** The parameter that was wrong, if one was. */
    readonly parameter?: string
  }
}

/** Server-sent on `/api/changes`: once at the start and after every change. */
export interface ChangeOutput {
  readonly schema: 'sitrep/change@1'
  readonly revision: string
  readonly progress: { readonly done: number; readonly total: number } | null
}

export interface ActorRef {
  readonly id: string
  readonly name: string
  readonly side: string | null
}

export interface PlaceRef {
  readonly id: string
  readonly name: string
}

export interface DayRange {
  readonly from: string
  readonly to: string
}

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

/** What stands at a span of a page. `target` is an id of what it means: claim, actor, place, passage … */
export interface Mark extends Span {
  readonly kind: 'claim' | 'actor' | 'place' | 'date' | 'quote' | 'passage'
  readonly target: string | null
  /** The reading in words: "Government of Syria takes Palmyra (asserts)", "25 March 2016", "Palmyra, city in Homs". */
  readonly label: string
  /** 0 to 1 where a reader gave one. */
  readonly confidence: number | null
}

/** A page with everything that was found in it. */
export interface ReaderView {
  readonly schema: 'sitrep/reader@1'
  readonly document: Document
  /** By start, the longer first. */
  readonly marks: readonly Mark[]
  readonly claims: readonly ClaimOutput[]
  /** Text that other pages share with it, by its place in this page. */
  readonly passages: readonly {
    readonly id: string
    readonly kind: PassageKind
    readonly start: number
    readonly end: number
    readonly identical: boolean
    readonly similarity: number
    readonly origin: string
    readonly why: string
    readonly others: readonly EvidenceOutput[]
  }[]
  /** From the outlet over agencies to the speakers that its claims go back to. */
  readonly chains: readonly { readonly links: readonly string[]; readonly claims: readonly string[] }[]
}

/** Two pages side by side. Spans are of each page's own text. */
export interface CompareView {
  readonly schema: 'sitrep/compare@1'
  readonly left: Document
  readonly right: Document
  readonly passages: readonly {
    readonly id: string
    readonly left: Span
    readonly right: Span
    readonly similarity: number
    readonly changes: readonly {
      readonly kind: 'same' | 'added' | 'cut' | 'changed' | 'moved'
      readonly left: Span | null
      readonly right: Span | null
      readonly of: 'name' | 'number' | 'time' | 'words' | null
    }[]
  }[]
}

/** Who took text from whom. */
export interface CopiesView {
  readonly schema: 'sitrep/copies-view@1'
  readonly nodes: readonly {
    readonly id: string
    readonly name: string
    readonly kind: 'outlet' | 'agency' | 'unknown'
    readonly documents: number
    /** Share of the outlet's characters that stand in passages, 0 to 1. */
    readonly copiedShare: number
  }[]
  /** `from` gave, `to` took; `directed` false where nothing tells which. */
  readonly edges: readonly {
    readonly from: string
    readonly to: string
    readonly directed: boolean
    readonly passages: readonly string[]
    readonly characters: number
  }[]
  readonly passages: readonly {
    readonly id: string
    readonly kind: PassageKind
    readonly quote: string
    readonly origin: string
    readonly why: string
    readonly similarity: number
    readonly first: string | null
    readonly members: readonly {
      readonly document: string
      readonly outlet: string
      readonly title: string
      readonly day: string | null
    }[]
  }[]
}

export interface ReviewView {
  readonly schema: 'sitrep/review-view@1'
  readonly canJudge: boolean
  readonly items: readonly ReviewItemOutput[]
  /** People's judgements, the newest first. */
  readonly log: readonly JudgementOutput[]
}

/** Body of `POST /api/judgements`. */
export interface JudgementInput {
  readonly item: string
  /** "same", "different", "unsure", "real", "explained", "withdraw", or the number of the preferred side from 0. */
  readonly answer: string | number
  readonly by: string
  readonly reason: string
}

/** The report with its sections, runs and groups, for a screen that sets it itself. */
export interface ReportView {
  readonly schema: 'sitrep/report-view@1'
  readonly standfirst: string
  /** Without the sentences that a page folds away; `/api/report` has them all. */
  readonly report: Report
}

/** What a judgement changed. */
export interface JudgedView {
  readonly schema: 'sitrep/judged@1'
  readonly revision: string
  readonly judgement: JudgedOutput['judgement']
  /** What the account says differently from now on. */
  readonly changes: readonly string[]
}

/** One thing to judge, with what each answer would change (the list leaves `changes` empty: they take a while). */
export interface ReviewItemView {
  readonly schema: 'sitrep/review-item@1'
  readonly item: ReviewItemOutput
}

/** People's judgements, the newest first. */
export interface JudgementsView extends Paged {
  readonly schema: 'sitrep/judgements@1'
  readonly judgements: readonly JudgementOutput[]
}

/** What became of pages that were added. */
export interface AddedView {
  readonly schema: 'sitrep/added@1'
  readonly revision: string
  /** New pages of the account; a page that it had already is none. */
  readonly added: number
  readonly unreadable: readonly { readonly file: string; readonly reason: string }[]
}

/** Body of `POST /api/judgements/{id}/withdrawal`. */
export interface WithdrawalInput {
  readonly by: string
  readonly reason: string
}

/** Body of `POST /api/pages`: one or more parts named `files`. */
export interface PagesInput {
  readonly files: readonly string[]
}

export type DocumentsPage = DocumentsOutput & Paged
export type ClaimsPage = ClaimsOutput & Paged
export type ControlPage = ControlOutput & Paged
export type EventsPage = EventsOutput & Paged
/** `total` and `next` count passages; `origins` are those of the passages shown. */
export type CopiesPage = CopiesOutput & Paged
export type DisagreementsPage = DisagreementsOutput & Paged

/** The formats of `GET /api/exports/{format}`. */
export interface ExportsView {
  readonly schema: 'sitrep/exports@1'
  readonly formats: readonly {
    readonly name: string
    readonly mediaType: string
    readonly fileName: string
    readonly description: string
    /** Whether sources, rights and fields stand in a second file, `GET /api/exports/{format}/sidecar`. */
    readonly hasSidecar: boolean
    /** What one row, feature, line or entity is. */
    readonly unit: string
    readonly fields: readonly { readonly name: string; readonly type: string; readonly about: string }[]
    readonly notes: readonly string[]
  }[]
}

/** One of a list, by its id. */
export interface DocumentView {
  readonly schema: 'sitrep/document@1'
  readonly document: Document
}
export interface ClaimView {
  readonly schema: 'sitrep/claim@1'
  readonly claim: ClaimOutput
}
export interface ControlRowView {
  readonly schema: 'sitrep/control-row@1'
  readonly asOf: string | null
  readonly row: ControlRow
}
export interface EventView {
  readonly schema: 'sitrep/event@1'
  readonly event: Event
}

/** What each route answers with. Clients are typed by this; the OpenAPI document is made from it. */
export interface Routes {
  readonly 'GET /api/views/overview': OverviewView
  readonly 'GET /api/views/map': MapView
  readonly 'GET /api/views/timeline': TimelineView
  readonly 'GET /api/views/places/{id}': PlaceView
  readonly 'GET /api/views/reader/{document}': ReaderView
  readonly 'GET /api/views/compare': CompareView
  readonly 'GET /api/views/copies': CopiesView
  readonly 'GET /api/views/report': ReportView
  readonly 'GET /api/views/review': ReviewView
  readonly 'GET /api/review/{id}': ReviewItemView
  readonly 'GET /api/documents': DocumentsPage
  readonly 'GET /api/documents/{id}': DocumentView
  readonly 'GET /api/claims': ClaimsPage
  readonly 'GET /api/claims/{id}': ClaimView
  readonly 'GET /api/control': ControlPage
  readonly 'GET /api/control/{id}': ControlRowView
  readonly 'GET /api/events': EventsPage
  readonly 'GET /api/events/{id}': EventView
  readonly 'GET /api/copies': CopiesPage
  readonly 'GET /api/disagreements': DisagreementsPage
  readonly 'GET /api/report': ReportOutput
  readonly 'GET /api/explain/{id}': ExplainOutput
  readonly 'GET /api/exports': ExportsView
  readonly 'GET /api/judgements': JudgementsView
  readonly 'POST /api/judgements': JudgedView
  readonly 'POST /api/judgements/{id}/withdrawal': JudgedView
  readonly 'POST /api/pages': AddedView
}
