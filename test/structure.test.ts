import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, test } from 'vitest'

const root = new URL('../', import.meta.url)

/** Files of `src/` that are part of the product, as paths from the root. */
const files = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' })
  .map(path => `src/${path.replaceAll('\\', '/')}`)
  .filter(path => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .sort()

const textOf = new Map(files.map(file => [file, readFileSync(new URL(file, root), 'utf8')]))

interface Import {
  readonly path: string
  /** Gone when the program runs. */
  readonly isType: boolean
}

/** What a file imports or exports on: packages by name, files as paths from the root. */
const readImports = (file: string): readonly Import[] =>
  [...(textOf.get(file) ?? '').matchAll(/^(import|export)\b([^;'=]*?\bfrom )?'([^']+)'/gm)].map(
    ([, , names = '', name = '']) => ({
      path: name.startsWith('.') ? posix.join(posix.dirname(file), name) : name,
      isType: names.startsWith(' type '),
    }),
  )

const importsOf = (file: string): readonly string[] => readImports(file).map(({ path }) => path)

/** The folder of `src/` (or the file that stands in it): `src/model/span.ts` → `model`. */
const folderOf = (path: string): string => path.split('/')[1] ?? ''

/** The order that CONTRIBUTING.md gives; `index.ts` stands outside, as what a program imports. */
const order = (
  /^`(model → [^`]+)`/m.exec(readFileSync(new URL('CONTRIBUTING.md', root), 'utf8'))?.[1] ?? ''
).split(' → ')

test('every folder has its place in the order of CONTRIBUTING.md', () => {
  const folders = new Set(files.map(folderOf))
  folders.delete('index.ts')
  expect([...folders].sort()).toEqual([...order].sort())
})

test('a folder imports only from those before it', () => {
  const wrong = files
    .filter(file => folderOf(file) !== 'index.ts')
    .flatMap(file =>
      importsOf(file)
        .filter(
          path => path.startsWith('src/') && order.indexOf(folderOf(path)) > order.indexOf(folderOf(file)),
        )
        .map(path => `${file} imports ${path}`),
    )
  expect(wrong).toEqual([])
})

test('the imports are read, and lead to files', () => {
  expect(importsOf('src/sitrep.ts')).toContain('src/pipeline/read-pages.ts')
  expect(importsOf('src/index.ts')).toContain('src/output/contract.ts')
  const names = files.flatMap(importsOf).filter(path => path.startsWith('src/'))
  expect(names.filter(path => !textOf.has(path))).toEqual([])
})

test('the model imports nothing but hashing', () => {
  const outside = files
    .filter(file => folderOf(file) === 'model')
    .flatMap(importsOf)
    .filter(path => folderOf(path) !== 'model')
  expect([...new Set(outside)]).toEqual(['node:crypto'])
})

test('files do not import one another in a circle, types aside', () => {
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file)
    if (at >= 0) circles.push([...path.slice(at), file].join(' → '))
    if (at >= 0 || done.has(file)) return
    for (const next of readImports(file))
      if (!next.isType && textOf.has(next.path)) visit(next.path, [...path, file])
    done.add(file)
  }
  for (const file of files) visit(file, [])
  expect(circles).toEqual([])
})

test('nothing is exported by default', () => {
  expect(files.filter(file => /^export default|\bas default\b/m.test(textOf.get(file) ?? ''))).toEqual([])
})
