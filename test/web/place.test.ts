import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MapView, PlaceView } from '../../src/server/contract.ts'
import {
  exampleWorld,
  missing,
  openBrowser,
  openPage,
  type ServedApp,
  seriousFindings,
  serveApp,
} from './served-app.ts'

describe.skipIf(missing !== null)(`the place panel${missing === null ? '' : ` (${missing})`}`, () => {
  let app: ServedApp
  let browser: Browser
  let id: string
  let view: PlaceView
  beforeAll(async () => {
    app = await serveApp([exampleWorld])
    browser = await openBrowser()
    const map = (await (await fetch(`${app.url}/api/views/map`)).json()) as MapView
    id = map.places.find(({ name }) => name === 'Palmyra')?.id ?? ''
    view = (await (await fetch(`${app.url}/api/views/places/${encodeURIComponent(id)}`)).json()) as PlaceView
  }, 180_000)
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  it('tells state, since when, origins and why', async () => {
    const { page, errors } = await openPage(browser)
    await page.goto(`${app.url}/timeline?place=${id}`)
    const panel = page.getByRole('complementary', { name: 'Place' })
    await panel.getByRole('heading', { level: 2, name: 'Palmyra' }).waitFor()
    const text = await panel.innerText()
    expect(text).toContain('Held by Islamic State'.slice(1))
    expect(text).toContain(`${view.row.origins.independent} independent origins`)
    for (const reason of view.row.why) expect(text).toContain(reason)
    expect(errors).toEqual([])
    await page.context().close()
  })

  it('has a lane for each outlet, and each mark leads to its sentences', async () => {
    const { page } = await openPage(browser)
    await page.goto(`${app.url}/?place=${id}`)
    const panel = page.getByRole('complementary', { name: 'Place' })
    await panel.locator('.lane').first().waitFor()
    const text = await panel.locator('.lanes').innerText()
    for (const { outlet } of view.lanes) expect(text).toContain(outlet)
    const last = panel.locator('.lane-point').last()
    await last.click()
    expect(await last.getAttribute('aria-pressed')).toBe('true')
    const chosen = panel.locator('.claim-list > li.chosen')
    await chosen.first().waitFor()
    expect(new URL(page.url()).searchParams.get('claims')).toMatch(/^claim:/)
    await page.reload()
    await chosen.first().waitFor()
    const link = chosen.first().getByRole('link')
    expect(await link.getAttribute('href')).toMatch(/\/evidence\/.*claim=/)
    await page.context().close()
  })

  it('shows disagreements side by side', async () => {
    const { page } = await openPage(browser)
    await page.goto(`${app.url}/?place=${id}`)
    const panel = page.getByRole('complementary', { name: 'Place' })
    await panel.locator('.place-disagreements').waitFor()
    expect(await panel.locator('.place-disagreements .disagreement').count()).toBe(view.disagreements.length)
    await page.context().close()
  })

  it('opens from a link, closes with Escape, and gives the focus back', async () => {
    const { page } = await openPage(browser)
    await page.goto(app.url)
    const link = page.locator('.changed .place-link', { hasText: 'Palmyra' }).first()
    await link.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('complementary', { name: 'Place' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('complementary', { name: 'Place' }).waitFor({ state: 'hidden' })
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Palmyra')
    await page.goBack()
    await page.getByRole('complementary', { name: 'Place' }).waitFor()
    await page.context().close()
  })

  it.each([
    [390, 'light'],
    [900, 'dark'],
    [1440, 'light'],
  ] as const)('is without serious findings of axe and fits %i pixels (%s)', async (width, colorScheme) => {
    const { page } = await openPage(browser, { viewport: { width, height: 900 }, colorScheme })
    await page.goto(`${app.url}/?place=${id}`)
    await page.locator('.claim-list > li').first().waitFor()
    expect(await seriousFindings(page)).toEqual([])
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(over).toBe(0)
    await page.context().close()
  })

  it('says so where nobody knows the place', async () => {
    const { page } = await openPage(browser)
    await page.goto(`${app.url}/?place=geonames:0`)
    await page.getByRole('alert').getByText('Not found').waitFor()
    await page.context().close()
  })
})
