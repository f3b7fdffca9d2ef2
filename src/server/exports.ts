import { z } from 'zod'
import type { Account } from '../account/account.ts'
import { digits } from '../account/prose.ts'
import { dayRange } from '../export/control-days.ts'
import { exportFormats, findExportFormat } from '../export/formats.ts'
import { rawFiles } from '../export/raw-files.ts'
import { daysBetween } from '../model/time.ts'
import { clocks, concerns, idParam } from './input.ts'
import { notFound, problem } from './problem.ts'
import { downloadRoute, type Route, route } from './route.ts'

const params = idParam('format', `One of ${exportFormats.map(({ name }) => name).join(', ')}.`)
const mediaTypes = [...new Set(exportFormats.map(({ mediaType }) => mediaType))]

/** The account for other programs. */
export const exportRoutes: readonly Route[] = [
  route('GET /api/exports', {
    summary: 'The formats that the account can be exported in, with their fields',
    answer: async () => ({
      schema: 'sitrep/exports@1',
      formats: exportFormats.map(({ name, mediaType, fileName, description, dictionary, sidecar }) => ({
        name,
        mediaType,
        fileName,
        description,
        hasSidecar: sidecar !== undefined,
        ...dictionary,
      })),
    }),
  }),
  downloadRoute('GET /api/exports/{format}', mediaTypes, {
    summary: 'The account in a format of another program',
    params,
    errors: ['not-found'],
    query: z.object({ ...clocks, since: concerns.since, until: concerns.until }),
    async answer({ source, params, query: { since, until, ...at } }) {
      const format = formatOf(params.format)
      const account = await source.account(at)
      if (dayTables.has(format.name)) checkSize(account, { since, until })
      return {
        mediaType: format.mediaType,
        fileName: format.fileName,
        body: await format.write(account, { since, until, readRaw: rawFiles(account) }),
      }
    },
  }),
  downloadRoute('GET /api/exports/{format}/sidecar', ['application/csvm+json', 'application/json'], {
    summary: 'Sources, rights and fields of an export that has no room for them',
    params,
    query: z.object(clocks),
    errors: ['not-found'],
    async answer({ source, params, query }) {
      const format = formatOf(params.format)
      const sidecar = format.sidecar?.(await source.account(query), format.fileName)
      if (sidecar === undefined) throw notFound('format with a sidecar', format.name)
      return { mediaType: sidecar.mediaType, fileName: sidecar.fileName, body: sidecar.text }
    },
  }),
]

/** Formats with a row for each place and day: a day of the far future would make them endless. */
const dayTables: ReadonlySet<string> = new Set(['control-csv'])
const mostRows = 1_000_000

const checkSize = (
  account: Account,
  days: { readonly since: string | undefined; readonly until: string | undefined },
): void => {
  const range = dayRange(account, days)
  if (range === null) return
  const rows = (daysBetween(range.from, range.to) + 1) * account.control.length
  if (rows > mostRows)
    throw problem(
      'bad-query',
      `That would be up to ${digits(rows)} rows, one for each place and day from ${range.from} to ${range.to}: ask for fewer days with since and until.`,
      'since',
    )
}

const formatOf = (name = '') => {
  const format = findExportFormat(name)
  if (format === undefined) throw notFound('format', name)
  return format
}
