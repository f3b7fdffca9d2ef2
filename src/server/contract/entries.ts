import type { ControlRow, Event } from '../../model/account.ts'
import type { Document } from '../../model/document.ts'
import type { ClaimOutput } from '../../output/contract.ts'

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
