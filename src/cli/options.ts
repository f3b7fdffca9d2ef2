import { type Command, InvalidArgumentError, Option } from 'commander'
import type { AccountOptions } from '../account/account.ts'
import { isCalendarDay } from '../model/time.ts'
import { defaultCacheFolder } from '../pipeline/cache.ts'

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

const day = (text: string): string => {
  if (!isCalendarDay(text))
    throw new InvalidArgumentError(`Give a calendar day as YYYY-MM-DD, for instance 2017-11-04.`)
  return text
}

export const wholeNumber = (text: string): number => {
  if (!/^\d{1,3}$/.test(text)) throw new InvalidArgumentError('Give a whole number from 0 to 999.')
  return Number(text)
}

const pathsHelp = 'files or folders: text dumps, HTML, Markdown, RSS/Atom feeds, JSON lines, or these gzipped'

/** Adds the shared arguments and options to a command. */
export const withSharedOptions = (command: Command): Command =>
  withPageOptions(command.argument('<path...>', pathsHelp))

/** As `withSharedOptions`, for a command whose own options may take the paths for theirs: it sees to that itself. */
export const withOptionalPaths = (command: Command): Command =>
  withPageOptions(command.argument('[path...]', pathsHelp))

const withPageOptions = (command: Command): Command =>
  command
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
    .option('--judgements <file>', 'JSON lines of what people judged, to apply (see sitrep review)')
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
