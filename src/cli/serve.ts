import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { access, constants } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { counted } from '../account/prose.ts'
import { listInputs, usageError } from '../read/index.ts'
import { createApp } from '../server/app.ts'
import type { CorpusSource } from '../server/corpus-source.ts'
import { isLoopback, type Listening, listen, urlHost } from '../server/listen.ts'
import { memorySource } from '../server/memory-source.ts'
import { bold, dim } from './colour.ts'
import { exitCodes } from './exit-codes.ts'
import { judgementNotes, readJudgementsFile } from './judgements-file.ts'
import { type SharedOptions, withSharedOptions } from './options.ts'
import { openProgress } from './progress.ts'

export interface ServeOptions extends SharedOptions {
  readonly port: number
  readonly host: string
  readonly token?: string
  readonly allowHost?: readonly string[]
  readonly open?: boolean
  readonly title?: string
}

const examples = `
Examples:
  sitrep serve pages/                              the app on http://127.0.0.1:4747, for this machine only
  sitrep serve pages/ --judgements team.jsonl      with review: judgements are added to the file
  sitrep serve pages/ --port 0 --open              on any free port, and in the browser
  sitrep serve pages/ --host 0.0.0.0               for others: prints an address with a token, without which nobody gets in

Ctrl-C ends it. docs/server.md tells of the API and of putting it behind a proxy.`

const portNumber = (text: string): number => {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new InvalidArgumentError('Give a port from 0 (any that is free) to 65535.')
  return Number(text)
}

/** Shorter tokens can be guessed. */
const shortestToken = 12

const tokenText = (text: string): string => {
  if (!/^[\w.~-]+$/.test(text) || text.length < shortestToken)
    throw new InvalidArgumentError(`Give at least ${shortestToken} letters, digits or any of . _ ~ -`)
  return text
}

/** Adds `sitrep serve`. */
export const addServe = (program: Command): void => {
  withSharedOptions(program.command('serve'))
    .description('the web app and the HTTP API on these pages')
    .addOption(new Option('--port <n>', '0 = any that is free').argParser(portNumber).default(4747))
    .option('--host <address>', 'address to listen on; any but loopback demands a token', '127.0.0.1')
    .addOption(
      new Option(
        '--token <text>',
        'what requests must carry (default: a new one, where one is demanded)',
      ).argParser(tokenText),
    )
    .option('--allow-host <name...>', 'further names that the server is known by, behind a proxy')
    .option('--title <title>', 'title of the report')
    .option('--open', 'open the app in the browser')
    .addHelpText('after', examples)
    .action((paths: string[], options: ServeOptions) => serve(paths, options))
}

/** Options of other commands that a server takes with each request instead. */
const perRequest = ['place', 'actor', 'since', 'until', 'json'] as const

const serve = async (paths: readonly string[], options: ServeOptions): Promise<void> => {
  for (const name of perRequest)
    if (options[name] !== undefined)
      throw usageError(`serve: --${name} is not for a server: the app and the API filter by themselves`)
  // A path that does not exist is told before anything is served.
  await listInputs(paths)
  const given = await readJudgementsFile(options.judgements, { mayBeNew: true })
  for (const note of judgementNotes(options.judgements ?? '', given))
    process.stderr.write(`sitrep: ${note}\n`)
  if (options.judgements !== undefined) await checkWritable(options.judgements)
  const token = options.token ?? (isLoopback(options.host) ? null : randomBytes(24).toString('base64url'))
  const listening = await listen(options.host, options.port)
  const source = memorySource(paths, {
    workers: options.workers,
    cache: options.cache === false ? null : options.cache,
    judgements: { file: options.judgements ?? null, lines: given.lines },
    title: options.title,
    clocks: { asOf: options.asOf, knownBy: options.knownBy },
  })
  listening.serve(createApp(source, { token, hosts: [options.host, ...(options.allowHost ?? [])] }))
  try {
    const url = addressOf(listening, token)
    process.stdout.write(`${bold('Sitrep')} listens on ${bold(url)}${dim(' · Ctrl-C ends it')}\n`)
    if (options.open) openBrowser(url)
    const stopped = stopSignal()
    await Promise.race([showReading(source, options), stopped])
    await stopped
  } finally {
    await Promise.all([listening.close(), source.close()])
    // Reading cannot be called back: its threads would keep the process alive.
    if (source.progress() !== null) process.exit(exitCodes.done)
  }
}

/** A judgement must not be lost because nobody looked whether it can be kept. */
const checkWritable = async (file: string): Promise<void> => {
  const isThere = await access(file, constants.F_OK).then(
    () => true,
    () => false,
  )
  await access(isThere ? file : dirname(file), constants.W_OK).catch(() => {
    throw usageError(`--judgements: cannot write '${file}': give a file in a folder that exists and is yours`)
  })
}

const addressOf = ({ host, port }: Listening, token: string | null): string => {
  const isAny = host === '0.0.0.0' || host === '::'
  const base = `http://${isAny ? 'localhost' : urlHost(host)}:${port}/`
  return token === null ? base : `${base}?token=${token}`
}

/** A bar while pages are read, then what there is. */
const showReading = async (source: CorpusSource, { verbose }: ServeOptions): Promise<void> => {
  const bar = openProgress()
  const unsubscribe = source.subscribe(() => {
    const progress = source.progress()
    if (progress !== null) bar.update(progress.done, progress.total)
  })
  await source.ready.finally(() => {
    unsubscribe()
    bar.stop()
  })
  const { documents, claims } = await source.account({})
  process.stdout.write(
    `${counted(documents.length, 'page')} read, ${counted(claims.length, 'claim')} found.\n`,
  )
  for (const { file, note } of source.unreadable()) process.stderr.write(`sitrep: ${file}: ${note.reason}\n`)
  if (verbose)
    for (const doc of documents)
      for (const { stage, reason } of doc.notes)
        process.stderr.write(`note: ${doc.file}: ${stage}: ${reason}\n`)
}

/** Resolves when somebody asks the process to end; a second time ends it at once. */
const stopSignal = (): Promise<void> =>
  new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })

/** Opens an address with what the system has for that; the address is printed, so a failure costs nothing. */
const openBrowser = (url: string): void => {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url]
  if (command === undefined) return
  const child = spawn(command, args, { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}
