import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Reading } from '../model/reading.ts'
import { openCache } from './cache.ts'

const reading = { document: { id: 'doc:1', text: 'Marsa — «Марса»' }, notes: [] } as unknown as Reading
const key = 'ab'.padEnd(64, '0')
const folder = (): Promise<string> => mkdtemp(join(tmpdir(), 'sitrep-cache-'))

test('gives back what was saved, also to another process with the same folder', async () => {
  const place = await folder()
  await openCache(place).save(key, reading)
  expect(await openCache(place).find(key)).toEqual(reading)
})

test('leaves no partial file behind', async () => {
  const place = await folder()
  const cache = openCache(place)
  await Promise.all(Array.from({ length: 8 }, () => cache.save(key, reading)))
  expect(await readdir(join(place, 'ab'))).toEqual([`${key}.json`])
})

test('a damaged or missing file is a miss', async () => {
  const place = await folder()
  const cache = openCache(place)
  expect(await cache.find(key)).toBeUndefined()
  await cache.save(key, reading)
  const file = join(place, 'ab', `${key}.json`)
  await writeFile(file, (await readFile(file, 'utf8')).replace('Marsa', 'Morsa'))
  expect(await cache.find(key)).toBeUndefined()
})

test('a folder that cannot be written keeps nothing and fails nothing', async () => {
  const cache = openCache('/dev/null/sitrep')
  await cache.save(key, reading)
  expect(await cache.find(key)).toBeUndefined()
})
