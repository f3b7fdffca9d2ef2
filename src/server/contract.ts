import type { ExplainOutput, ReportOutput } from '../output/contract.ts'
import type { AddedView } from './contract/added-pages.ts'
import type { CompareView } from './contract/compare.ts'
import type { CopiesView } from './contract/copies.ts'
import type { ClaimView, ControlRowView, DocumentView, EventView } from './contract/entries.ts'
import type { ExportsView } from './contract/exports.ts'
import type {
  ClaimsPage,
  ControlPage,
  CopiesPage,
  DisagreementsPage,
  DocumentsPage,
  EventsPage,
  JudgementsView,
} from './contract/lists.ts'
import type { MapView } from './contract/map.ts'
import type { OverviewView } from './contract/overview.ts'
import type { PlaceView } from './contract/place.ts'
import type { ReaderView } from './contract/reader.ts'
import type { ReportView } from './contract/report.ts'
import type { JudgedView, ReviewItemView, ReviewView } from './contract/review.ts'
import type { TimelineView } from './contract/timeline.ts'

/**
 * The shapes of the HTTP API beyond those of the command line (`src/output/contract.ts`). Resources
 * (`/api/claims` …) have the command line's shapes with `total` and `next` added; views (`/api/views/…`) are what
 * one screen of the web app needs, in one answer; each has its file in `contract/`. Days are ISO days, ids are
 * stable content hashes, null = not known.
 */
export type * from './contract/added-pages.ts'
export type * from './contract/compare.ts'
export type * from './contract/copies.ts'
export type * from './contract/entries.ts'
export type * from './contract/exports.ts'
export type * from './contract/lists.ts'
export type * from './contract/map.ts'
export type * from './contract/overview.ts'
export type * from './contract/place.ts'
export type * from './contract/reader.ts'
export type * from './contract/references.ts'
export type * from './contract/report.ts'
export type * from './contract/review.ts'
export type * from './contract/timeline.ts'

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
