import { readFile } from 'node:fs/promises'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { AccountOptions } from '../account/account.ts'
import type { Judgement } from '../model/judgement.ts'
import { defaultCacheFolder } from '../pipeline/cache.ts'
import { usageError } from '../read/index.ts'

/** What every command that reads pages understands. */
export interface SharedOptions {
  readonly json?: boolean
  readonly asOf?: string
  readonly knownBy?: string
  readonly since?: string
  readonly until?: string
  readonly place?: string
  readonly actor?: string
  readonly judgements?: string
  /** A folder, or false for `--no-cache`. */
  readonly cache: string | false
  readonly workers?: number
  readonly verbose?: boolean
}

const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

const day = (text: string): string => {
  if (!isDay(text))
    throw new InvalidArgumentError(`Give a calendar day as YYYY-MM-DD, for instance 2017-11-04.`)
  return text
}

export const wholeNumber = (text: string): number => {
  if (!/^\d{1,3}$/.test(text)) throw new InvalidArgumentError('Give a whole number from 0 to 999.')
  return Number(text)
}

/** Adds the shared arguments and options to a command. */
export const withSharedOptions = (command: Command): Command =>
  command
    .argument('<path...>', 'files or folders: text dumps, HTML, RSS/Atom feeds, JSON lines, or these gzipped')
    .option('--json', 'print one JSON object instead of text')
    .addOption(
      new Option('--as-of <day>', 'the state on this day (default: the newest publication day)').argParser(
        day,
      ),
    )
    .addOption(new Option('--known-by <day>', 'use only pages published by this day').argParser(day))
    .addOption(new Option('--since <day>', 'keep what happened on or after this day').argParser(day))
    .addOption(new Option('--until <day>', 'keep what happened on or before this day').argParser(day))
    .option('--place <name>', 'keep what concerns this place, or lies in this province or country')
    .option('--actor <name>', 'keep what concerns this actor')
    .option('--judgements <file>', 'JSON lines of judgements to apply: merges, refusals, withdrawals')
    .option('--cache <folder>', 'where readings of pages are kept', defaultCacheFolder())
    .option('--no-cache', 'keep nothing and read every page anew')
    .addOption(new Option('--workers <n>', 'worker threads (default: one a core)').argParser(wholeNumber))
    .option('--verbose', 'print notes on content and, on failure, the stack')

export const accountOptions = (options: SharedOptions): AccountOptions => ({
  asOf: options.asOf,
  knownBy: options.knownBy,
  since: options.since,
  until: options.until,
  place: options.place,
  actor: options.actor,
})

/** Reads a file of judgements, one JSON object a line. Throws a usage error that names the line. */
export const readJudgements = async (file: string | undefined): Promise<readonly Judgement[]> => {
  if (file === undefined) return []
  const text = await readFile(file, 'utf8').catch(() => {
    throw usageError(`--judgements: cannot read '${file}': give a file of JSON lines`)
  })
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    try {
      const judgement = JSON.parse(line) as Partial<Judgement>
      if (isJudgement(judgement)) return [judgement]
    } catch {
      // Falls through to the one message for lines that are no judgement.
    }
    throw usageError(
      `--judgements: line ${index + 1} of '${file}' is no judgement: it needs id, subject, left, right and verdict`,
    )
  })
}

const isJudgement = (value: Partial<Judgement>): value is Judgement =>
  [value.id, value.left, value.right].every(each => typeof each === 'string') &&
  ['actor', 'place', 'event', 'passage'].includes(value.subject ?? '') &&
  ['same', 'different', 'unsure'].includes(value.verdict ?? '')
