import type { Account } from '../account/account.ts'
import { counted } from '../account/prose.ts'
import type { JudgementLine } from '../judgements/line.ts'
import type { Judgement } from '../model/judgement.ts'
import { buildAccount, type Corpus, judgementsWithoutSubject, readPages, rulesOf } from '../sitrep.ts'
import { exitCodes } from './exit-codes.ts'
import { judgementNotes, readJudgementsFile } from './judgements-file.ts'
import { accountOptions, type SharedOptions } from './options.ts'
import { openProgress } from './progress.ts'

/** What a command works on. */
export interface Run {
  readonly corpus: Corpus
  readonly account: Account
  /** The rules' judgements. */
  readonly judgements: readonly Judgement[]
  /** People's judgements, withdrawn or not, the newest first. */
  readonly lines: readonly JudgementLine[]
  readonly options: SharedOptions
}

export interface RunOptions {
  /** True for a command that makes the file of judgements when it is not there. */
  readonly mayBeNew?: boolean
}

/**
 * Reads the pages, builds the account, hands it to `print` and writes what that gives. Inputs that could not be read are listed on
 * standard error and make the exit code 3; everything else goes on.
 */
export const runOnPages = async (
  paths: readonly string[],
  options: SharedOptions,
  print: (run: Run) => string | Promise<string>,
  { mayBeNew = false }: RunOptions = {},
): Promise<void> => {
  const given = await readJudgementsFile(options.judgements, { mayBeNew })
  const progress = openProgress()
  const corpus = await readPages(paths, {
    cache: options.cache === false ? null : options.cache,
    workers: options.workers,
    judgements: given.lines,
    onProgress: progress.update,
  }).finally(progress.stop)
  const account = await buildAccount(corpus, accountOptions(options))
  const text = await print({
    corpus,
    account,
    judgements: rulesOf(corpus),
    lines: given.lines,
    options,
  })
  if (text !== '') await write(text.endsWith('\n') ? text : `${text}\n`)
  for (const note of judgementNotes(options.judgements ?? '', given))
    process.stderr.write(`sitrep: ${note}\n`)
  const absent = await judgementsWithoutSubject(corpus)
  if (absent.length > 0)
    process.stderr.write(
      `sitrep: ${options.judgements}: ${counted(absent.length, 'judgement')} of it ${absent.length === 1 ? 'is' : 'are'} on what these pages do not speak of\n`,
    )
  for (const { file, note } of corpus.unreadable) process.stderr.write(`sitrep: ${file}: ${note.reason}\n`)
  if (options.verbose)
    for (const { document: doc, notes } of corpus.readings)
      for (const note of notes) process.stderr.write(`note: ${doc.file}: ${note.stage}: ${note.reason}\n`)
  if (given.isBroken || corpus.unreadable.some(({ note }) => note.fatal))
    process.exitCode = exitCodes.someUnreadable
}

/** Waits until everything is written, so that a slow reader of a pipe gets the end as well. */
const write = (text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(text, error => (error ? reject(error) : resolve()))
  })
