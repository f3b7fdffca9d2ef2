import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createApp } from '../../src/server/app.ts'
import type { CopiesView, OverviewView, ReviewView, TimelineView } from '../../src/server/contract.ts'
import { listen } from '../../src/server/listen.ts'
import { memorySource } from '../../src/server/memory-source.ts'

/**
 * Lets Schemathesis (https://schemathesis.io, `pip install schemathesis`) try the server with thousands of requests
 * made from its OpenAPI document: `tsx bench/api/schemathesis.ts [its options]`. The program is found in the PATH, or
 * where $SCHEMATHESIS says. Ends with its exit code: 0 when every answer was as documented.
 */
const folder = mkdtempSync(join(tmpdir(), 'sitrep-schemathesis-'))
const world = fileURLToPath(new URL('../../examples/palmyra-2016', import.meta.url))
const source = memorySource([world], { judgements: { file: join(folder, 'team.jsonl'), lines: [] } })
await source.ready
const app = createApp(source, { rate: { perSecond: 1e6, burst: 1e6 } })
const server = await listen('127.0.0.1', 0)
server.serve(app)
const base = `http://127.0.0.1:${server.port}`

const get = async <Body>(path: string): Promise<Body> => (await fetch(base + path)).json() as Promise<Body>

const overview = await get<OverviewView>('/api/views/overview')
const copies = await get<CopiesView>('/api/views/copies')
const timeline = await get<TimelineView>('/api/views/timeline')
const review = await get<ReviewView>('/api/views/review')
const [left = '', right = ''] = copies.passages[0]?.members.map(member => member.document) ?? []
const [change] = overview.changes
const [item] = review.items
const judged = await source.judge(item?.id ?? '', item?.kind === 'disagreement' ? 'real' : 'unsure', {
  by: 'Schemathesis',
  reason: 'a trial',
})

/** Ids that exist, so that more than "not found" is tried. */
const values: readonly (readonly [operation: string, parameters: { readonly [name: string]: string }])[] = [
  ['GET /api/documents/{id}', { id: left }],
  ['GET /api/claims/{id}', { id: change?.claims[0] ?? '' }],
  ['GET /api/control/{id}', { id: change?.place.id ?? '' }],
  ['GET /api/events/{id}', { id: timeline.events[0]?.id ?? '' }],
  ['GET /api/explain/{id}', { id: change?.claims[0] ?? '' }],
  ['GET /api/views/places/{id}', { id: change?.place.id ?? '' }],
  ['GET /api/views/reader/{document}', { document: left }],
  ['GET /api/views/compare', { left, right }],
  ['GET /api/review/{id}', { id: review.items[0]?.id ?? '' }],
  ['POST /api/judgements/{id}/withdrawal', { id: judged?.judgement.id ?? '' }],
  ['GET /api/exports/{format}', { format: 'control-csv' }],
  ['GET /api/exports/{format}/sidecar', { format: 'control-csv' }],
]

const configuration = values
  .map(
    ([operation, parameters]) =>
      `[[operations]]\ninclude-name = ${JSON.stringify(operation)}\nparameters = { ${Object.entries(
        parameters,
      )
        .map(([name, value]) => `${name} = ${JSON.stringify(value)}`)
        .join(', ')} }\n`,
  )
  .join('\n')
/** A table of a row a day refuses a thousand years: the only valid request that is not answered. */
const refusals = `
[[operations]]
include-name = "GET /api/exports/{format}"
checks.positive_data_acceptance.expected-statuses = ["2xx", 404, 422]
`
writeFileSync(join(folder, 'schemathesis.toml'), configuration + refusals)

const tool = spawn(
  process.env.SCHEMATHESIS ?? 'schemathesis',
  [
    ...['--config-file', join(folder, 'schemathesis.toml'), 'run', `${base}/api/openapi.json`],
    // A stream of changes does not end.
    ...['--exclude-path', '/api/changes', ...process.argv.slice(2)],
  ],
  { stdio: 'inherit' },
)
process.exitCode = await new Promise<number>(resolve => {
  tool.on('error', error => {
    console.error(
      `Schemathesis does not start (${error.message}): pip install schemathesis, or set SCHEMATHESIS`,
    )
    resolve(2)
  })
  tool.on('exit', code => resolve(code ?? 1))
})
await server.close()
await source.close()
rmSync(folder, { recursive: true })
