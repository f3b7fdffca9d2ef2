import { expect, it } from 'vitest'
import { overflowOf, phone, seriousFindings } from './browser.ts'
import { describeInBrowser, useServedApp } from './served-app.ts'

describeInBrowser('the report', () => {
  const app = useServedApp()

  it('has every line of the report', async () => {
    const view = await app.ask('/api/views/report')
    const { page, errors } = await app.openPage()
    await page.goto(`${app.url}/report`)
    await page.locator('.report-line').first().waitFor()
    const shown = view.report.sentences.filter(({ folded }) => !folded)
    expect(await page.locator('.report-line').count()).toBe(shown.length)
    for (const { title } of view.report.sections)
      expect(await page.locator('.report-contents').innerText()).toContain(title)
    expect(errors).toEqual([])
  })

  it.each(['light', 'dark'] as const)('opens the evidence in place (%s)', async colorScheme => {
    const { page } = await app.openPage({ colorScheme })
    await page.goto(`${app.url}/report`)
    const line = page.locator('.report-line').first()
    await line.locator('.note-button').first().click()
    await line.locator('.note-panel .evidence-quote').first().waitFor()
    expect(await line.locator('.note-button').first().getAttribute('aria-expanded')).toBe('true')
    expect(await seriousFindings(page)).toEqual([])
    await line.locator('.evidence-quote a').first().click()
    await page.waitForURL(/\/evidence\/doc:/)
    await page.goBack()
    await page.locator('.report-line').first().waitFor()
  })

  it.each([
    ['Markdown', /\.md$/, '# '],
    ['HTML', /\.html$/, '<!doctype html>'],
  ])('downloads as %s', async (name, fileName, beginning) => {
    const { page } = await app.openPage()
    await page.goto(`${app.url}/report`)
    const link = page.getByRole('link', { name, exact: true })
    await link.waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    expect(download.suggestedFilename()).toMatch(fileName)
    const stream = await download.createReadStream()
    const chunks: Buffer[] = []
    for await (const chunk of stream) chunks.push(chunk as Buffer)
    expect(Buffer.concat(chunks).toString().toLowerCase().startsWith(beginning)).toBe(true)
  })

  it('prints without the app around it, with all notes', async () => {
    const { page } = await app.openPage()
    await page.goto(`${app.url}/report`)
    await page.locator('.report-line').first().waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.masthead').isVisible()).toBe(false)
    expect(await page.locator('.report-contents').isVisible()).toBe(false)
    expect(await page.locator('.report-notes li').first().isVisible()).toBe(true)
  })
  it('fits a phone', async () => {
    const { page } = await app.openPage(phone)
    await page.goto(`${app.url}/report`)
    await page.locator('.report-line').first().waitFor()
    expect(await overflowOf(page)).toBe(0)
    expect(await seriousFindings(page)).toEqual([])
  })
})
