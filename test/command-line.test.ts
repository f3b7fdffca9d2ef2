import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { example, sitrep } from './command-line.ts'

const validate = (name: string, text: string): string[] => {
  const schema = JSON.parse(readFileSync(new URL(`../docs/schema/${name}.json`, import.meta.url), 'utf8'))
  const ajv = new Ajv({ strict: false, allErrors: true })
  const isValid = ajv.compile(schema)
  return isValid(JSON.parse(text))
    ? []
    : (isValid.errors ?? []).map(error => `${error.instancePath} ${error.message}`)
}

const views = ['documents', 'claims', 'control', 'events', 'copies', 'disagreements', 'report'] as const

test.each(views)('%s --json prints one object that fits its schema', async name => {
  const { code, out, err } = await sitrep(name, example, '--json')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(validate(name, out)).toEqual([])
})

test('explain --json tells how a claim came about, and fits its schema', async () => {
  const { out } = await sitrep('claims', example, '--json')
  const [claim] = (JSON.parse(out) as { claims: { id: string }[] }).claims
  const { code, out: explained } = await sitrep('explain', claim?.id ?? '', example, '--json')
  expect(code).toBe(0)
  expect(validate('explain', explained)).toEqual([])
})

const misuses: readonly [name: string, args: readonly string[], says: RegExp][] = [
  ['a path that is not there', ['report', '/no/such/place'], /no\/such\/place/],
  ['an option that is not there', ['report', example, '--colour'], /--colour/],
  ['a day that is none', ['control', example, '--as-of', '2017-02-30'], /--as-of.*2017-02-30.*YYYY-MM-DD/s],
  ['a format that is none', ['report', example, '--format', 'pdf'], /pdf.*markdown.*html/s],
  ['a benchmark that is none', ['score', 'luck'], /luck.*syntax/s],
  ['an id that is none', ['explain', 'claim:0', example], /claim:0/],
  ['a command that is none', ['sing'], /sing/],
]

test.each(misuses)('%s is wrong use: exit code 2 and one message, no stack', async (_, args, says) => {
  const { code, out, err } = await sitrep(...args)
  expect(code).toBe(2)
  expect(out).toBe('')
  expect(err).toMatch(says)
  expect(err).not.toMatch(/\n\s+at /)
})

test('inputs that cannot be read are named, the rest is done, exit code 3', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-bad-'))
  mkdirSync(join(folder, 'pages'))
  writeFileSync(join(folder, 'pages', 'empty.txt'), '')
  writeFileSync(join(folder, 'pages', 'picture.png'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
  writeFileSync(
    join(folder, 'pages', 'good.txt'),
    'Army retakes Tikrit\n\nFriday, November 3, 2017\n\nIraqi forces retook the city of Tikrit from Islamic State militants on Friday, officials said. Troops then searched the streets of the city for mines.\n',
  )
  const { code, out, err } = await sitrep('documents', join(folder, 'pages'), '--json')
  expect(code).toBe(3)
  expect(err).toMatch(/empty\.txt/)
  expect(err).toMatch(/picture\.png/)
  expect((JSON.parse(out) as { documents: unknown[] }).documents).toHaveLength(1)
})

test('the report is Markdown with a footnote behind every line, or one self-contained page', async () => {
  const markdown = await sitrep('report', example)
  expect(markdown.out).toMatch(/^# Situation report/)
  const lines = markdown.out.split('\n').filter(line => line.startsWith('- '))
  expect(lines.length).toBeGreaterThan(10)
  expect(lines.filter(line => !line.includes('[^'))).toEqual([])
  const html = await sitrep('report', example, '--format', 'html')
  expect(html.out).toMatch(/^<!doctype html>/i)
  expect(html.out).not.toMatch(/<script|(?:src|href)="https?:[^"]*\.(?:js|css)/i)
})

test('a second run over the same pages gives the same bytes from the cache', async () => {
  const first = await sitrep('claims', example, '--json')
  const second = await sitrep('claims', example, '--json')
  const fresh = await sitrep('claims', example, '--json', '--no-cache')
  expect(second.out).toBe(first.out)
  expect(fresh.out).toBe(first.out)
})
