import type { Account } from '../account/account.ts'
import type { Report } from '../model/report.ts'
import { claimsOutput, evidenceOutput } from './claims.ts'
import type {
  ClaimsOutput,
  ControlOutput,
  DisagreementsOutput,
  DocumentsOutput,
  EventsOutput,
  ReportOutput,
} from './contract.ts'

export const documentsOutput = (account: Account): DocumentsOutput => ({
  schema: 'sitrep/documents@1',
  documents: account.documents,
})

export const claimsObject = (account: Account): ClaimsOutput => ({
  schema: 'sitrep/claims@1',
  claims: claimsOutput(account),
})

export const controlOutput = (account: Account): ControlOutput => ({
  schema: 'sitrep/control@1',
  asOf: account.asOf,
  places: account.control,
})

export const eventsOutput = (account: Account): EventsOutput => ({
  schema: 'sitrep/events@1',
  events: account.events,
})

export const disagreementsOutput = (account: Account): DisagreementsOutput => ({
  schema: 'sitrep/disagreements@1',
  disagreements: account.disagreements,
})

export const reportOutput = (account: Account, report: Report): ReportOutput => ({
  schema: 'sitrep/report@1',
  title: report.title,
  asOf: account.asOf,
  sentences: report.sentences.map(({ text, section, claims, evidence }) => ({
    text,
    section,
    claims,
    evidence: evidence.map(each => evidenceOutput(account, each)),
  })),
})
