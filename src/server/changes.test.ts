import { expect, test } from 'vitest'
import { createApp } from './app.ts'
import type { ChangeOutput } from './contract.ts'
import { memorySource } from './memory-source.ts'

const page = {
  name: 'page.txt',
  bytes: new TextEncoder().encode('Rebels took Marsa\n\nRebels took Marsa on Monday.'),
}

/** Reads a stream until what came of it satisfies `isEnough`. */
const readUntil = async (response: Response, isEnough: (text: string) => boolean): Promise<string> => {
  const reader = response.body!.getReader()
  let text = ''
  while (!isEnough(text)) {
    const { value, done } = await reader.read()
    if (done) break
    text += new TextDecoder().decode(value)
  }
  await reader.cancel()
  return text
}

const changesIn = (text: string): readonly ChangeOutput[] =>
  [...text.matchAll(/^data: (.*)$/gm)].map(([, data = '']) => JSON.parse(data) as ChangeOutput)

test('a stream tells the state at the start and every change after it', async () => {
  const source = memorySource([])
  await source.ready
  const response = await createApp(source).request('/api/changes')
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  const before = source.revision()
  const reading = readUntil(response, text =>
    changesIn(text).some(({ revision, progress }) => revision !== before && progress === null),
  )
  await source.addFiles([page])
  const changes = changesIn(await reading)
  expect(changes[0]).toEqual({ schema: 'sitrep/change@1', revision: before, progress: null })
  expect(changes.some(({ progress }) => progress !== null)).toBe(true)
  expect(changes.at(-1)?.revision).toBe(source.revision())
})

test('a quiet stream gives signs of life', async () => {
  const source = memorySource([])
  await source.ready
  const response = await createApp(source, { heartbeatMs: 10 }).request('/api/changes')
  expect(await readUntil(response, text => text.split(': still here').length > 3)).toContain(': still here')
})
