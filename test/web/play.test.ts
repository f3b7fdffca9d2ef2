import { beforeAll, expect, it } from 'vitest'
import type { OverviewView } from '../../src/server/contract.ts'
import { overflowOf, seriousFindings } from './browser.ts'
import { describeInBrowser, useServedApp } from './served-app.ts'

describeInBrowser('the state of play', () => {
  const app = useServedApp()
  let overview: OverviewView
  beforeAll(async () => {
    overview = await app.ask('/api/views/overview')
  })

  it('says what the report opens with, and each sentence opens its evidence', async () => {
    const { page, errors } = await app.openPage()
    await page.goto(app.url)
    const opening = page.locator('.play-opening')
    await opening.locator('.opening-lines > li').first().waitFor()
    for (const { text } of overview.opening) expect(await opening.innerText()).toContain(text)
    await opening
      .getByRole('button', { name: /^Evidence/ })
      .first()
      .click()
    const card = page.getByRole('dialog', { name: /^Evidence/ })
    const [first] = overview.opening
    expect(await card.innerText()).toContain(first?.evidence[0]?.sentence.text)
    await card.getByRole('link').first().click()
    await page.waitForURL(/\/evidence\/.*at=/)
    await page.goBack()
    await opening.waitFor()
    expect(errors).toEqual([])
  })

  it('lists changes, disagreements, sides and outlets as the server tells them', async () => {
    const { page } = await app.openPage()
    await page.goto(app.url)
    await page.locator('.changed-day').first().waitFor()
    expect(await page.locator('.changed .section-title .count').innerText()).toBe(
      String(overview.changes.length),
    )
    expect(await page.locator('.open-disagreements .section-title .count').innerText()).toBe(
      String(overview.counts.disagreements),
    )
    const holders = await page.locator('.holder-list').innerText()
    for (const { name } of overview.holders) expect(holders).toContain(name)
    const camps = await page.locator('.camps').innerText()
    for (const { outlet } of overview.camps.flatMap(camp => camp.outlets)) expect(camps).toContain(outlet)
  })

  it('moves to another day by its slider, keeps it in the address, and comes back', async () => {
    const { page } = await app.openPage()
    await page.goto(app.url)
    const slider = page.getByRole('slider', { name: 'Day whose state is shown' })
    await slider.waitFor()
    const before = await slider.getAttribute('aria-valuetext')
    await slider.focus()
    for (let turn = 0; turn < 3; turn++) await slider.press('ArrowLeft')
    await page.waitForURL(/day=2016-12-11/)
    expect(await slider.getAttribute('aria-valuetext')).not.toBe(before)
    await page.getByRole('heading', { level: 1, name: 'Sunday 11 December 2016' }).waitFor()
    for (let turn = 0; turn < 3; turn++) await slider.press('ArrowRight')
    await page.waitForURL(/day=2016-12-14/)
    await page.goto(`${app.url}/?day=2016-12-10`)
    await page.getByRole('heading', { level: 1, name: 'Saturday 10 December 2016' }).waitFor()
  })

  it.each(['light', 'dark'] as const)('has nothing that axe finds serious (%s)', async colorScheme => {
    const { page } = await app.openPage({ colorScheme })
    await page.goto(app.url)
    await page.locator('.changed-day').first().waitFor()
    expect(await seriousFindings(page)).toEqual([])
  })

  it.each([390, 900, 1440])('fits %i pixels', async width => {
    const { page } = await app.openPage({ viewport: { width, height: 900 } })
    await page.goto(app.url)
    await page.locator('.changed-day').first().waitFor()
    expect(await overflowOf(page)).toBe(0)
  })

  it('says so where the server fails, and tries again', async () => {
    const { page } = await app.openPage()
    let isBroken = true
    await page.route('**/api/views/overview*', route =>
      isBroken
        ? route.fulfill({
            status: 500,
            json: { error: { code: 'failed', message: 'The server failed on this.' } },
          })
        : route.continue(),
    )
    await page.goto(app.url)
    await page.getByText('The server failed on this.').waitFor()
    isBroken = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.locator('.opening-lines > li').first().waitFor()
  })

  it('shows where to begin while nothing is read', async () => {
    const { page } = await app.openPage()
    await page.route('**/api/views/overview*', route =>
      route.fulfill({
        json: {
          ...overview,
          asOf: null,
          days: null,
          published: null,
          opening: [],
          changes: [],
          disagreements: [],
          holders: [],
          camps: [],
          activity: [],
          counts: { ...overview.counts, documents: 0, places: 0 },
        },
      }),
    )
    await page.goto(app.url)
    await page.getByRole('heading', { name: 'Nothing is read yet' }).waitFor()
  })
})
