/** Everything a program may import from `sitrep`. */
export type { Account, AccountOptions } from './account/account.ts'
export { diffOf } from './compare/diff.ts'
export type { JudgementLine } from './judgements/line.ts'
export { type JudgementLog, readJudgementLog } from './judgements/read-log.ts'
export type { ControlRow, Disagreement, Event } from './model/account.ts'
export type { Actor } from './model/actor.ts'
export type { Claim } from './model/claim.ts'
export type { MemberDiff, Origin, Passage, PassageKind, TextChange } from './model/copies.ts'
export type { Document, Note } from './model/document.ts'
export type { Judgement } from './model/judgement.ts'
export type { Place } from './model/place.ts'
export type { Reading } from './model/reading.ts'
export type { Report } from './model/report.ts'
export type { Time } from './model/time.ts'
export * from './output/contract.ts'
export { copiesOutput } from './output/copies.ts'
export { explain } from './output/explain.ts'
export {
  claimsObject,
  controlOutput,
  disagreementsOutput,
  documentsOutput,
  eventsOutput,
  reportOutput,
} from './output/outputs.ts'
export { buildReport } from './report/build.ts'
export { reportToHtml } from './report/html.ts'
export { reportToMarkdown } from './report/markdown.ts'
export { buildAccount, type Corpus, type CorpusOptions, readPages } from './sitrep.ts'
