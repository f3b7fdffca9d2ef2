import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import type { OverviewView } from '../src/server/contract.ts'
import { example, sitrep } from './command-line.ts'

const program = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))
const running: ChildProcess[] = []

afterEach(() => {
  for (const server of running.splice(0)) server.kill('SIGKILL')
})

interface Started {
  readonly url: string
  readonly server: ChildProcess
}

/** Starts a server and waits until it prints what `isThere` looks for. */
const start = async (args: readonly string[], isThere = / read, /): Promise<Started> => {
  const server = spawn(process.execPath, [program, 'serve', ...args], {
    env: { ...process.env, NO_COLOR: '1' },
  })
  running.push(server)
  let out = ''
  server.stdout.on('data', (data: Buffer) => {
    out += data.toString()
  })
  while (!isThere.test(out)) await once(server.stdout, 'data')
  return { server, url: /http:\S+/.exec(out)?.[0] ?? '' }
}

test('sitrep serve prints its address, shows the pages and ends with Ctrl-C', async () => {
  const { url, server } = await start([example, '--port', '0', '--no-cache'])
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
  const overview = (await (await fetch(`${url}api/views/overview`)).json()) as OverviewView
  expect(overview.counts.documents).toBeGreaterThan(10)
  expect(overview.canJudge).toBe(false)
  // An open stream must not keep the server from ending.
  const stream = await fetch(`${url}api/changes`)
  server.kill('SIGINT')
  const [code] = (await once(server, 'exit')) as [number | null]
  expect(code).toBe(0)
  await stream.body?.cancel().catch(() => undefined)
})

test('it listens before it has read anything', async () => {
  const { url, server } = await start([example, '--port', '0', '--no-cache'], /Ctrl-C/)
  expect((await fetch(`${url}api/views/overview`)).status).toBe(200)
  server.kill('SIGTERM')
  const [code] = (await once(server, 'exit')) as [number | null]
  expect(code).toBe(0)
})

test('another address than loopback demands a token', async () => {
  const { url } = await start([example, '--port', '0', '--host', '0.0.0.0', '--no-cache'], /Ctrl-C/)
  const token = new URL(url).searchParams.get('token') ?? ''
  expect(token.length).toBeGreaterThan(20)
  const address = `http://127.0.0.1:${new URL(url).port}/api/control`
  expect((await fetch(address)).status).toBe(401)
  expect((await fetch(address, { headers: { Authorization: `Bearer ${token}` } })).status).toBe(200)
})

test('a port in use is told with the cure', async () => {
  const other = createServer()
  other.listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const { code, out, err } = await sitrep('serve', example, '--port', String(port))
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(`127.0.0.1:${port}: it is in use: give another with --port`)
  other.close()
})

test.each([
  [['nowhere'], 'no such file or folder: nowhere'],
  [[example, '--port', '70000'], 'Give a port from 0'],
  [[example, '--token', 'short'], 'Give at least 12'],
  [[example, '--host', '203.0.113.77'], 'no such address'],
  [[example, '--judgements', 'no/such/folder/team.jsonl'], "cannot write 'no/such/folder/team.jsonl'"],
  [[example, '--place', 'Palmyra'], '--place is not for a server'],
] as const)('sitrep serve %j is wrong use', async (args, message) => {
  const { code, err } = await sitrep('serve', '--port', '0', ...args)
  expect(code).toBe(2)
  expect(err).toContain(message)
})
