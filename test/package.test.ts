import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { exportFormats } from '../src/export/formats.ts'
import { dataFiles } from '../tools/sources/table.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const project = mkdtempSync(join(tmpdir(), 'sitrep-project-'))
const installed = join(project, 'node_modules', 'sitrep')
const page = join(installed, 'examples', 'palmyra-2016', '2016-12-11-halden-is-retakes.html')

/** The neural runtime's own installer fetches libraries for graphics cards, which nothing here uses. */
const env = { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip', XDG_CACHE_HOME: project, NO_COLOR: '1' }

interface Finished {
  readonly code: number
  readonly out: string
  readonly err: string
}

const run = (command: string, args: readonly string[], cwd = project): Promise<Finished> =>
  new Promise(resolve => {
    execFile(command, [...args], { cwd, env, maxBuffer: 100_000_000 }, (error, out, err) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, out, err }),
    )
  })

interface Packed {
  readonly filename: string
  readonly size: number
  readonly files: readonly { readonly path: string }[]
}

let packed: Packed
let isInstalled = false

/** What npm says when there is no registry to ask. */
const noRegistry = /\b(?:ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ENOTCACHED)\b/

beforeAll(async () => {
  // Without scripts: packing would build, and take `dist` away from tests that run beside this one.
  const pack = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', project], root)
  packed = (JSON.parse(pack.out) as [Packed])[0]
  writeFileSync(join(project, 'package.json'), '{ "name": "empty", "private": true }')
  const install = await run('npm', [
    'install',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    join(project, packed.filename),
  ])
  if (install.code !== 0 && !noRegistry.test(install.err)) throw new Error(install.err)
  isInstalled = install.code === 0
}, 300_000)

describe('the package', () => {
  const paths = (): readonly string[] => packed.files.map(({ path }) => path)

  test('has every data file that runs, and the documents and examples', () => {
    const { files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { files: string[] }
    // What only the build of the web app needs is in `dist/web` already.
    const left = files.filter(each => each.startsWith('!')).map(each => `${each.slice(1)}/`)
    const wanted = [
      ...dataFiles()
        .map(file => `data/${file}`)
        .filter(path => !left.some(folder => path.startsWith(folder))),
      ...exportFormats.map(({ name }) => `docs/export/${name}.md`),
      'docs/api.md',
      'examples/library/README.md',
      'dist/cli/main.js',
      'dist/index.d.ts',
      'README.md',
      'LICENSE',
    ]
    expect(wanted.filter(path => !paths().includes(path))).toEqual([])
  })

  test('has no tests, no sources, nothing of the workshop', () => {
    const wrong = paths().filter(
      path =>
        /\.test\.|(?:^|\/)test-|\.map$|\.tsbuildinfo$/.test(path) ||
        (path.endsWith('.ts') && !path.endsWith('.d.ts')) ||
        /^(?:src|test|bench|tools|training|web|node_modules)\//.test(path),
    )
    expect(wrong).toEqual([])
  })

  test('is no larger than its data make it', () => {
    expect(packed.size).toBeLessThan(60_000_000)
  })
})

describe('installed in an empty project', () => {
  const sitrep = (...args: readonly string[]): Promise<Finished> =>
    run(join(project, 'node_modules', '.bin', 'sitrep'), args)

  test('the command line reports', async context => {
    if (!isInstalled) context.skip('npm reaches no registry here')
    const { code, out, err } = await sitrep('report', page)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^# Situation report, [\s\S]*\*\*Palmyra\*\*: held by Islamic State/)
  })

  test('the server serves the API and the app', async context => {
    if (!isInstalled) context.skip('npm reaches no registry here')
    const server = spawn(
      process.execPath,
      [join(installed, 'dist', 'cli', 'main.js'), 'serve', page, '--port', '0'],
      { cwd: project, env },
    )
    try {
      const url = await new Promise<string>((resolve, reject) => {
        server.stdout.on('data', chunk => {
          const [address] = /http:\/\/\S+/.exec(String(chunk)) ?? []
          if (address !== undefined) resolve(address)
        })
        server.on('exit', code => reject(new Error(`the server ended with ${code}`)))
      })
      const api = await fetch(new URL('/api/openapi.json', url))
      expect(((await api.json()) as { openapi: string }).openapi).toMatch(/^3\.1/)
      const app = await fetch(url)
      expect([app.status, app.headers.get('content-type')]).toEqual([
        200,
        expect.stringContaining('text/html'),
      ])
    } finally {
      server.kill()
    }
  })

  test('an example runs', async context => {
    if (!isInstalled) context.skip('npm reaches no registry here')
    const example = join(installed, 'examples', 'library', 'export-everything.mjs')
    const { code, err } = await run(process.execPath, [example, join(project, 'out'), page])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(readdirSync(join(project, 'out'))).toContain('cited-pages.wacz')
  })

  test('a program of the project’s own imports it', async context => {
    if (!isInstalled) context.skip('npm reaches no registry here')
    const code = `import { exportFormats } from 'sitrep'
import { createApp } from 'sitrep/server'
import { createMcpServer } from 'sitrep/mcp'
console.log(exportFormats.length, typeof createApp, typeof createMcpServer)`
    const { out, err } = await run(process.execPath, ['--input-type=module', '--eval', code])
    expect({ out, err }).toEqual({ out: `${exportFormats.length} function function\n`, err: '' })
  })
})
