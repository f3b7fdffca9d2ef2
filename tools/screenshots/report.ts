/**
 * Draws docs/images/report.png: the top of the HTML report on the bundled example, in headless Chromium
 * (`apt-get install chromium`, or its path in CHROMIUM). Run `npm run build` first, then `npm run screenshots`.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const widthPixels = 1200
const heightPixels = 1400

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'sitrep-screenshot-'))
try {
  const page = join(folder, 'report.html')
  const html = execFileSync(
    process.execPath,
    ['dist/cli/main.js', 'report', 'examples/palmyra-2016', '--format', 'html', '--no-cache'],
    { cwd: root, maxBuffer: 100_000_000 },
  )
  writeFileSync(page, html)
  execFileSync(
    process.env.CHROMIUM ?? 'chromium',
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--hide-scrollbars',
      '--force-device-scale-factor=1',
      `--user-data-dir=${join(folder, 'profile')}`,
      `--window-size=${widthPixels},${heightPixels}`,
      `--screenshot=${join(root, 'docs/images/report.png')}`,
      pathToFileURL(page).href,
    ],
    { stdio: 'ignore' },
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
