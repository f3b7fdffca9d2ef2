import type { Report } from '../../model/report.ts'

/** The report with its sections, runs and groups, for a screen that sets it itself. */
export interface ReportView {
  readonly schema: 'sitrep/report-view@1'
  readonly standfirst: string
  /** Without the sentences that a page folds away; `/api/report` has them all. */
  readonly report: Report
}
