import { expect, test } from 'vitest'
import { createApp } from './app.ts'
import { isLoopback, listen, urlHost } from './listen.ts'
import { memorySource } from './memory-source.ts'

test.each([
  ['127.0.0.1', true],
  ['127.8.8.8', true],
  ['::1', true],
  ['localhost', true],
  ['0.0.0.0', false],
  ['::', false],
  ['192.168.0.7', false],
  ['127.example.org', false],
])('%s is reached by this machine only: %s', (host, isOwn) => {
  expect(isLoopback(host)).toBe(isOwn)
})

test('addresses with colons stand in brackets', () => {
  expect([urlHost('::1'), urlHost('127.0.0.1')]).toEqual(['[::1]', '127.0.0.1'])
})

test('a question whose asker has gone is not answered', async () => {
  const source = memorySource([])
  await source.ready
  const asked: unknown[] = []
  let release = (): void => undefined
  const isReleased = new Promise<void>(resolve => {
    release = resolve
  })
  const slow = {
    ...source,
    async account(clocks: Parameters<typeof source.account>[0]) {
      asked.push(clocks.asOf)
      await isReleased
      return source.account(clocks)
    },
  }
  const listening = await listen('127.0.0.1', 0)
  listening.serve(createApp(slow))
  const get = (day: string, signal?: AbortSignal) =>
    fetch(
      `http://127.0.0.1:${listening.port}/api/control?asOf=${day}`,
      signal === undefined ? {} : { signal },
    )
  const first = get('2016-12-01')
  while (asked.length === 0) await new Promise(resolve => setTimeout(resolve, 5))
  const leaving = new AbortController()
  const second = get('2016-12-02', leaving.signal).catch(() => 'gone')
  await new Promise(resolve => setTimeout(resolve, 100))
  leaving.abort()
  expect(await second).toBe('gone')
  const third = get('2016-12-03')
  await new Promise(resolve => setTimeout(resolve, 100))
  release()
  expect([(await first).status, (await third).status]).toEqual([200, 200])
  expect(asked).toEqual(['2016-12-01', '2016-12-03'])
  await listening.close()
})
