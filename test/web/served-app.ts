import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

/**
 * The built app in a real browser, on a real server: `npm run build` comes first. Readings of pages are cached between
 * test files, so that the example world is read once.
 */
const root = fileURLToPath(new URL('../../', import.meta.url))
const cache = join(tmpdir(), 'sitrep-web-tests')
const candidates = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]
const browserPath = candidates.find(path => path !== undefined && existsSync(path))

/** Why browser tests cannot run here; null where they can. */
export const missing: string | null =
  browserPath === undefined
    ? 'no Chromium: apt-get install chromium, or give its path in CHROMIUM'
    : existsSync(join(root, 'dist/web/index.html'))
      ? null
      : 'the app is not built: npm run build'

export const exampleWorld = join(root, 'examples/palmyra-2016')

export interface ServedApp {
  /** "http://127.0.0.1:41234", without a slash at the end. */
  readonly url: string
  readonly stop: () => Promise<void>
}

const startMilliseconds = 120_000

/** Serves pages on a free port; resolves once all of them are read. */
export const serveApp = async (
  paths: readonly string[],
  options: { readonly judgements?: string } = {},
): Promise<ServedApp> => {
  const child: ChildProcess = spawn(
    process.execPath,
    [
      ...['dist/cli/main.js', 'serve', ...paths, '--port', '0', '--cache', cache],
      ...(options.judgements === undefined ? [] : ['--judgements', options.judgements]),
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const said = await new Promise<string>((resolve, reject) => {
    let output = ''
    const timer = setTimeout(
      () => reject(new Error(`the server did not start:\n${output}`)),
      startMilliseconds,
    )
    const hear = (chunk: Buffer): void => {
      output += chunk.toString()
      if (!/pages? read/.test(output)) return
      clearTimeout(timer)
      resolve(output)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.on('exit', code => reject(new Error(`the server ended with ${code}:\n${output}`)))
  })
  const url = /http:\/\/[\d.]+:\d+/.exec(said)?.[0]
  if (url === undefined) throw new Error(`the server told no address:\n${said}`)
  return {
    url,
    stop: () =>
      new Promise(resolve => {
        child.removeAllListeners('exit')
        child.on('exit', () => resolve())
        child.kill('SIGTERM')
      }),
  }
}

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: browserPath ?? '', args: ['--no-sandbox', '--disable-gpu'] })

export interface Watched {
  readonly page: Page
  /** Console errors and exceptions so far. */
  readonly errors: readonly string[]
}

/** A page that collects what goes wrong on it. Default: 1280 × 900, light. */
export const openPage = async (browser: Browser, options: BrowserContextOptions = {}): Promise<Watched> => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
    ...options,
  })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('console', message => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('pageerror', error => errors.push(String(error)))
  return { page, errors }
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds serious or critical, as "rule: element". */
export const seriousFindings = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(options: object): Promise<{
          violations: readonly { id: string; impact: string; nodes: readonly { html: string }[] }[]
        }>
      }
    }
    const { violations } = await axe.run({ resultTypes: ['violations'] })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
  })
}

/** A phone: what a view must fit without scrolling sideways. */
export const phone = { viewport: { width: 390, height: 844 } }

/** How many pixels a page is wider than its window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
