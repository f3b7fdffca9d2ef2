import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { dataFiles, hashOf, sourceRows, sourcesFile } from '../tools/sources/table.ts'

const root = new URL('../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')

describe('data/SOURCES.md', () => {
  const rows = sourceRows(readFileSync(sourcesFile, 'utf8'))

  test('has one row for every data file', () => {
    expect(rows.map(row => row.file).sort()).toEqual([...dataFiles()].sort())
  })

  test('has no stale hash (npm run sources writes them anew)', () => {
    expect(rows.filter(row => hashOf(row.file) !== row.sha256).map(row => row.file)).toEqual([])
  })

  test('gives origin, licence and date of each', () => {
    for (const { line } of rows) {
      const [, , origin = '', licence = '', date = ''] = line.split('|').map(cell => cell.trim())
      expect(origin.length * licence.length, line).toBeGreaterThan(0)
      expect(date, line).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    }
  })
})

test.each(['document-stages.ts', 'corpus-stages.ts'])(
  'docs/architecture.md names every stage of %s',
  file => {
    const architecture = read('docs/architecture.md')
    const text = read(`src/pipeline/${file}`)
    const names =
      file === 'corpus-stages.ts'
        ? [...text.matchAll(/^ {2}name: '([^']+)'/gm)].map(([, name = '']) => name)
        : [...text.matchAll(/^import \{ (\w+) \} from '\.\.\/annotate\//gm)].map(([, name = '']) => name)
    expect(names.length).toBeGreaterThan(4)
    // "claim origins" stands under "origins": the last word is what is written.
    expect(names.filter(name => !new RegExp(`\\b${name.split(' ').at(-1)}\\b`).test(architecture))).toEqual(
      [],
    )
  },
)

/** Runs the built command line, or a program that imports it, in the root. */
const node = (args: readonly string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise(resolve => {
    execFile(
      process.execPath,
      [...args],
      {
        cwd: fileURLToPath(root),
        maxBuffer: 100_000_000,
        env: { ...process.env, XDG_CACHE_HOME: mkdtempSync(join(tmpdir(), 'sitrep-docs-')) },
      },
      (error, out, err) => resolve({ code: error ? Number(error.code ?? 1) : 0, out, err }),
    )
  })

test('README.md, docs/api.md or docs/server.md names every command and every option', async () => {
  const docs = read('README.md') + read('docs/api.md') + read('docs/server.md')
  const { out } = await node(['dist/cli/main.js', '--help'])
  const list = out.slice(out.indexOf('Commands:'), out.indexOf('Examples:'))
  const commands = [...list.matchAll(/^ {2}([a-z]+) \[/gm)].map(([, name = '']) => name)
  expect(commands).toContain('report')
  expect(commands.filter(name => !docs.includes(`sitrep ${name}`))).toEqual([])
  const helps = await Promise.all(
    commands.filter(name => name !== 'help').map(name => node(['dist/cli/main.js', name, '--help'])),
  )
  const options = new Set(
    helps.flatMap(({ out: help }) =>
      [...help.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(match => match[1]),
    ),
  )
  options.delete('--help')
  expect(options.size).toBeGreaterThan(10)
  expect([...options].filter(option => !docs.includes(`\`${option}`))).toEqual([])
})

const blocks = (path: string, language: string): readonly string[] =>
  [...read(path).matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)\\n\`\`\`$`, 'gm'))].map(
    ([, code = '']) => code,
  )

const programs = ['README.md', 'docs/api.md'].flatMap(path =>
  blocks(path, 'js').map((code, at) => [`${path}, block ${at + 1}`, code] as const),
)

test.each(programs)('%s runs', async (_, code) => {
  expect(code).toMatch(/from 'sitrep(?:\/\w+)?'/)
  const { code: exit, out, err } = await node(['--input-type=module', '--eval', code])
  expect({ exit, err }).toEqual({ exit: 0, err: '' })
  expect(out).not.toBe('')
})

const examples: readonly [at: number, schema: string, key: string][] = [
  [0, 'claims', 'claims'],
  [1, 'control', 'places'],
  [2, 'events', 'events'],
]

test.each(examples)('example %i of docs/data-model.md fits the schema of %s', (at, schema, key) => {
  const example = JSON.parse(blocks('docs/data-model.md', 'json')[at] ?? 'null') as unknown
  const object = { schema: `sitrep/${schema}@1`, asOf: '2016-12-14', [key]: [example] }
  const isValid = new Ajv({ strict: false }).compile(JSON.parse(read(`docs/schema/${schema}.json`)))
  expect(isValid(object) ? [] : isValid.errors).toEqual([])
})

/** What is committed: everything but what .gitignore names. */
const ignored = new Set([
  ...read('.gitignore')
    .split('\n')
    .map(line => line.replace('/', '')),
  '.git',
  '',
])

const textFiles = (folder: string): readonly string[] =>
  readdirSync(new URL(folder, root), { withFileTypes: true })
    .filter(({ name }) => !ignored.has(name) && !/\.(?:png|bin|onnx|pyc)$/.test(name))
    .flatMap(entry => {
      const path = `${folder}${entry.name}`
      return entry.isDirectory() ? textFiles(`${path}/`) : [path]
    })

const committed = textFiles('./').filter(path => statSync(new URL(path, root)).size < 2_000_000)

test('no committed text names a path of one machine or the host of a registry', () => {
  const local =
    /(?:^|[\s"'`(=])\/(?:root|work|home|Users|mnt|workspace)\/\w|\b(?:registry\.npmjs\.org|registry\.yarnpkg\.com|pypi\.org\/simple|proxy\.golang\.org)\b/
  expect(committed.filter(path => path !== './test/docs.test.ts' && local.test(read(path)))).toEqual([])
})

test('package-lock.json names no registry', () => {
  expect(read('package-lock.json')).not.toContain('"resolved"')
})

test('links between the documents lead somewhere', () => {
  const broken = committed
    .filter(path => path.endsWith('.md'))
    .flatMap(path =>
      [...read(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g)]
        .map(([, target = '']) => target)
        .filter(target => {
          try {
            statSync(new URL(target, new URL(path, root)))
            return false
          } catch {
            return true
          }
        })
        .map(target => `${path} → ${target}`),
    )
  expect(broken).toEqual([])
})
