import type { ControlStatus } from './account.ts'
import type { Evidence } from './evidence.ts'
import type { PlaceKind } from './place.ts'

export type ReportSectionId =
  | 'state of play'
  | 'control'
  | 'days'
  | 'casualties'
  | 'strength'
  | 'apart'
  | 'disagreements'
  | 'quotes'
  | 'unknown'
  | 'sources'

/** Evidence with what a reader needs to find it. */
export interface ReportEvidence extends Evidence {
  readonly file: string
  readonly outlet: string
  readonly title: string
  readonly url: string | null
  /** ISO day that the page counts under; null when unknown. */
  readonly day: string | null
  /** True when the day was inferred, because the page gives none. */
  readonly dayInferred: boolean
}

/** A stretch of a sentence. `evidence` holds indices into the sentence's `evidence`: what is cited behind it. */
export interface ReportRun {
  readonly text: string
  readonly style?: 'strong' | 'emphasis'
  readonly evidence?: readonly number[]
}

/** A line of the report with what it rests on. Without evidence it would not be here. */
export interface ReportSentence {
  readonly id: string
  readonly section: ReportSectionId
  /** Sub-heading that it stands under ("Anbar, Iraq", "Friday 3 November 2017"), null for none. */
  readonly group: string | null
  readonly text: string
  readonly runs: readonly ReportRun[]
  /** Claim ids. Empty only for lines on copied text, which rest on the passages themselves. */
  readonly claims: readonly string[]
  readonly evidence: readonly ReportEvidence[]
  /** Beyond what a page shows of its section: in the JSON only. */
  readonly folded: boolean
  /** The reasoning behind a row, for readers who ask. */
  readonly why: readonly string[]
}

export interface ReportSection {
  readonly id: ReportSectionId
  readonly title: string
  /** What stands there when nothing was found. */
  readonly empty: string
}

/** A place for the map. */
export interface ReportPlace {
  readonly id: string
  readonly name: string
  readonly kind: PlaceKind
  readonly lat: number
  readonly lon: number
  readonly status: ControlStatus
  readonly holder: string | null
  /** Higher comes first when labels compete for room. */
  readonly importance: number
}

/** A day of the strip. */
export interface ReportDay {
  readonly day: string
  readonly pages: number
  readonly events: number
  /** Changes of control: "Marsa → Government of the Republic". */
  readonly changes: readonly {
    readonly place: string
    readonly holder: string | null
    readonly status: ControlStatus
  }[]
}

export interface ReportSource {
  readonly document: string
  readonly outlet: string
  readonly title: string
  readonly file: string
  readonly url: string | null
  readonly day: string | null
  readonly dayInferred: boolean
  readonly claims: number
}

/** The account as sentences, each with its evidence; plain data that every format is rendered from. */
export interface Report {
  readonly title: string
  readonly asOf: string | null
  readonly knownBy: string | null
  readonly sections: readonly ReportSection[]
  readonly sentences: readonly ReportSentence[]
  readonly places: readonly ReportPlace[]
  readonly days: readonly ReportDay[]
  readonly sources: readonly ReportSource[]
  /** Sentences that were refused because evidence was missing or did not match its page. */
  readonly refused: number
  readonly notes: readonly string[]
}
