import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import { type AnswerOf, apiAddress, type Input, type Path } from '../../web/src/api.ts'
import { missingBrowser, openBrowser, openPage, type Watched } from './browser.ts'

/**
 * The built app in a real browser, on a real server: `npm run build` comes first. Readings of pages are cached between
 * test files, so that the example world is read once.
 */
const root = fileURLToPath(new URL('../../', import.meta.url))
const cache = join(tmpdir(), 'sitrep-web-tests')
const startMilliseconds = 120_000

const missing =
  missingBrowser ??
  (existsSync(join(root, 'dist/web/index.html')) ? null : 'the app is not built: npm run build')

/** Tests that need the built app and a browser: skipped, with the reason in their name, where either is missing. */
export const describeInBrowser = (name: string, tests: () => void): void => {
  describe.skipIf(missing !== null)(missing === null ? name : `${name} (${missing})`, tests)
}

interface Server {
  readonly url: string
  readonly stop: () => Promise<void>
}

/** What a server serves. Default: the example world, without a file for judgements. */
interface Served {
  readonly paths?: readonly string[]
  readonly judgements?: string
}

const exampleWorld = join(root, 'examples/palmyra-2016')

/** Serves pages on a free port; resolves once all of them are read. */
const serve = async ({ paths = [exampleWorld], judgements }: Served): Promise<Server> => {
  const child: ChildProcess = spawn(
    process.execPath,
    [
      ...['dist/cli/main.js', 'serve', ...paths, '--port', '0', '--cache', cache],
      ...(judgements === undefined ? [] : ['--judgements', judgements]),
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const said = await new Promise<string>((resolve, reject) => {
    let output = ''
    const timer = setTimeout(() => {
      child.kill('SIGTERM')
      reject(new Error(`the server did not start:\n${output}`))
    }, startMilliseconds)
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

/** The app for the tests of one `describe`: there is none before their hooks have run. */
export interface ServedApp {
  /** "http://127.0.0.1:41234", without a slash at the end. */
  readonly url: string
  /** A page of its own, closed after the test. */
  readonly openPage: (options?: BrowserContextOptions) => Promise<Watched>
  /** What the API answers, as the app itself would ask. */
  readonly ask: <P extends Path>(path: P, input?: Input) => Promise<AnswerOf<P>>
}

/** Serves pages and opens a browser before the tests of the `describe` around it; ends both after them. */
export const useServedApp = (served: Served = {}): ServedApp => {
  let server: Server | undefined
  let browser: Browser | undefined
  beforeAll(async () => {
    server = await serve(served)
    browser = await openBrowser()
  }, startMilliseconds + 60_000)
  afterEach(async () => {
    await Promise.all((browser?.contexts() ?? []).map(context => context.close()))
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })
  const url = (): string => {
    if (server === undefined) throw new Error('the app is not served yet: ask for it in a hook or a test')
    return server.url
  }
  return {
    get url() {
      return url()
    },
    openPage: options => {
      if (browser === undefined) throw new Error('no browser is open yet: ask for a page in a hook or a test')
      return openPage(browser, options)
    },
    ask: async <P extends Path>(path: P, input?: Input) => {
      const response = await fetch(`${url()}${apiAddress(path, input)}`)
      if (!response.ok) throw new Error(`${response.url} answered ${response.status}`)
      return (await response.json()) as AnswerOf<P>
    },
  }
}
