import type { Account } from '../account/account.ts'
import type { Judgement } from '../model/judgement.ts'
import { buildAccount, readPages } from '../sitrep.ts'
import { accountOptions, readJudgements, type SharedOptions } from './options.ts'
import { openProgress } from './progress.ts'

/** What a command works on. */
export interface Run {
  readonly account: Account
  readonly judgements: readonly Judgement[]
  readonly options: SharedOptions
}

/** Exit codes of the command line. */
export const exitCodes = { done: 0, failed: 1, wrongUse: 2, someUnreadable: 3 } as const

/**
 * Reads the pages, builds the account and hands it to `print`. Inputs that could not be read are listed on
 * standard error and make the exit code 3; everything else goes on.
 */
export const runOnPages = async (
  paths: readonly string[],
  options: SharedOptions,
  print: (run: Run) => string | Promise<string>,
): Promise<void> => {
  const given = await readJudgements(options.judgements)
  const progress = openProgress()
  const corpus = await readPages(paths, {
    cache: options.cache === false ? null : options.cache,
    workers: options.workers,
    judgements: given,
    onProgress: progress.update,
  }).finally(progress.stop)
  const account = await buildAccount(corpus, accountOptions(options))
  const judgements = [
    ...corpus.actorJudgements,
    ...corpus.placeJudgements,
    ...corpus.eventJudgements,
    ...given,
  ]
  const text = await print({ account, judgements, options })
  await write(text.endsWith('\n') ? text : `${text}\n`)
  for (const { file, note } of corpus.unreadable) process.stderr.write(`sitrep: ${file}: ${note.reason}\n`)
  if (options.verbose)
    for (const { document: doc, notes } of corpus.readings)
      for (const note of notes) process.stderr.write(`note: ${doc.file}: ${note.stage}: ${note.reason}\n`)
  if (corpus.unreadable.some(({ note }) => note.fatal)) process.exitCode = exitCodes.someUnreadable
}

/** Waits until everything is written, so that a slow reader of a pipe gets the end as well. */
const write = (text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(text, error => (error ? reject(error) : resolve()))
  })
