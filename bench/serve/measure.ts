import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadActors } from '../../src/annotate/actors/list.ts'
import { loadGazetteer } from '../../src/gazetteer/load.ts'
import { makeMemory } from '../../src/model/memory.ts'
import { type CorpusLayers, corpusStages } from '../../src/pipeline/corpus-stages.ts'
import { runStages } from '../../src/pipeline/run.ts'
import { createApp } from '../../src/server/app.ts'
import { corpusSource } from '../../src/server/corpus-source.ts'
import { makeReadings } from './world.ts'

/**
 * How long the first answers take over pages that are read: `tsx bench/serve/measure.ts [pages]`, 10,000 by default.
 * Prints one line a step: seconds by the clock, seconds of work (all threads, so that a busy machine can be told from
 * slow code), and what it was.
 */
const pages = Number(process.argv[2] ?? 10_000)
const [actors, gazetteer] = await Promise.all([loadActors(), loadGazetteer()])

const timed = async <T>(what: string, work: () => Promise<T> | T): Promise<T> => {
  const start = performance.now()
  const before = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  const seconds = [(performance.now() - start) / 1000, (user + system) / 1e6]
  console.log(`${seconds.map(each => `${each.toFixed(2).padStart(8)} s`).join('')}  ${what}`)
  return result
}

const readings = await timed('make the world', () =>
  makeReadings({ pages, places: Math.ceil(pages / 20), outlets: 250, days: 730 }, actors),
)
console.log(
  `           ${readings.length} pages, ${readings.reduce((sum, { claims }) => sum + claims.length, 0)} claims`,
)
const layers = await timed('compare all pages', async () => {
  const run = await runStages<CorpusLayers>({ readings }, corpusStages({ actors, gazetteer }))
  return run.layers
})
const source = corpusSource(
  {
    read: async judgements => ({
      ...layers,
      inputs: [],
      unreadable: [],
      judgements,
      memory: makeMemory(),
      accountMemory: makeMemory(),
    }),
    add: async corpus => corpus,
  },
  { judgements: { file: join(mkdtempSync(join(tmpdir(), 'sitrep-measure-')), 'team.jsonl'), lines: [] } },
)
await timed('take the corpus over', () => source.ready)
const app = createApp(source)

const ask = async (path: string, headers: Readonly<Record<string, string>> = {}): Promise<void> => {
  await timed(path, async () => {
    const response = await app.request(path, { headers })
    const body = await response.arrayBuffer()
    console.log(
      `           ${response.status}, ${(body.byteLength / 1e6).toFixed(2)} MB${headers['accept-encoding'] ? ' packed' : ''}`,
    )
  })
}

const account = await timed('account', () => source.account({}))
console.log(
  `           ${account.control.length} places, ${account.events.length} events, ${account.disagreements.length} disagreements`,
)
await timed('report', () => source.report({}))
await timed('things to judge', () => source.reviewItems({ all: false }))
const views = [
  '/api/views/overview',
  '/api/views/map',
  '/api/views/timeline',
  '/api/views/copies',
  '/api/views/review',
  '/api/report',
  '/api/claims?limit=500',
  '/api/events?q=strike',
]
for (const path of views) await ask(path)
for (const path of views.slice(0, 3)) await ask(path, { 'accept-encoding': 'gzip' })
for (const path of views.slice(0, 3)) await ask(path, { 'accept-encoding': 'gzip' })
await timed('account of another day', () => source.account({ asOf: '2015-12-31' }))
await timed('account known by another day', () => source.account({ knownBy: '2015-12-31' }))
const signed = { by: 'nobody', reason: 'to measure' }
const [item] = await source.reviewItems({ all: false })
await timed('what each answer to a question would change', () => source.findReviewItem(item?.id ?? ''))
const judged = await timed('a judgement', () =>
  source.judge(item?.id ?? '', item?.kind === 'disagreement' ? 0 : 'unsure', signed),
)
await timed('its withdrawal', () => source.withdraw(judged?.judgement.id ?? '', signed))
await ask('/api/views/overview')
