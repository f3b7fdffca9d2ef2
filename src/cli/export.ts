import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Command } from 'commander'
import type { Account } from '../account/account.ts'
import { makeFilter } from '../account/filter.ts'
import type { ExportContext, ExportFormat } from '../export/format.ts'
import { exportFormats, findExportFormat } from '../export/formats.ts'
import { rawFiles } from '../export/raw-files.ts'
import { readSigningKey } from '../export/signing-key.ts'
import { usageError } from '../read/index.ts'
import { accountOptions, type SharedOptions, withSharedOptions } from './options.ts'
import { packageVersion } from './package-version.ts'
import { runOnPages } from './run.ts'

export interface ExportOptions extends SharedOptions {
  readonly out?: string
  readonly key?: string
}

const formatList = (): string => {
  const width = Math.max(...exportFormats.map(({ name }) => name.length))
  return exportFormats.map(({ name, description }) => `  ${name.padEnd(width)}  ${description}`).join('\n')
}

const helpText = (): string => `
Formats (fields of each: docs/export/):
${formatList()}

Examples:
  sitrep export control-csv pages/ --out control.csv     the table, and beside it control.csv-metadata.json
  sitrep export control-geojson pages/ > control.geojson
  sitrep export claims-ftm pages/ | ftm aggregate-statements -f json > entities.json
  sitrep export wacz pages/ --out cited-pages.wacz       the cited pages as a web archive

With --out, formats that have no room for sources, rights and fields get a second file that tells them.`

/** Adds `sitrep export`. */
export const addExport = (program: Command): void => {
  withSharedOptions(program.command('export').argument('<format>', 'one of the formats below'))
    .description('the account for other programs: tables, maps, event data, a web archive')
    .option('--out <file>', 'the file to write (default: standard output)')
    .option('--key <file>', 'wacz only: a private key (PEM, elliptic curve P-384) to sign the archive with')
    .addHelpText('after', helpText)
    .action(async (name: string, paths: string[], options: ExportOptions) => {
      const format = checkedFormat(name, options)
      const sign = options.key === undefined ? undefined : readSigningKey(readKey(options.key))
      await runOnPages(paths, options, async ({ account }) => {
        const context: ExportContext = {
          since: options.since,
          until: options.until,
          keepsClaim: makeFilter(accountOptions(options), account.entities).keepsClaim,
          software: `sitrep ${packageVersion()}`,
          readRaw: rawFiles(account),
          ...(sign === undefined ? {} : { sign }),
        }
        const content = await format.write(account, context)
        if (options.out === undefined) await writeOut(content)
        else await writeFiles(format, account, content, options.out)
        return ''
      })
    })
}

/** The format of this name, once the other options fit it. Checked before any page is read. */
const checkedFormat = (name: string, { out, key, json }: ExportOptions): ExportFormat => {
  const format = findExportFormat(name)
  if (format === undefined)
    throw usageError(
      `export: there is no format '${name}': take one of ${exportFormats.map(each => each.name).join(', ')}`,
    )
  if (json) throw usageError('export: --json has no meaning here: the format says how it is written')
  if (key !== undefined && name !== 'wacz')
    throw usageError(`export: --key signs web archives only: drop it, or export wacz instead of ${name}`)
  if (format.binary && out === undefined && process.stdout.isTTY)
    throw usageError(`export: ${name} is no text for a terminal: add --out ${format.fileName}`)
  return format
}

const readKey = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw usageError(`--key: cannot read '${file}': give a file with a private key in PEM`)
  }
}

/** Waits until everything is written, so that a slow reader of a pipe gets the end as well. */
const writeOut = (content: string | Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(content, error => (error ? reject(error) : resolve()))
  })

const writeFiles = async (
  format: ExportFormat,
  account: Account,
  content: string | Uint8Array,
  out: string,
): Promise<void> => {
  await save(out, content)
  const sidecar = format.sidecar?.(account, out.slice(out.lastIndexOf('/') + 1))
  if (sidecar !== undefined) await save(join(dirname(out), sidecar.fileName), sidecar.text)
}

const save = async (file: string, content: string | Uint8Array): Promise<void> => {
  await writeFile(file, content).catch((error: NodeJS.ErrnoException) => {
    throw usageError(`--out: cannot write '${file}' (${error.code}): name a file in a folder that exists`)
  })
  process.stderr.write(`sitrep: wrote ${file}\n`)
}
