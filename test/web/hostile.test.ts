import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser, useServedApp } from './served-app.ts'

/** Runs if anything of a page ever becomes markup. */
const attack = '<img src=x onerror="window.attacked=1"><script>window.attacked=1</script>'
const escaped = attack.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
const sentence =
  'The Islamic State group retook Palmyra on Sunday, hours after heavy Russian air strikes had forced its fighters back to the outskirts of the ancient city, the Syrian Observatory for Human Rights said.'

const page = (title: string, outlet: string, text: string, hour: string): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:site_name" content="${outlet}"><link rel="canonical" href="javascript:window.attacked=1"><meta property="og:url" content="javascript:window.attacked=1"><meta property="article:published_time" content="2016-12-11T${hour}:00:00Z"><meta name="author" content="${escaped}"></head><body><article><h1>${title}</h1>${text}</article></body></html>`

const paragraphs = (extra: string): string =>
  `<p>${sentence}</p><p>“${escaped} we hold Palmyra,” said the army spokesman ${escaped} on Sunday. At least 20 soldiers were killed in an air strike on Palmyra.</p><p>${extra}</p>`

const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>${escaped}</title><item><title>${escaped} feed</title><link>javascript:window.attacked=1</link><pubDate>Sun, 11 Dec 2016 10:00:00 GMT</pubDate><description>&lt;p&gt;Rebels attacked Aleppo on Saturday and 12 people were killed, &lt;script&gt;window.attacked=1&lt;/script&gt; medics said.&lt;/p&gt;</description></item></channel></rss>`

const folder = mkdtempSync(join(tmpdir(), 'sitrep-hostile-test-'))
const fileName = '<img src=x onerror=window.attacked=1>.html'

const isUnharmed = async (page: Page): Promise<void> => {
  expect(await page.evaluate(() => (window as { attacked?: number }).attacked)).toBeUndefined()
  expect(
    await page.evaluate(() =>
      [...document.querySelectorAll('a[href], area[href], form[action], iframe[src]')]
        .map(
          each => each.getAttribute('href') ?? each.getAttribute('action') ?? each.getAttribute('src') ?? '',
        )
        .filter(address => /^\s*(?:javascript|data|vbscript):/i.test(address)),
    ),
  ).toEqual([])
  expect(await page.locator('#app img, #app script, #app iframe').count()).toBe(0)
}

describeInBrowser('hostile pages', () => {
  beforeAll(() => {
    writeFileSync(
      join(folder, fileName),
      page(`${escaped} IS retakes Palmyra`, `Post ${escaped}`, paragraphs('First.'), '08'),
    )
    writeFileSync(
      join(folder, 'copy.html'),
      page('IS retakes Palmyra', 'Courier', paragraphs('Second.'), '12'),
    )
    writeFileSync(join(folder, 'feed.xml'), feed)
  })
  // Hooks after the tests run from the last to the first: the server ends before its folder goes.
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const app = useServedApp({ paths: [folder], judgements: join(folder, 'judgements.jsonl') })

  it('are shown as text in every view', async () => {
    const { documents } = await app.ask('/api/documents')
    const { passages } = await app.ask('/api/views/copies')
    const { events } = await app.ask('/api/views/timeline')
    const [one, other] = passages[0]?.members ?? []
    const views = [
      '/',
      '/timeline',
      ...events.slice(0, 3).map(({ id }) => `/timeline?event=${id}`),
      '/evidence',
      ...documents.map(({ id }) => `/evidence/${id}`),
      ...(one === undefined || other === undefined ? [] : [`/compare/${one.document}/${other.document}`]),
      '/copies',
      '/review?all=true',
      '/report',
      '/upload',
      `/evidence?outlet=${encodeURIComponent(attack)}&q=${encodeURIComponent(attack)}`,
      `/timeline?actor=${encodeURIComponent(attack)}&from=${encodeURIComponent(attack)}`,
    ]
    const { page: tab } = await app.openPage()
    for (const view of views) {
      await tab.goto(`${app.url}${view}`)
      await tab.waitForLoadState('networkidle')
      await isUnharmed(tab)
    }
  }, 120_000)

  it('keep their titles and file names readable, and `javascript:` is never a link', async () => {
    const { documents } = await app.ask('/api/documents')
    const hostile = documents.find(({ file }) => file.endsWith(fileName))
    if (hostile === undefined) throw new Error(`no page from '${fileName}'`)
    const { page: tab } = await app.openPage()
    await tab.goto(`${app.url}/evidence/${hostile.id}`)
    await tab.locator('.reader-text').waitFor()
    expect(await tab.locator('.reader-about').innerText()).toContain('onerror=window.attacked=1>.html')
    expect(hostile.title).toContain('onerror')
    expect(await tab.locator('.reader-title').textContent()).toContain('<img src=x onerror=')
    for (const mark of await tab.locator('[data-mark][data-begins]').all()) {
      await mark.focus()
      await isUnharmed(tab)
    }
    await isUnharmed(tab)
  })

  it('may have any name when they are dropped', async () => {
    const { page: tab } = await app.openPage()
    await tab.goto(`${app.url}/upload`)
    await tab.getByLabel('Files to read').setInputFiles([
      {
        name: `${attack.replace(/\//g, '')}.bin`,
        mimeType: 'text/html',
        buffer: Buffer.from([0, 1, 2, 0, 0, 3]),
      },
    ])
    await tab.locator('.file-failed').waitFor({ timeout: 60_000 })
    expect(await tab.locator('.file-name').innerText()).toContain('<img src=x onerror=')
    await isUnharmed(tab)
  }, 90_000)
})
