/** Everything a program may import from `sitrep`. The server is `sitrep/server`, the tools for models are `sitrep/mcp`. */
export type { Account, AccountOptions, DocumentDay } from './account/account.ts'
export { diffOf } from './compare/diff.ts'
export type {
  Dictionary,
  ExportContext,
  ExportFormat,
  FieldNote,
  RawBytes,
  Sidecar,
  Signature,
} from './export/format.ts'
export { exportFormats, findExportFormat } from './export/formats.ts'
export { rawFiles } from './export/raw-files.ts'
export { readSigningKey } from './export/signing-key.ts'
export type { JudgementLine } from './judgements/line.ts'
export { type JudgementLog, readJudgementLog } from './judgements/read-log.ts'
export type {
  ControlInterval,
  ControlRow,
  ControlStatus,
  Disagreement,
  Event,
  OriginCounts,
} from './model/account.ts'
export type { Actor } from './model/actor.ts'
export type { Claim, EventType, Force, Quantity } from './model/claim.ts'
export type { MemberDiff, Origin, Passage, PassageKind, TextChange } from './model/copies.ts'
export type { Document, Note } from './model/document.ts'
export type { Evidence } from './model/evidence.ts'
export type { Judgement } from './model/judgement.ts'
export type { Place } from './model/place.ts'
export type { Reading } from './model/reading.ts'
export type { Report, ReportEvidence, ReportSentence } from './model/report.ts'
export type { Time } from './model/time.ts'
export * from './output/contract.ts'
export { copiesOutput } from './output/copies.ts'
export { explain } from './output/explain.ts'
export type { Explainable } from './output/explain-parts.ts'
export {
  claimsObject,
  controlOutput,
  disagreementsOutput,
  documentsOutput,
  eventsOutput,
  reportOutput,
} from './output/outputs.ts'
export type { GivenFile, Unreadable } from './pipeline/read-pages.ts'
export { buildReport } from './report/build.ts'
export { reportToHtml } from './report/html.ts'
export { reportToMarkdown } from './report/markdown.ts'
export {
  addPages,
  buildAccount,
  type Corpus,
  type CorpusOptions,
  readPages,
  removePages,
  rulesOf,
  withJudgements,
} from './sitrep.ts'
