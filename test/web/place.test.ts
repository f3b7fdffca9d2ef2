import { beforeAll, expect, it } from 'vitest'
import type { PlaceView } from '../../src/server/contract.ts'
import { overflowOf, seriousFindings } from './browser.ts'
import { describeInBrowser, useServedApp } from './served-app.ts'

describeInBrowser('the place panel', () => {
  const app = useServedApp()
  let id: string
  let view: PlaceView
  beforeAll(async () => {
    const { places } = await app.ask('/api/views/map')
    id = places.find(({ name }) => name === 'Palmyra')?.id ?? ''
    view = await app.ask('/api/views/places/{id}', { id })
  })

  it('tells state, since when, origins and why', async () => {
    const { page, errors } = await app.openPage()
    await page.goto(`${app.url}/timeline?place=${id}`)
    const panel = page.getByRole('complementary', { name: 'Place' })
    await panel.getByRole('heading', { level: 2, name: 'Palmyra' }).waitFor()
    const text = await panel.innerText()
    expect(text).toContain('Held by Islamic State'.slice(1))
    expect(text).toContain(`${view.row.origins.independent} independent origins`)
    for (const reason of view.row.why) expect(text).toContain(reason)
    expect(errors).toEqual([])
  })

  it('has a lane for each outlet, and each mark leads to its sentences', async () => {
    const { page } = await app.openPage()
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
  })

  it('shows disagreements side by side', async () => {
    const { page } = await app.openPage()
    await page.goto(`${app.url}/?place=${id}`)
    const panel = page.getByRole('complementary', { name: 'Place' })
    await panel.locator('.place-disagreements').waitFor()
    expect(await panel.locator('.place-disagreements .disagreement').count()).toBe(view.disagreements.length)
  })

  it('opens from a link, closes with Escape, and gives the focus back', async () => {
    const { page } = await app.openPage()
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
  })

  it.each([
    [390, 'light'],
    [900, 'dark'],
    [1440, 'light'],
  ] as const)('is without serious findings of axe and fits %i pixels (%s)', async (width, colorScheme) => {
    const { page } = await app.openPage({ viewport: { width, height: 900 }, colorScheme })
    await page.goto(`${app.url}/?place=${id}`)
    await page.locator('.claim-list > li').first().waitFor()
    expect(await seriousFindings(page)).toEqual([])
    expect(await overflowOf(page)).toBe(0)
  })

  it('says so where nobody knows the place', async () => {
    const { page } = await app.openPage()
    await page.goto(`${app.url}/?place=geonames:0`)
    await page.getByRole('alert').getByText('Not found').waitFor()
  })
})
