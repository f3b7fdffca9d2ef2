import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Hono } from 'hono'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/server/app.ts'
import type {
  CopiesView,
  ErrorOutput,
  EventsPage,
  ExportsView,
  JudgedView,
  OverviewView,
  ReviewView,
} from '../src/server/contract.ts'
import type { CorpusSource } from '../src/server/corpus-source.ts'
import { memorySource } from '../src/server/memory-source.ts'
import { openApiDocument } from '../tools/openapi/document.ts'
import { example } from './command-line.ts'

interface Api {
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } }
  readonly components: { readonly responses: { readonly [code: string]: unknown } }
}

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[]
  readonly responses: {
    readonly [status: string]: { readonly content?: { readonly [media: string]: unknown } }
  }
}

const committed = readFileSync(new URL('../docs/openapi.json', import.meta.url), 'utf8')
const api = JSON.parse(committed) as Api

const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { date: true, binary: true } })
ajv.addSchema(api, 'api')

const pointer = (...parts: readonly string[]): string =>
  parts.map(part => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')

/** What is wrong with a body, against the schema at a pointer into the document. */
const faults = (at: string, body: unknown): readonly string[] => {
  const isValid = ajv.compile({ $ref: `api#/${at}` })
  return isValid(body) ? [] : (isValid.errors ?? []).map(error => `${error.instancePath} ${error.message}`)
}

const successAt = (method: string, path: string): string =>
  pointer('paths', path, method, 'responses', '200', 'content', 'application/json', 'schema')

let source: CorpusSource
let app: Hono
let overview: OverviewView

const get = async <Body>(path: string): Promise<Body> => (await app.request(path)).json() as Promise<Body>

beforeAll(async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'sitrep-api-')), 'team.jsonl')
  source = memorySource([example], { judgements: { file, lines: [] } })
  app = createApp(source, { rate: { perSecond: 1e6, burst: 1e6 } })
  await source.ready
  overview = await get<OverviewView>('/api/views/overview')
})

const packageVersion = (): string =>
  (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string })
    .version

test('docs/openapi.json is what the routes and types give (npm run openapi writes it anew)', () => {
  expect(JSON.parse(committed)).toEqual(openApiDocument(packageVersion()))
})

/** A path of each route that leads to something. */
const found = async (path: string): Promise<string> => {
  const claim = overview.opening[0]?.evidence[0]?.document ?? ''
  const { passages } = await get<CopiesView>('/api/views/copies')
  const [left = '', right = ''] = passages[0]?.members.map(member => member.document) ?? []
  const { items } = await get<ReviewView>('/api/views/review')
  const { events } = await get<EventsPage>('/api/events')
  const values: { readonly [path: string]: string } = {
    '/api/views/places/{id}': `/api/views/places/${encodeURIComponent(overview.changes[0]?.place.id ?? '')}`,
    '/api/views/reader/{document}': `/api/views/reader/${claim}`,
    '/api/views/compare': `/api/views/compare?left=${left}&right=${right}`,
    '/api/documents/{id}': `/api/documents/${claim}`,
    '/api/claims/{id}': `/api/claims/${overview.changes[0]?.claims[0]}`,
    '/api/control/{id}': `/api/control/${encodeURIComponent(overview.changes[0]?.place.id ?? '')}`,
    '/api/events/{id}': `/api/events/${events[0]?.id}`,
    '/api/explain/{id}': `/api/explain/${overview.changes[0]?.claims[0]}`,
    '/api/review/{id}': `/api/review/${items[0]?.id}`,
    '/api/exports/{format}': '/api/exports/control-csv',
    '/api/exports/{format}/sidecar': '/api/exports/control-csv/sidecar',
  }
  return values[path] ?? path
}

const gets = Object.entries(api.paths).flatMap(([path, methods]) =>
  methods.get === undefined ? [] : [[path, methods.get] as const],
)
const jsonGets = gets.filter(
  ([path, { responses }]) =>
    responses['200']?.content?.['application/json'] !== undefined && !path.startsWith('/api/exports/'),
)

