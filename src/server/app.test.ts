import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { type AppOptions, createApp } from './app.ts'
import type { ErrorOutput } from './contract.ts'
import { memorySource } from './memory-source.ts'

/** An app over no page at all: what guards it does not depend on pages. */
const emptyApp = (options: AppOptions = {}) => createApp(memorySource([]), options)

const errorOf = async (response: Response): Promise<ErrorOutput['error']> =>
  ((await response.json()) as ErrorOutput).error

const jsonPost = (body: string, headers: Readonly<Record<string, string>> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', ...headers },
  body,
})

describe('every answer', () => {
  test.each(['/', '/api/views/overview', '/api/docs', '/api/nothing', '/api/report.html'])(
    '%s lets nothing in from elsewhere and shows itself to no other site',
    async path => {
      const { headers } = await emptyApp().request(path, { headers: { Origin: 'https://elsewhere.example' } })
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/)
      expect(headers.get('content-security-policy')).not.toMatch(/script-src[^;]*(?:unsafe|\*|http)/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('access-control-allow-origin')).toBe(null)
    },
  )

  test('the app may not be framed', async () => {
    const { headers } = await emptyApp().request('/')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  })

  test('a failure tells the client nothing of the machine, and the log everything', async () => {
    const failures: unknown[] = []
    const source = { ...memorySource([]), account: () => Promise.reject(new Error('secret path')) }
    const app = createApp(source, { onFailure: error => failures.push(error) })
    const response = await app.request('/api/control')
    expect(response.status).toBe(500)
    expect(JSON.stringify(await errorOf(response))).not.toContain('secret')
    expect(String(failures[0])).toContain('secret path')
  })
})

describe('the Host header', () => {
  test.each([
    ['localhost:4747', 200],
    ['127.0.0.1:4747', 200],
    ['[::1]:4747', 200],
    ['192.168.7.3', 200],
    ['sitrep.example', 200],
    ['SITREP.example:80', 200],
    ['evil.example', 421],
    ['localhost.evil.example', 421],
    ['127.0.0.1.evil.example:4747', 421],
    ['', 421],
  ])('%s → %i', async (host, status) => {
    const response = await emptyApp({ hosts: ['sitrep.example'] }).request('/api/control', {
      headers: { Host: host },
    })
    expect(response.status).toBe(status)
    if (status !== 200) expect((await errorOf(response)).code).toBe('wrong-host')
  })
})

describe('the token', () => {
  const token = 'a-token-for-tests'
  const app = emptyApp({ token })

  test.each([
    ['nothing', {}, 401],
    ['a wrong one', { Authorization: 'Bearer wrong' }, 401],
    ['its beginning', { Authorization: 'Bearer a-token-for' }, 401],
    ['another scheme', { Authorization: `Basic ${token}` }, 401],
    ['the bearer', { Authorization: `Bearer ${token}` }, 200],
    ['the cookie among others', { Cookie: `other=1; sitrep-token=${token}` }, 200],
    ['a cookie of another name', { Cookie: `x-sitrep-token=${token}` }, 401],
  ])('%s → %i', async (_, headers, status) => {
    for (const path of ['/api/control', '/', '/assets/x.js', '/api/openapi.json', '/api/changes']) {
      const response = await app.request(path, { headers })
      if (status === 401) expect([path, response.status]).toEqual([path, 401])
      else expect(response.status).not.toBe(401)
      await response.body?.cancel()
    }
  })

  test('opening the app with ?token= sets a cookie and leaves the address bar', async () => {
    const response = await app.request(`/map?day=2016-12-10&token=${token}`)
    const cookie = response.headers.get('set-cookie') ?? ''
    expect(cookie).toContain(`sitrep-token=${token}`)
    expect(cookie).toContain('HttpOnly')
    expect(cookie).toContain('SameSite=Strict')
    expect(response.headers.get('refresh')).toBe('0;url=/map?day=2016-12-10')
    expect(await response.text()).not.toContain(token)
  })

  test('?token= opens the API as well, and a wrong one does not', async () => {
    expect((await app.request(`/api/control?token=${token}`)).status).toBe(200)
    expect((await app.request('/api/control?token=wrong')).status).toBe(401)
  })

  test('?token= leads to no other host', async () => {
    const response = await app.request(`//evil.example/x?token=${token}`)
    expect(response.headers.get('refresh') ?? '0;url=/').toMatch(/^0;url=\/(?!\/)/)
  })
})

