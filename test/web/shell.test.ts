import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { seriousFindings } from './browser.ts'
import { describeInBrowser, useServedApp } from './served-app.ts'

/** Script wherever a page can put text: title, outlet, address, byline, quotation, file name. */
const attack = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>'

const hostilePages = [
  {
    name: `a${attack.replaceAll('/', '')}.html`,
    text: `<!doctype html><html lang="en"><head><title>${escaped(attack)} Troops retake Palmyra</title>
<meta property="og:site_name" content="${escaped(attack)} Times"><meta name="author" content="${escaped(attack)}">
<link rel="canonical" href="javascript:window.pwned=1"><meta property="article:published_time" content="2016-12-12T09:00:00Z"></head>
<body><article><h1>${escaped(attack)} Troops retake Palmyra</h1>
<p>The Syrian army retook Palmyra from Islamic State on Sunday, a spokesman called ${escaped(attack)} said.</p>
<p>"We ${escaped(attack)} control the city," he said on Monday. Fighting went on near the city for hours, residents said.</p></article></body></html>`,
  },
  {
    name: 'feed.xml',
    text: `<?xml version="1.0"?><rss version="2.0"><channel><title>${escaped(attack)} Feed</title><link>javascript:alert(1)</link>
<item><title>${escaped(attack)} Islamic State captures Palmyra</title><link>javascript:window.pwned=1</link>
<pubDate>Sun, 11 Dec 2016 10:00:00 GMT</pubDate><description>Islamic State captured Palmyra on Sunday. ${escaped(escaped(attack))}</description></item></channel></rss>`,
  },
]

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

describeInBrowser('the frame of the app', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-hostile-'))
  beforeAll(() => {
    for (const { name, text } of hostilePages) writeFileSync(join(folder, name), text)
  })
  // Hooks after the tests run from the last to the first: the server ends before its folder goes.
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const app = useServedApp({ paths: [folder] })

  const views = ['', 'map', 'timeline', 'evidence', 'copies', 'review', 'report']

  it.each(views)('shows a hostile page as text in /%s', async view => {
    const { page, errors } = await app.openPage()
    await page.goto(`${app.url}/${view}`)
    await page.locator('main h1').first().waitFor({ state: 'attached' })
    await page.waitForLoadState('networkidle')
    expect(await page.evaluate(() => 'pwned' in window)).toBe(false)
    expect(await page.locator('main script, main img[src="x"]').count()).toBe(0)
    const outside = await page.locator('a[href^="javascript"]').count()
    expect(outside).toBe(0)
    expect(errors).toEqual([])
  })

  it('shows the script in a title as the words it is', async () => {
    const { page } = await app.openPage()
    await page.goto(app.url)
    await page.locator('.camps li').first().waitFor()
    expect(await page.locator('.camps').innerText()).toContain('<img src=x')
  })

  it('asks nothing of other machines', async () => {
    const { page } = await app.openPage()
    const asked: string[] = []
    page.on('request', request => asked.push(request.url()))
    for (const view of ['', 'map']) {
      await page.goto(`${app.url}/${view}`)
      await page.waitForLoadState('networkidle')
    }
    expect(asked.filter(url => !url.startsWith(app.url) && !/^(blob|data):/.test(url))).toEqual([])
  })

  it('goes to views by links, keys and the back button', async () => {
    const { page } = await app.openPage()
    await page.goto(app.url)
    await page.getByRole('link', { name: 'Map', exact: true }).click()
    await page.waitForURL(/\/map$/)
    await page.keyboard.press('g')
    await page.keyboard.press('t')
    await page.waitForURL(/\/timeline$/)
    await page.goBack()
    await page.waitForURL(/\/map$/)
    await page.goBack()
    await page.locator('.play-opening, .play .empty').first().waitFor()
    await page.goForward()
    await page.waitForURL(/\/map$/)
    expect(await page.getByRole('link', { name: 'Map', exact: true }).getAttribute('aria-current')).toBe(
      'page',
    )
  })

  it('finds places by keyboard and opens them', async () => {
    const { page } = await app.openPage()
    await page.goto(app.url)
    await page.locator('.camps').waitFor()
    await page.keyboard.press('/')
    const field = page.getByRole('combobox', { name: /^Search/ })
    await field.fill('palm')
    await page.getByRole('option').first().waitFor()
    await field.press('Enter')
    await page.waitForURL(/place=/)
    await page.getByRole('heading', { level: 2, name: 'Palmyra' }).waitFor()
    await page.keyboard.press('Escape')
    await page.waitForURL(url => !url.search.includes('place='))
  })

  it('finds pages by words of their titles', async () => {
    const { page } = await app.openPage()
    await page.goto(app.url)
    await page.locator('.camps').waitFor()
    await page.keyboard.press('/')
    await page.getByRole('combobox', { name: /^Search/ }).fill('troops retake')
    await page.getByRole('option', { name: /Page$/ }).first().click()
    await page.waitForURL(/\/evidence\//)
  })

  it('tells its keys, and closes the help with Escape', async () => {
    const { page } = await app.openPage()
    await page.goto(app.url)
    await page.locator('.camps').waitFor()
    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: 'Keyboard help' })
    await help.waitFor()
    expect(await help.innerText()).toContain('Search places')
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await help.waitFor({ state: 'hidden' })
  })

  it('begins with a link to the content, and changes colours on demand', async () => {
    const { page } = await app.openPage()
    await page.goto(app.url)
    await page.locator('.camps').waitFor()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/Skip/)
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const light = await ground()
    await page.getByRole('button', { name: /^Colours/ }).click()
    expect(await ground()).not.toBe(light)
    await page.reload()
    await page.locator('.camps').waitFor()
    expect(await ground()).not.toBe(light)
  })

  it('sets the clocks of every view', async () => {
    const { page } = await app.openPage()
    await page.goto(`${app.url}/?known=2016-12-11`)
    await page.locator('.camps').waitFor()
    expect(await page.locator('.clocks-button').innerText()).toContain('known by 11 Dec 2016')
    await page.getByRole('link', { name: 'Map', exact: true }).click()
    await page.waitForURL(/\/map\?known=2016-12-11/)
    await page.getByRole('button', { name: /^State on/ }).click()
    await page.getByRole('button', { name: 'Back to the newest' }).click()
    await page.waitForURL(url => !url.search.includes('known='))
  })

  it('follows pages that are added while it is open', async () => {
    const { page } = await app.openPage()
    await page.goto(app.url)
    const basis = page.locator('.play-standfirst')
    await basis.waitFor()
    const before = await basis.innerText()
    const form = new FormData()
    const text =
      'Harbour Post\n\nRebels leave Aleppo\n\n16 December 2016\n\nRebels withdrew from Aleppo in Syria on Friday.\n'
    form.append('files', new File([text], 'added.txt'))
    expect((await fetch(`${app.url}/api/pages`, { method: 'POST', body: form })).status).toBe(200)
    await page.waitForFunction(
      earlier => document.querySelector('.play-standfirst')?.textContent !== earlier,
      before,
    )
    expect(await basis.innerText()).toContain('16 December 2016')
  })

  it('says that there is no such page', async () => {
    const { page } = await app.openPage()
    await page.goto(`${app.url}/nowhere`)
    await page.getByText('There is no such page').waitFor()
  })
})
