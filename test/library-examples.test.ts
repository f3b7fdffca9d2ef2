import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { exportFormats } from '../src/export/formats.ts'

const folder = fileURLToPath(new URL('../examples/library/', import.meta.url))

/** One page: what is read does not matter here. */
const page = fileURLToPath(
  new URL('../examples/palmyra-2016/2016-12-11-halden-is-retakes.html', import.meta.url),
)

const exportFolder = mkdtempSync(join(tmpdir(), 'sitrep-exports-'))

const run = (program: string, args: readonly string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise(resolve => {
    execFile(process.execPath, [join(folder, program), ...args], (error, out, err) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, out, err }),
    )
  })

const programs: readonly [program: string, args: readonly string[], says: RegExp][] = [
  ['export-everything.mjs', [exportFolder, page], /^control\.csv: [\s\S]*\ncited-pages\.wacz: /],
  [
    'history-of-a-place.mjs',
    ['Palmyra', page],
    /^Palmyra, Syria\n[\s\S]*held by Islamic State\n {4}Halden News Agency: “/,
  ],
  ['server-of-your-own.mjs', [page], /^Palmyra held Islamic State\nOpenAPI 3\.1/m],
  ['tools-for-a-model.mjs', [page], /^report, control, [\s\S]*\nPalmyra: held by Islamic State\n {2}Halden/],
  ['what-was-known.mjs', [page], /^2016-12-11: 1 pages, /],
]

test.each(programs)('%s runs', async (program, args, says) => {
  const { code, out, err } = await run(program, args)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(says)
})

test('every export is written', () => {
  expect(readdirSync(exportFolder)).toEqual(expect.arrayContaining(exportFormats.map(each => each.fileName)))
})

test('every program is run here, and told of', () => {
  const files = readdirSync(folder).filter(name => name.endsWith('.mjs'))
  expect(files.sort()).toEqual(programs.map(([program]) => program))
  const readme = readFileSync(join(folder, 'README.md'), 'utf8')
  expect(files.filter(name => !readme.includes(`(${name})`))).toEqual([])
})