describe('every route', () => {
  test.each(jsonGets)('GET %s answers as documented', async path => {
    const response = await app.request(await found(path))
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('application/json')
    expect(faults(successAt('get', path), await response.json())).toEqual([])
  })

  test.each(gets.filter(([path]) => path !== '/api/openapi.json' && path !== '/api/changes'))(
    'GET %s refuses a parameter that it does not know',
    async (path, { responses }) => {
      const response = await app.request(`${path.replace(/\{\w+\}/, 'x')}?nonsense=1`)
      const body = (await response.json()) as ErrorOutput
      expect(response.status).toBe(422)
      expect(Object.keys(responses)).toContain('422')
      expect(body.error).toMatchObject({ code: 'bad-query', parameter: 'nonsense' })
      expect(faults('components/schemas/ErrorOutput', body)).toEqual([])
    },
  )

  test.each(gets.filter(([path]) => path.includes('{')))('GET %s says 404 for an unknown id', async path => {
    const response = await app.request(path.replace(/\{\w+\}/, 'claim:0000000000000000'))
    expect(response.status).toBe(404)
    expect(faults('components/schemas/ErrorOutput', await response.json())).toEqual([])
  })

  test.each(Object.entries(api.paths))(
    '%s says 405 for other methods, and which it takes',
    async (path, methods) => {
      for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', ...(methods.post ? [] : ['POST'])]) {
        const response = await app.request(path.replace(/\{\w+\}/, 'x'), { method })
        expect([method, response.status]).toEqual([method, 405])
        expect(response.headers.get('allow')).toContain(methods.get ? 'GET' : 'POST')
        expect(faults('components/schemas/ErrorOutput', await response.json())).toEqual([])
      }
    },
  )

  test.each(gets.filter(([path]) => path !== '/api/changes'))('HEAD %s has no body', async path => {
    const response = await app.request(await found(path), { method: 'HEAD' })
    expect([response.status, await response.text()]).toEqual([200, ''])
  })
})

describe('lists', () => {
  const lists = gets.filter(([, { parameters = [] }]) => parameters.some(({ name }) => name === 'cursor'))
  const keys: { readonly [path: string]: string } = { '/api/control': 'places', '/api/copies': 'passages' }
  const itemsOf = (path: string, body: { readonly [key: string]: unknown }): readonly unknown[] =>
    body[keys[path] ?? path.replace('/api/', '')] as readonly unknown[]

  test.each(lists)('GET %s is complete over its pages, each item once', async path => {
    type Page = { readonly total: number; readonly next: string | null; readonly [key: string]: unknown }
    const whole = await get<Page>(`${path}?limit=500`)
    expect(whole.next).toBe(null)
    const paged: unknown[] = []
    for (let next: string | null = ''; next !== null; ) {
      const page: Page = await get<Page>(`${path}?limit=7${next === '' ? '' : `&cursor=${next}`}`)
      expect(page.total).toBe(whole.total)
      paged.push(...itemsOf(path, page))
      next = page.next
    }
    expect(paged).toEqual(itemsOf(path, whole))
    expect(paged.length).toBe(whole.total)
  })

  test.each(lists)('GET %s says so when a cursor fits nothing', async path => {
    const response = await app.request(`${path}?cursor=bm90aGluZw`)
    expect([response.status, ((await response.json()) as ErrorOutput).error.parameter]).toEqual([
      404,
      'cursor',
    ])
  })

  test.each([
    [
      '/api/claims?kind=control&kind=event',
      'claims',
      (item: Item) => ['control', 'event'].includes(String(item.kind)),
    ],
    ['/api/claims?force=denies', 'claims', (item: Item) => item.force === 'denies'],
    ['/api/claims?outlet=Orbis%20Newswire', 'claims', (item: Item) => item.outlet === 'Orbis Newswire'],
    ['/api/control?status=held', 'places', (item: Item) => item.status === 'held'],
    [
      '/api/control?independent=2',
      'places',
      (item: Item) => ((item.origins as Item).independent as number) >= 2,
    ],
    ['/api/control?place=Palmyra', 'places', (item: Item) => JSON.stringify(item.place).includes('Palmyra')],
    [
      '/api/events?since=2016-12-12',
      'events',
      (item: Item) => String((item.when as Item).to) >= '2016-12-12',
    ],
    ['/api/disagreements?real=true', 'disagreements', (item: Item) => item.real === true],
    [
      '/api/documents?q=palmyra%20army',
      'documents',
      (item: Item) => /palmyra|tadmur/i.test(String(item.text)),
    ],
  ] as const)('%s keeps some, and only what it says', async (path, key, keeps) => {
    const all = await get<{ readonly total: number }>(path.replace(/\?.*/, ''))
    const kept = await get<{ readonly total: number; readonly [key: string]: unknown }>(path)
    expect(kept.total).toBeGreaterThan(0)
    expect(kept.total).toBeLessThan(all.total)
    expect((kept[key] as Item[]).filter(item => !keeps(item))).toEqual([])
  })
})

