import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { example, sitrep } from './command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'sitrep-export-'))
const page = join(example, '2016-12-11-halden-is-retakes.html')

test('an export goes to standard output, and nothing else does', async () => {
  const { code, out, err } = await sitrep('export', 'claims-jsonl', page)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const claims = out
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as { id: string })
  expect(claims.length).toBeGreaterThan(3)
  for (const { id } of claims) expect(id).toMatch(/^claim:/)
})

test('--place and --actor keep part of the claims, in the exports as in `sitrep claims`', async () => {
  const ids = async (...args: readonly string[]): Promise<number> =>
    (await sitrep(...args)).out.split('\n').filter(line => line.includes('"id":"claim:')).length
  const all = await ids('export', 'claims-jsonl', page)
  const kept = await ids('export', 'claims-jsonl', page, '--place', 'Palmyra', '--actor', 'Islamic State')
  expect(kept).toBeGreaterThan(0)
  expect(kept).toBeLessThan(all)
  const { out } = await sitrep('claims', page, '--place', 'Palmyra', '--actor', 'Islamic State', '--json')
  expect((JSON.parse(out) as { claims: unknown[] }).claims).toHaveLength(kept)
})

test('with --out it goes to a file, and what it has no room for beside it', async () => {
  const { code, out, err } = await sitrep('export', 'control-csv', page, '--out', join(folder, 'control.csv'))
  expect({ code, out }).toEqual({ code: 0, out: '' })
  expect(err).toMatch(/wrote .*control\.csv\n.*wrote .*control\.csv-metadata\.json/)
  expect(readFileSync(join(folder, 'control.csv'), 'utf8')).toMatch(/^place_id,place,.*\r\ngeonames:/)
  expect(JSON.parse(readFileSync(join(folder, 'control.csv-metadata.json'), 'utf8'))).toMatchObject({
    url: 'control.csv',
    'dc:source': [{ 'dc:publisher': 'Halden News Agency' }],
  })
})

test('a web archive has the bytes of the page as they were read, the same each time', async () => {
  const files = [join(folder, 'one.wacz'), join(folder, 'two.wacz')]
  for (const file of files) expect((await sitrep('export', 'wacz', page, '--out', file)).code).toBe(0)
  const [one, two] = files.map(file => readFileSync(file))
  expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true)
  const pages = Buffer.from(unzipSync(one ?? new Uint8Array())['pages/pages.jsonl'] ?? []).toString()
  expect(pages.split('\n')[1]).toContain('"original":true')
})

const misuses: readonly [name: string, args: readonly string[], says: RegExp][] = [
  ['a format that is none', ['xlsx', page], /'xlsx'.*control-csv.*wacz/],
  ['--json', ['control-csv', page, '--json'], /--json/],
  ['a key for what carries no signature', ['claims-csv', page, '--key', 'key.pem'], /--key.*wacz/],
  ['a key that is not there', ['wacz', page, '--key', '/no/such.pem'], /\/no\/such\.pem.*PEM/],
  ['a folder that is not there', ['claims-csv', page, '--out', '/no/such/x.csv'], /\/no\/such\/x\.csv/],
]

test.each(misuses)('%s is wrong use: exit code 2 and one message', async (_, args, says) => {
  const { code, out, err } = await sitrep('export', ...args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toMatch(says)
  expect(err).not.toMatch(/\n\s+at /)
})

test('nothing is written for a wrong use', () => {
  expect(readdirSync(folder).sort()).toEqual([
    'control.csv',
    'control.csv-metadata.json',
    'one.wacz',
    'two.wacz',
  ])
})
