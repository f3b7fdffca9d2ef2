import { describe, expect, test } from 'vitest'
import { claimsOutput } from '../output/claims.ts'
import { claimsCsv } from './claims-csv.ts'
import { claimFields, claimsJsonl } from './claims-jsonl.ts'
import { exportFormats, findExportFormat } from './formats.ts'
import { csvRows, worldAccount } from './test-account.ts'

const account = worldAccount()

describe.each(exportFormats.map(format => [format.name, format] as const))('%s', (name, format) => {
  test('is found by its name', () => {
    expect(findExportFormat(name)).toBe(format)
  })

  test('gives text or bytes as it says, the same for pages in another order', async () => {
    const content = await format.write(account)
    expect(typeof content === 'string').toBe(!format.binary)
    const turned = await format.write(worldAccount(pages => [...pages].reverse()))
    expect(Buffer.from(turned).equals(Buffer.from(content))).toBe(true)
  })

  test('takes an empty account', async () => {
    const empty = { ...account, asOf: null, documents: [], claims: [], control: [], events: [] }
    expect(await format.write(empty)).toBeDefined()
  })

  test('tells every field once, and what it is', () => {
    const names = format.dictionary.fields.map(field => field.name)
    expect(new Set(names).size).toBe(names.length)
    expect(format.dictionary.fields.filter(({ about }) => about === '')).toEqual([])
  })

  test('a file beside it names the sources and the rights', () => {
    if (format.sidecar === undefined) return
    const { fileName, text } = format.sidecar(account, 'some.csv')
    expect(fileName).toBe('some.csv-metadata.json')
    expect(JSON.parse(text)).toBeTypeOf('object')
    expect(text).toContain('Herald')
    expect(text).toContain('GeoNames')
  })
})

test('a name that is none finds nothing', () => {
  expect(findExportFormat('xlsx')).toBeUndefined()
})

describe('claims', () => {
  test('a line is what `sitrep claims --json` prints', () => {
    const lines = String(claimsJsonl.write(account)).trim().split('\n')
    expect(lines.map(line => JSON.parse(line) as unknown)).toEqual(
      JSON.parse(JSON.stringify(claimsOutput(account))),
    )
  })

  test('no field of a claim is missing from the dictionary', () => {
    const told = new Set(claimFields.map(({ name }) => name))
    const met = new Set(claimsOutput(account).flatMap(claim => Object.keys(claim)))
    expect([...met].filter(name => !told.has(name))).toEqual([])
  })

  test('the table has one row a claim, hostile text guarded', () => {
    const rows = csvRows(String(claimsCsv.write(account)))
    expect(rows.map(({ id }) => id)).toEqual(claimsOutput(account).map(({ id }) => id))
    expect(rows.find(({ outlet }) => outlet === "'=Courier")).toBeDefined()
    expect(rows.find(({ quote }) => quote === "'-2+3 is what the rebels took")).toMatchObject({
      kind: 'control',
      what: 'captures',
      actors: 'Northern Front',
      against: 'Republican Army',
      from: '2017-11-05',
    })
  })
})
