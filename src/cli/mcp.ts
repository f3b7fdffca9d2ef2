import type { Command } from 'commander'
import { counted } from '../account/prose.ts'
import { listInputs, usageError } from '../read/index.ts'
import type { CorpusSource } from '../server/corpus-source.ts'
import { exitCodes } from './exit-codes.ts'
import { judgementNotes, readJudgementsFile } from './judgements-file.ts'
import { type SharedOptions, withSharedOptions } from './options.ts'
import { packageVersion } from './package-version.ts'

const examples = `
A client starts it and talks to it on standard input and output; there is nothing to see in a terminal.
  claude mcp add sitrep -- sitrep mcp /path/to/pages
  { "mcpServers": { "sitrep": { "command": "sitrep", "args": ["mcp", "/path/to/pages"] } } }

Tools: report, control, events, disagreements, claims, evidence, copies, explain. All of them only read: docs/mcp.md.`

/** Adds `sitrep mcp`. */
export const addMcp = (program: Command): void => {
  withSharedOptions(program.command('mcp'))
    .description('the account as tools for language models (Model Context Protocol)')
    .addHelpText('after', examples)
    .action((paths: string[], options: SharedOptions) => serveModels(paths, options))
}

/** Options of other commands that a model gives with each question instead. */
const perQuestion = ['place', 'actor', 'since', 'until', 'json'] as const

const serveModels = async (paths: readonly string[], options: SharedOptions): Promise<void> => {
  for (const name of perQuestion)
    if (options[name] !== undefined)
      throw usageError(`mcp: --${name} is not for a server: it comes with each question`)
  // A path that does not exist is told before a client connects.
  await listInputs(paths)
  const given = await readJudgementsFile(options.judgements)
  for (const note of judgementNotes(options.judgements ?? '', given))
    process.stderr.write(`sitrep: ${note}\n`)
  const [{ memorySource }, { serveStdio }] = await Promise.all([
    import('../server/memory-source.ts'),
    import('../mcp/stdio.ts'),
  ])
  const source = memorySource(paths, {
    workers: options.workers,
    cache: options.cache === false ? null : options.cache,
    judgements: { file: null, lines: given.lines },
    clocks: { asOf: options.asOf, knownBy: options.knownBy },
  })
  source.ready.then(
    () => tellRead(source),
    (error: Error) => process.stderr.write(`sitrep: failed: ${error.message}\n`),
  )
  await serveStdio(source, { version: packageVersion(), ready: source.ready })
  await source.close()
  // Reading cannot be called back: its threads would keep the process alive.
  if (source.progress() !== null) process.exit(exitCodes.done)
}

/** To standard error: the protocol has standard output for itself. */
const tellRead = async (source: CorpusSource): Promise<void> => {
  const { documents, claims } = await source.account({})
  process.stderr.write(
    `sitrep: ${counted(documents.length, 'page')} read, ${counted(claims.length, 'claim')} found\n`,
  )
  for (const { file, note } of source.unreadable()) process.stderr.write(`sitrep: ${file}: ${note.reason}\n`)
}
