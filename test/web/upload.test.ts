import { expect, it } from 'vitest'
import { overflowOf, phone, seriousFindings } from './browser.ts'
import { describeInBrowser, useServedApp } from './served-app.ts'

const article = (title: string, text: string): Buffer =>
  Buffer.from(
    `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:site_name" content="Marsa Post"><meta property="article:published_time" content="2016-12-12T09:00:00Z"></head><body><article><h1>${title}</h1><p>${text}</p></article></body></html>`,
  )

describeInBrowser('adding pages', () => {
  const app = useServedApp()
  const documents = async (): Promise<number> => (await app.ask('/api/documents', { limit: 1 })).total

  it('reads chosen files and tells what failed, file by file', async () => {
    const before = await documents()
    const { page, errors } = await app.openPage()
    await page.goto(`${app.url}/upload`)
    await page.getByLabel('Files to read').setInputFiles([
      {
        name: 'marsa.html',
        mimeType: 'text/html',
        buffer: article(
          'Army retakes Marsa',
          'The Syrian army retook the town of Palmyra on Monday, residents said. Shops were open again in the afternoon and traffic was light.',
        ),
      },
      { name: 'empty.html', mimeType: 'text/html', buffer: Buffer.alloc(0) },
      {
        name: 'noise.bin',
        mimeType: 'application/octet-stream',
        buffer: Buffer.from([0, 1, 2, 3, 0, 255, 254, 0, 7, 0, 0, 1]),
      },
    ])
    await page.locator('.file-read', { hasText: 'marsa.html' }).waitFor({ timeout: 60_000 })
    await page.locator('.file-failed', { hasText: 'empty.html' }).waitFor()
    await page.locator('.file-failed', { hasText: 'noise.bin' }).waitFor()
    expect(await page.locator('.upload-status').innerText()).toBe(
      '1 file read, 1 new page, 2 could not be read',
    )
    expect(await documents()).toBe(before + 1)
    expect(await seriousFindings(page)).toEqual([])
    expect(errors).toEqual([])
  }, 90_000)

  it('takes files that are dropped on any view', async () => {
    const before = await documents()
    const { page, errors } = await app.openPage()
    await page.goto(`${app.url}/copies`)
    await page.locator('.copies-head').waitFor()
    const content = article(
      'Market reopens in Marsa',
      'The market of Palmyra reopened on Tuesday, two traders said. Bread and vegetables were on sale for the first time in a week.',
    ).toString()
    const transfer = await page.evaluateHandle(text => {
      const data = new DataTransfer()
      data.items.add(new File([text], 'market.html', { type: 'text/html' }))
      return data
    }, content)
    await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer })
    await page.getByText('Drop pages to read them').waitFor()
    await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
    await page.locator('.upload-tray', { hasText: '1 file read, 1 new page' }).waitFor({ timeout: 60_000 })
    expect(await documents()).toBe(before + 1)
    await page.locator('.upload-tray').getByRole('link', { name: 'Details' }).click()
    await page.locator('.file-read', { hasText: 'market.html' }).waitFor()
    expect(errors).toEqual([])
  }, 90_000)
  it('fits a phone', async () => {
    const { page } = await app.openPage(phone)
    await page.goto(`${app.url}/upload`)
    await page.locator('.upload-area').first().waitFor()
    expect(await overflowOf(page)).toBe(0)
    expect(await seriousFindings(page)).toEqual([])
  })
})
