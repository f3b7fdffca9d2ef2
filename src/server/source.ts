import type { Account, AccountOptions } from '../account/account.ts'
import type { JudgementLine } from '../judgements/line.ts'
import type { Judgement } from '../model/judgement.ts'
import type { Reading } from '../model/reading.ts'
import type { Report } from '../model/report.ts'
import type { ReviewItemOutput } from '../output/contract.ts'
import type { GivenFile, Unreadable } from '../pipeline/read-pages.ts'
import type { Answer } from '../review/answers.ts'

/** Which state of the account is asked for: the state on a day, from pages published by a day. */
export type Clocks = Pick<AccountOptions, 'asOf' | 'knownBy'>

export type { GivenFile }

/** What is being read at this moment; `total` counts pages. */
export interface Progress {
  readonly done: number
  readonly total: number
}

/** What a judgement changed. */
export interface Judged {
  readonly judgement: JudgementLine
  /** What the account says differently from now on, in words. */
  readonly changes: readonly string[]
}

/** Who judges, and why. The source adds the time. */
export interface Signed {
  readonly by: string
  readonly reason: string
}

/**
 * What the server shows, wherever it comes from: pages in memory (`memorySource`), later a store. The server asks this
 * interface and knows nothing else. All that it gives belongs to one revision.
 */
export interface Source {
  /** A short string that changes whenever anything served may change, and only then. */
  revision(): string
  /** What is being read; null when all is read. */
  progress(): Progress | null
  account(clocks: Clocks): Promise<Account>
  report(clocks: Clocks): Promise<Report>
  /** A page with everything found in it; undefined for an unknown id. */
  findReading(document: string): Promise<Reading | undefined>
  /** Inputs that could not be used, with the reason. */
  unreadable(): readonly Unreadable[]
  /** The rules' judgements on actors, places and events. */
  rules(): readonly Judgement[]
  /** People's judgements, withdrawn or not, the newest first. */
  judgements(): readonly JudgementLine[]
  /** Whether judgements can be written (`--judgements FILE` was given). */
  readonly canJudge: boolean
  /** What a person might judge, the weightiest first; `all` adds what nobody needs to look at. */
  reviewItems(options: { readonly all: boolean }): Promise<readonly ReviewItemOutput[]>
  /** What each answer to an item would change; undefined for an unknown id. */
  findReviewItem(id: string): Promise<ReviewItemOutput | undefined>
  /** Writes a judgement durably before it resolves. Null: the item takes no such answer. */
  judge(item: string, answer: Answer, signed: Signed): Promise<Judged | null>
  /** Takes back a judgement by its id (undo). Undefined: nobody knows the id. */
  withdraw(judgement: string, signed: Signed): Promise<Judged | undefined>
  /** Reads more pages; resolves when the account holds them. */
  addFiles(
    files: readonly GivenFile[],
  ): Promise<{ readonly added: number; readonly unreadable: readonly Unreadable[] }>
  /** Calls back after every change of `revision` or `progress`; returns a function that ends that. */
  subscribe(listener: () => void): () => void
  close(): Promise<void>
}
