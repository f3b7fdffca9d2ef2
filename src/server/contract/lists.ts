import type {
  ClaimsOutput,
  ControlOutput,
  CopiesOutput,
  DisagreementsOutput,
  DocumentsOutput,
  EventsOutput,
  JudgementOutput,
} from '../../output/contract.ts'

/** Added to every list: how many there are in all, and the cursor of the next page. */
export interface Paged {
  readonly total: number
  readonly next: string | null
}

export type DocumentsPage = DocumentsOutput & Paged
export type ClaimsPage = ClaimsOutput & Paged
export type ControlPage = ControlOutput & Paged
export type EventsPage = EventsOutput & Paged
/** `total` and `next` count passages; `origins` are those of the passages shown. */
export type CopiesPage = CopiesOutput & Paged
export type DisagreementsPage = DisagreementsOutput & Paged

/** People's judgements, the newest first. */
export interface JudgementsView extends Paged {
  readonly schema: 'sitrep/judgements@1'
  readonly judgements: readonly JudgementOutput[]
}