describe('what changes something', () => {
  const body = JSON.stringify({ item: 'x', answer: 'same', by: 'Mara', reason: 'seen' })

  test.each([
    ['no origin, as curl', {}, 403, 'start it with --judgements'],
    ['its own origin', { Origin: 'http://localhost' }, 403, 'start it with --judgements'],
    ['a foreign origin', { Origin: 'https://evil.example' }, 403, 'may change nothing here'],
    ['another port', { Origin: 'http://localhost:8080' }, 403, 'may change nothing here'],
    ['a page without origin', { Origin: 'null' }, 403, 'may change nothing here'],
    ['a foreign site', { 'Sec-Fetch-Site': 'cross-site' }, 403, 'may change nothing here'],
  ])('from %s', async (_, headers, status, message) => {
    const response = await emptyApp().request(
      '/api/judgements',
      jsonPost(body, { Host: 'localhost', ...headers }),
    )
    expect(response.status).toBe(status)
    expect((await errorOf(response)).message).toContain(message)
  })

  test.each([
    ['another media type', { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body }, 415],
    ['no media type', { method: 'POST', headers: { 'Content-Type': '' }, body }, 415],
    ['broken JSON', jsonPost('{"item":'), 400],
    ['a list', jsonPost('[1]'), 422],
    ['null', jsonPost('null'), 422],
    ['no body', { method: 'POST', headers: { 'Content-Type': 'application/json' } }, 400],
    [
      'bytes that are no UTF-8',
      {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: new Uint8Array([0xff, 0xfe, 0x7b]),
      },
      400,
    ],
    ['too much', jsonPost(JSON.stringify({ reason: 'x'.repeat(70_000) })), 413],
  ] as const)('%s is refused', async (_, init, status) => {
    expect((await emptyApp().request('/api/judgements', init as RequestInit)).status).toBe(status)
  })

  test.each([
    ['no multipart', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' }, 415],
    [
      'a torn multipart',
      {
        method: 'POST',
        headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
        body: '--x\r\nnonsense',
      },
      400,
    ],
  ] as const)('an upload that is %s is refused', async (_, init, status) => {
    expect((await emptyApp().request('/api/pages', init as RequestInit)).status).toBe(status)
  })

  test('an upload without a file, with another field, and one that is too large are refused', async () => {
    const app = emptyApp({ maxUploadBytes: 10_000 })
    const send = (form: FormData) => app.request('/api/pages', { method: 'POST', body: form })
    const empty = new FormData()
    empty.append('files', 'only text')
    expect((await send(empty)).status).toBe(422)
    const other = new FormData()
    other.append('pages', new File(['text'], 'a.txt'))
    expect((await errorOf(await send(other))).parameter).toBe('pages')
    const large = new FormData()
    large.append('files', new File(['x'.repeat(20_000)], 'a.txt'))
    expect((await send(large)).status).toBe(413)
  })
})

describe('limits', () => {
  test('more requests than allowed are told to wait', async () => {
    const app = emptyApp({ rate: { perSecond: 0.5, burst: 3 } })
    const statuses: number[] = []
    for (let count = 0; count < 4; count++) statuses.push((await app.request('/api/control')).status)
    expect(statuses).toEqual([200, 200, 200, 429])
    expect((await app.request('/')).headers.get('retry-after')).toBe('2')
  })

  test.each([
    '/api/claims?limit=0',
    '/api/claims?limit=501',
    '/api/claims?limit=1e2',
    '/api/claims?limit=',
    '/api/claims?limit=5&limit=6',
    '/api/claims?asOf=2016-13-01',
    '/api/claims?asOf=yesterday',
    '/api/claims?kind=rumour',
    `/api/claims?q=${'x'.repeat(301)}`,
    '/api/claims?__proto__=1',
    '/api/claims?constructor=1',
    '/api/claims?q[]=1',
    '/api/disagreements?real=perhaps',
    '/api/views/compare?left=x',
  ])('%s is refused', async path => {
    const response = await emptyApp().request(path)
    expect([response.status, (await errorOf(response)).code]).toEqual([422, 'bad-query'])
  })

  test.each([
    '/api/claims?q=%00',
    '/api/claims?q=%F0%9F%98%80&place=%E2%80%AE',
    '/api/claims?q=%FF%FE',
    '/api/explain/%F0%28%8C%28',
    '/api/explain/..%2F..%2Fetc%2Fpasswd',
    '/api/claims?cursor=%00',
  ])('%s is answered without failing', async path => {
    expect((await emptyApp().request(path)).status).toBeLessThan(500)
  })
})

describe('answers that are known', () => {
  test('an ETag is answered with 304 until something changes', async () => {
    const source = memorySource([])
    await source.ready
    const app = createApp(source)
    const first = await app.request('/api/control')
    const tag = first.headers.get('etag') ?? ''
    expect(tag).not.toBe('')
    const again = await app.request('/api/control', { headers: { 'If-None-Match': `"other", ${tag}` } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect((await app.request('/api/control?limit=5', { headers: { 'If-None-Match': tag } })).status).toBe(
      200,
    )
    await source.addFiles([
      {
        name: 'page.txt',
        bytes: new TextEncoder().encode('Rebels took Marsa\n\nRebels took Marsa on Monday.'),
      },
    ])
    const later = await app.request('/api/control', { headers: { 'If-None-Match': tag } })
    expect(later.status).toBe(200)
    expect(later.headers.get('etag')).not.toBe(tag)
  })

  test('bodies are packed for those who take it', async () => {
    const app = emptyApp()
    const packed = await app.request('/api/report.html', { headers: { 'Accept-Encoding': 'br;q=0.5, gzip' } })
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    const plain = await app.request('/api/report.html', { headers: { 'Accept-Encoding': 'gzip;q=0' } })
    expect(plain.headers.get('content-encoding')).toBe(null)
    expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(await plain.text())
  })
})

describe('hostile pages', () => {
  const send = (app: ReturnType<typeof createApp>, files: readonly File[]) => {
    const form = new FormData()
    for (const file of files) form.append('files', file)
    return app.request('/api/pages', { method: 'POST', body: form })
  }
  const script = '<script>alert(1)</script>'
  const page = `${script} in Palmyra\n\n11 December 2016\n\nIslamic State took Palmyra on Sunday ${script}, said “${script}”.`

  test('markup in titles, quotes and names of files is text in every answer', async () => {
    const app = emptyApp()
    const added = await send(app, [new File([page], `${script}.txt`)])
    expect(await added.json()).toMatchObject({ added: 1, unreadable: [] })
    for (const path of [
      'views/overview',
      'views/timeline',
      'documents',
      'claims',
      'report',
      'nothing-<script>',
    ]) {
      const { headers } = await app.request(`/api/${path}`)
      expect([path, headers.get('content-type')]).toEqual([path, 'application/json'])
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    }
    const report = await app.request('/api/report.html')
    expect(await report.text()).not.toContain(script)
    expect(report.headers.get('content-security-policy')).toContain('sandbox')
    expect(report.headers.get('content-disposition')).toContain('attachment')
  })

  test('names that lead out of a folder are led back', async () => {
    const app = emptyApp()
    const names = ['../../etc/passwd', '/dev/zero', '..\\..\\boot.ini', 'a/./b//c.txt']
    const texts = names.map((name, at) => new File([`${page} ${'word '.repeat(at)}`], name))
    expect((await send(app, texts)).status).toBe(200)
    const { documents } = (await (await app.request('/api/documents')).json()) as {
      readonly documents: readonly { readonly file: string }[]
    }
    expect(documents.map(({ file }) => file).sort()).toEqual([
      'a/b/c.txt',
      'boot.ini',
      'dev/zero',
      'etc/passwd',
    ])
  })

  test('bytes of every kind are told as unreadable or read, and nothing fails', async () => {
    const app = createApp(memorySource([], { maxBytes: 10_000 }))
    const files = [
      new File([new Uint8Array([0xff, 0xfe, 0x41, 0x00, 0x42])], 'utf-16.txt'),
      new File([new Uint8Array(Array.from({ length: 4000 }, (_, at) => at % 256))], 'binary.txt'),
      new File([new Uint8Array([0x1f, 0x8b, 0x08, 0x00, 0x00])], 'torn.gz'),
      new File(['x'.repeat(20_000)], 'large.txt'),
      new File([''], 'empty.txt'),
      new File(['{"text": "\\ud800 broken", "title": null}\n{"text":'], 'torn.jsonl'),
      new File(['<div>'.repeat(1500)], 'deep.html'),
    ]
    const response = await send(app, files)
    expect(response.status).toBe(200)
    const { unreadable } = (await response.json()) as {
      readonly unreadable: readonly { readonly file: string; readonly reason: string }[]
    }
    expect(unreadable.map(({ file }) => file)).toEqual(
      expect.arrayContaining(['binary.txt', 'empty.txt', 'large.txt', 'torn.gz']),
    )
    for (const path of ['documents', 'views/overview', 'report.md'])
      expect((await app.request(`/api/${path}`)).status).toBe(200)
  })
})

describe('the files of the app', () => {
  const webFolder = mkdtempSync(join(tmpdir(), 'sitrep-web-'))
  mkdirSync(join(webFolder, 'assets'))
  writeFileSync(join(webFolder, 'index.html'), '<!doctype html>app')
  writeFileSync(join(webFolder, 'assets/main-1a2b.js'), 'script')
  writeFileSync(join(webFolder, 'assets/main-1a2b.js.br'), 'packed')
  const app = emptyApp({ webFolder })

  test.each([
    ['/', 'app', 'text/html; charset=utf-8', 'no-cache'],
    ['/map', 'app', 'text/html; charset=utf-8', 'no-cache'],
    ['/places/geonames:163808', 'app', 'text/html; charset=utf-8', 'no-cache'],
    ['/assets/main-1a2b.js', 'script', 'text/javascript; charset=utf-8', 'immutable'],
  ])('%s', async (path, text, type, caching) => {
    const response = await app.request(path)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type])
    expect(response.headers.get('cache-control')).toContain(caching)
    expect(await response.text()).toContain(text)
  })

  test.each([
    '/assets/other.js',
    '/favicon.ico',
    '/../package.json',
    '/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
    '/api',
    '/api/',
    '/api/map',
  ])('%s is not found', async path => {
    const response = await app.request(path)
    expect(await response.text()).not.toMatch(/"sitrep"|<!doctype html>app/)
  })

  test('a packed twin goes to those who take it', async () => {
    const response = await app.request('/assets/main-1a2b.js', { headers: { 'Accept-Encoding': 'gzip, br' } })
    expect([response.headers.get('content-encoding'), await response.text()]).toEqual(['br', 'packed'])
  })

  test('without a built app the page says how to build it', async () => {
    const response = await emptyApp({ webFolder: join(webFolder, 'nothing') }).request('/')
    expect(await response.text()).toContain('npm run build:web')
  })

  test('the app is only read', async () => {
    expect((await app.request('/', { method: 'POST', body: 'x' })).status).toBe(404)
  })
})