type Item = { readonly [field: string]: unknown }

describe('exports', () => {
  test('each format comes under its name and media type', async () => {
    const { formats } = await get<ExportsView>('/api/exports')
    expect(formats.length).toBeGreaterThan(5)
    for (const { name, mediaType, fileName, hasSidecar } of formats) {
      const response = await app.request(`/api/exports/${name}`)
      expect([name, response.status, response.headers.get('content-type')]).toEqual([name, 200, mediaType])
      expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${fileName}"`)
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100)
      const sidecar = await app.request(`/api/exports/${name}/sidecar`)
      expect([name, sidecar.status]).toEqual([name, hasSidecar ? 200 : 404])
    }
  })
})

test('a table of a row a day refuses a thousand years', async () => {
  const response = await app.request('/api/exports/control-csv?asOf=3016-12-14')
  expect([response.status, ((await response.json()) as ErrorOutput).error.parameter]).toEqual([422, 'since'])
  const tenYears = '/api/exports/control-csv?asOf=3016-12-14&since=2010-01-01&until=2020-01-01'
  expect((await app.request(tenYears)).status).toBe(200)
})

describe('the two clocks', () => {
  test('what was known by a day uses only pages of that day or before', async () => {
    const known = await get<OverviewView>('/api/views/overview?knownBy=2016-12-10')
    expect(known.counts.documents).toBeLessThan(overview.counts.documents)
    expect(known.published?.to).toBe('2016-12-10')
  })

  test('days before anything give an empty account, not an error', async () => {
    for (const [path] of jsonGets.filter(
      ([each]) => !/[{]|compare|openapi|judgements|review|exports/.test(each),
    ))
      expect([path, (await app.request(`${path}?knownBy=1901-01-01&asOf=1900-01-01`)).status]).toEqual([
        path,
        200,
      ])
  })
})

describe('judging', () => {
  const post = (path: string, body: unknown): Promise<Response> =>
    Promise.resolve(
      app.request(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    )

  test('a judgement is written, changes the account and can be taken back', async () => {
    const before = source.revision()
    const { items } = await get<ReviewView>('/api/views/review')
    const item = items.find(({ kind }) => kind === 'disagreement')
    const judged = await post('/api/judgements', {
      item: item?.id,
      answer: 0,
      by: 'Mara Lind',
      reason: 'seen',
    })
    expect(judged.status).toBe(200)
    const body = (await judged.json()) as JudgedView
    expect(faults(successAt('post', '/api/judgements'), body)).toEqual([])
    expect(body.revision).not.toBe(before)
    const undone = await post(`/api/judgements/${body.judgement.id}/withdrawal`, {
      by: 'Mara Lind',
      reason: 'undone',
    })
    expect(faults(successAt('post', '/api/judgements/{id}/withdrawal'), await undone.json())).toEqual([])
    const log = await get<{ readonly judgements: readonly Item[] }>('/api/judgements')
    expect(log.judgements.map(({ state }) => state)).toEqual(['in force', 'withdrawn'])
  })

  test.each([
    ['a word that is no answer', { answer: 'maybe' }, 422],
    ['a side that is not there', { answer: 17 }, 422],
    ['an unknown thing', { item: 'disagreement:0' }, 404],
    ['no name', { by: ' ' }, 422],
    ['a field that is not known', { extra: 1 }, 422],
    ['a reason that is too long', { reason: 'x'.repeat(3000) }, 422],
  ])('%s is refused', async (_, change, status) => {
    const { items } = await get<ReviewView>('/api/views/review')
    const item = items.find(({ kind }) => kind === 'disagreement')?.id
    const response = await post('/api/judgements', {
      item,
      answer: 0,
      by: 'Mara Lind',
      reason: 'seen',
      ...change,
    })
    expect(response.status).toBe(status)
    expect(faults('components/schemas/ErrorOutput', await response.json())).toEqual([])
  })
})
