import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, test } from 'vitest'

const root = new URL('../', import.meta.url)

/** Code of a folder that is part of the product, as paths from the root. */
const codeOf = (folder: string): readonly string[] =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .map(path => `${folder}${path.replaceAll('\\', '/')}`)
    .filter(path => /\.tsx?$/.test(path) && !path.endsWith('.test.ts'))
    .sort()

const files = codeOf('src/')
const webFiles = codeOf('web/src/')

const textOf = new Map([...files, ...webFiles].map(file => [file, readFileSync(new URL(file, root), 'utf8')]))

interface Import {
  readonly path: string
  /** Gone when the program runs. */
  readonly isType: boolean
}

/** What a file imports or exports on: packages by name, files as paths from the root. */
const readImports = (file: string): readonly Import[] =>
  [...(textOf.get(file) ?? '').matchAll(/^(import|export)\b([^;'=]*?\bfrom)? '([^']+)'/gm)].map(
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

/** What a file needs when it runs: types aside, with what it loads later. */
const neededBy = (file: string): readonly string[] => [
  ...readImports(file).flatMap(({ path, isType }) => (isType ? [] : [path])),
  ...[...(textOf.get(file) ?? '').matchAll(/\bimport\('([^']+)'\)/g)].map(([, name = '']) =>
    name.startsWith('.') ? posix.join(posix.dirname(file), name) : name,
  ),
]

test('the web app runs in a browser: what it imports from src/ reaches no Node and no further package', () => {
  const bundled = new Set(webFiles.flatMap(neededBy).filter(path => !path.startsWith('node:')))
  const needed = new Set(webFiles)
  const wrong: string[] = []
  for (const file of needed)
    for (const path of neededBy(file))
      if (path.startsWith('src/')) needed.add(path)
      else if (!path.startsWith('web/') && !bundled.has(path)) wrong.push(`${file} imports ${path}`)
  expect(wrong).toEqual([])
  expect([...needed].filter(path => !textOf.has(path))).toEqual([])
  expect([...needed]).toContain('src/model/time.ts')
})
