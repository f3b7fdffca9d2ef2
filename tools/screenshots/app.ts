/**
 * Draws docs/images/app-*.png: the web app on the bundled example, in headless Chromium (`apt-get install chromium`, or its
 * path in CHROMIUM). Run `npm run build` first, then `npm run screenshots:app`.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'

interface Shot {
  readonly name: string
  readonly path: string
  readonly width: number
  readonly height: number
  readonly theme: 'light' | 'dark'
  /** What must be there before the picture is taken. */
  readonly ready: string
}

const map = '.map-canvas[data-state="ready"]'
const town = 'place=geonames:163808'

const shots: readonly Shot[] = [
  { name: 'play', path: '/', width: 1440, height: 900, theme: 'light', ready: map },
  { name: 'map', path: '/map?day=2016-12-13', width: 1440, height: 900, theme: 'light', ready: map },
  {
    name: 'map-dark',
    path: `/map?day=2016-12-11&${town}`,
    width: 1440,
    height: 900,
    theme: 'dark',
    ready: map,
  },
  {
    name: 'place',
    path: `/map?day=2016-12-13&${town}`,
    width: 1440,
    height: 900,
    theme: 'light',
    ready: map,
  },
  { name: 'timeline', path: '/timeline', width: 1440, height: 900, theme: 'light', ready: '.event-row' },
  { name: 'phone', path: '/map?day=2016-12-13', width: 390, height: 844, theme: 'light', ready: map },
]

/** Pictures in a README are looked at, not loaded: this much each, in bytes. */
const largest = 300_000
/** The map engine draws in software here, then lets labels fade in. */
const drawnMilliseconds = 90_000
const restMilliseconds = 2_500

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Serves the example on a free port; resolves with its address once all pages are read. */
const serve = (cache: string): Promise<{ readonly url: string; readonly stop: () => void }> =>
  new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['dist/cli/main.js', 'serve', 'examples/palmyra-2016', '--port', '0', '--cache', cache],
      { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
    )
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const url = /http:\/\/[\d.]+:\d+/.exec(output)?.[0]
      if (url !== undefined && /pages? read/.test(output)) resolve({ url, stop: () => child.kill() })
    })
    child.on('exit', code => reject(new Error(`the server ended with ${code}: run npm run build first`)))
  })

const draw = async (browser: Browser, url: string, shot: Shot): Promise<void> => {
  const { name, path, width, height, theme, ready } = shot
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: 'reduce',
  })
  await page.goto(`${url}${path}`)
  await page.locator(ready).first().waitFor({ timeout: drawnMilliseconds })
  await page.waitForTimeout(restMilliseconds)
  const file = join(root, `docs/images/app-${name}.png`)
  writeFileSync(file, await page.screenshot())
  await page.close()
  const { size } = statSync(file)
  console.log(`${file}: ${Math.round(size / 1000)} kB`)
  if (size > largest) throw new Error(`${file} has ${size} bytes, more than ${largest}: show less`)
}

const cache = mkdtempSync(join(tmpdir(), 'sitrep-screenshots-'))
const server = await serve(cache)
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  for (const shot of shots) await draw(browser, server.url, shot)
} finally {
  await browser.close()
  server.stop()
  rmSync(cache, { recursive: true, force: true })
}
