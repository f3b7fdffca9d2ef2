import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { sha256 } from '../../model/id.ts'
import { readSigningKey } from '../signing-key.ts'
import { worldAccount } from '../test-account.ts'
import { surtOf } from './cdxj.ts'
import { wacz } from './index.ts'
import { zipOf } from './zip.ts'

const account = worldAccount()
const [first] = account.documents

const withAddress = {
  ...account,
  documents: account.documents.map(doc =>
    doc.id === first?.id ? { ...doc, url: 'https://www.herald.example/Marsa?b=2&a=1' } : doc,
  ),
}

const html = Buffer.from('<html><title>Marsa</title><p>Text</p></html>')

const archive = async (context = {}): Promise<Record<string, Uint8Array>> =>
  unzipSync(
    (await wacz.write(withAddress, {
      readRaw: async (id: string) => (id === first?.id ? { bytes: html, mediaType: 'text/html' } : undefined),
      ...context,
    })) as Uint8Array,
  )

const textOf = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString()
const jsonOf = (bytes: Uint8Array | undefined) => JSON.parse(textOf(bytes))

interface IndexFields {
  readonly url: string
  readonly offset: string
  readonly length: string
  readonly digest: string
}

describe('the archive', () => {
  test('lists every file with its hash and size', async () => {
    const files = await archive()
    const { resources, wacz_version: version } = jsonOf(files['datapackage.json'])
    expect(version).toBe('1.1.1')
    expect(
      resources
        .map(({ path }: { path: string }) => path)
        .concat('datapackage.json', 'datapackage-digest.json'),
    ).toEqual(Object.keys(files))
    for (const { path, hash, bytes } of resources)
      expect([hash, bytes]).toEqual([`sha256:${sha256(files[path] ?? '')}`, files[path]?.length])
    expect(jsonOf(files['datapackage-digest.json'])).toEqual({
      path: 'datapackage.json',
      hash: `sha256:${sha256(files['datapackage.json'] ?? '')}`,
    })
  })

  test('its index leads to records that can be read alone', async () => {
    const files = await archive()
    const warc = files['archive/data.warc.gz'] ?? new Uint8Array()
    const lines = textOf(files['indexes/index.cdx']).trim().split('\n')
    expect(lines).toEqual([...lines].sort())
    const records = lines.map(line => {
      const fields = JSON.parse(line.slice(line.indexOf('{'))) as IndexFields
      const offset = Number(fields.offset)
      const record = gunzipSync(warc.subarray(offset, offset + Number(fields.length))).toString()
      const at = record.indexOf('\r\n\r\n')
      expect(fields.digest).toBe(`sha256:${sha256(record.slice(at + 4, -4))}`)
      return [fields.url, record.slice(at + 4, -4)]
    })
    const cited = account.documents.filter(({ id }) => id !== first?.id)
    expect(Object.fromEntries(records)).toEqual({
      'https://www.herald.example/Marsa?b=2&a=1': html.toString(),
      // Only the text is left: not under the page's own address.
      ...Object.fromEntries(cited.map(({ id, text }) => [`https://sitrep.invalid/text/${id}`, text])),
    })
  })

  test('its list holds the text that evidence counts in', async () => {
    const [head, ...pages] = textOf((await archive())['pages/pages.jsonl'])
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(head.format).toBe('json-pages-1.0')
    expect(pages.map(({ id, text }) => [id, text])).toEqual(
      account.documents.map(({ id, text }) => [id, text]),
    )
  })

  test('a key signs the hash of the list of files', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'secp384r1' })
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    const { hash, signedData } = jsonOf(
      (await archive({ sign: readSigningKey(pem) }))['datapackage-digest.json'],
    )
    const key = createPublicKey({
      key: Buffer.from(signedData.publicKey, 'base64'),
      type: 'spki',
      format: 'der',
    })
    const signature = Buffer.from(signedData.signature, 'base64')
    expect(verify('sha256', Buffer.from(hash), { key, dsaEncoding: 'ieee-p1363' }, signature)).toBe(true)
  })

  test.each([
    ['no key', 'hello', /no private key/],
    [
      'a key of another curve',
      generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
        .privateKey.export({ type: 'pkcs8', format: 'pem' })
        .toString(),
      /P-384/,
    ],
  ])('%s is refused with the cure', (_, pem, says) => {
    expect(() => readSigningKey(pem)).toThrow(says)
  })

  test('an address cannot smuggle headers into a record', async () => {
    const documents = account.documents.map(doc => ({
      ...doc,
      url: 'https://a.example/x\r\nWARC-Type: response',
    }))
    const bytes = (await wacz.write(
      { ...account, documents },
      { readRaw: async () => ({ bytes: html, mediaType: 'text/html\r\nX: y' }) },
    )) as Uint8Array
    const warc = gunzipSync(unzipSync(bytes)['archive/data.warc.gz'] ?? '').toString()
    expect(warc).not.toMatch(/^(?:WARC-Type: response|X: y)/m)
  })
})

const addresses: readonly [url: string, key: string][] = [
  ['https://www.Herald.example/Marsa/?b=2&a=1#top', 'example,herald)/marsa?a=1&b=2'],
  ['http://herald.example:8080/', 'example,herald:8080)/'],
  ['http://herald.example', 'example,herald)/'],
  ['urn:x:y', 'urn:x:y'],
]

test.each(addresses)('the address %s is looked up as %s', (url, key) => {
  expect(surtOf(url)).toBe(key)
})

test('a ZIP of nothing, and of names beyond ASCII', () => {
  expect(Object.keys(unzipSync(zipOf([], '2017-11-03')))).toEqual([])
  expect(Object.keys(unzipSync(zipOf([{ path: 'ä/ب.txt', bytes: html }], '1970-01-01')))).toEqual(['ä/ب.txt'])
})
