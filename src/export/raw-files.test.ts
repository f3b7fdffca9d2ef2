import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { sha256 } from '../model/id.ts'
import { rawFiles } from './raw-files.ts'
import { worldAccount } from './test-account.ts'

const folder = mkdtempSync(join(tmpdir(), 'sitrep-raw-'))
const account = worldAccount()

const readFrom = async (name: string, stored: Uint8Array, expected: Uint8Array) => {
  const file = join(folder, name)
  writeFileSync(file, stored)
  const [doc] = account.documents
  const readRaw = rawFiles({
    ...account,
    documents: doc === undefined ? [] : [{ ...doc, file, rawSha256: sha256(expected) }],
  })
  return readRaw(doc?.id ?? '')
}

const page = Buffer.from('<!doctype html><html><body><p>Größe</p></body></html>')

test.each([
  ['as it is', page, 'text/html; charset=utf-8'],
  ['packed', gzipSync(page), 'text/html; charset=utf-8'],
])('a file is found %s', async (_, stored, mediaType) => {
  expect(await readFrom('page.html', stored, page)).toEqual({ bytes: page, mediaType })
})

test('text in an older encoding is not said to be UTF-8', async () => {
  const text = Buffer.from('Größe', 'latin1')
  expect((await readFrom('page.txt', text, text))?.mediaType).toBe('text/plain')
})

test('a file that has changed, or is gone, is not the page', async () => {
  expect(await readFrom('page.html', Buffer.from('other'), page)).toBeUndefined()
  expect(await rawFiles(account)(account.documents[0]?.id ?? '')).toBeUndefined()
  expect(await rawFiles(account)('doc:none')).toBeUndefined()
})
