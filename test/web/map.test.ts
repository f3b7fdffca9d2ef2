import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import type { MapView } from '../../src/server/contract.ts'
import { overflowOf, seriousFindings } from './browser.ts'
import { describeInBrowser, useServedApp } from './served-app.ts'

/** The map engine draws in software here. */
const drawnMilliseconds = 60_000

const drawn = (page: Page): Promise<void> =>
  page.locator('.map-canvas[data-state="ready"]').waitFor({ timeout: drawnMilliseconds })

describeInBrowser('the map', () => {
  const app = useServedApp()
  let view: MapView
  beforeAll(async () => {
    view = await app.ask('/api/views/map')
  })

  it('draws, and lists the same places beside the map', { timeout: 90_000 }, async () => {
    const { page, errors } = await app.openPage()
    await page.goto(`${app.url}/map`)
    await drawn(page)
    const list = page.locator('.place-list > li')
    expect(await list.count()).toBe(view.places.length)
    const palmyra = page.locator('.place-list a', { hasText: /^Palmyra/ })
    expect(await palmyra.innerText()).toContain('held by Islamic State')
    expect(errors).toEqual([])
  })

  it('moves the state day by day with the first slider', async () => {
    const { page } = await app.openPage()
    await page.goto(`${app.url}/map?day=2016-12-11`)
    const palmyra = page.locator('.place-list a', { hasText: /^Palmyra/ })
    await palmyra.waitFor()
    expect(await palmyra.innerText()).toMatch(/held by Islamic State · changed/)
    const slider = page.getByRole('slider', { name: 'Day whose state the map shows' })
    expect(await slider.getAttribute('aria-valuetext')).toContain('Sunday 11 December 2016')
    await slider.press('ArrowLeft')
    await page.waitForURL(/day=2016-12-10/)
    expect(await palmyra.innerText()).toMatch(/contested/)
  })

  it('asks the server anew when the second slider moves', async () => {
    const { page } = await app.openPage()
    await page.goto(`${app.url}/map`)
    const slider = page.getByRole('slider', { name: /published up to this day/ })
    await slider.waitFor()
    const asked = page.waitForRequest(/views\/map\?knownBy=2016-12-10/)
    await slider.focus()
    for (let turn = 0; turn < 4; turn++) await slider.press('ArrowLeft')
    await asked
    await page.waitForURL(/known=2016-12-10/)
    const early = await app.ask('/api/views/map', { knownBy: '2016-12-10' })
    const title = page.locator('#map-list .count')
    await page.waitForFunction(
      count => document.querySelectorAll('.place-list > li').length <= count,
      early.places.length,
    )
    expect(Number(await title.innerText())).toBeLessThanOrEqual(early.places.length)
    expect(await page.locator('.place-list a', { hasText: /^Palmyra/ }).innerText()).not.toContain(
      'held by Islamic State',
    )
    for (let turn = 0; turn < 4; turn++) await slider.press('ArrowRight')
    await page.waitForURL(url => !url.search.includes('known='))
  })

  it('plays day by day and pauses', async () => {
    const { page } = await app.openPage()
    await page.goto(`${app.url}/map?day=2016-12-09`)
    const day = page.locator('.dock-day')
    await day.waitFor()
    await page.getByRole('button', { name: 'Play day by day' }).click()
    await page.waitForFunction(() =>
      document.querySelector('.dock-day')?.textContent?.includes('11 December'),
    )
    await page.getByRole('button', { name: 'Pause' }).click()
    const shown = await day.innerText()
    await page.waitForURL(/day=2016-12-1[1-4]/)
    await page.waitForTimeout(1200)
    expect(await day.innerText()).toBe(shown)
  })

  it('filters by side, outlet, force and origins, all in the address', async () => {
    const { page } = await app.openPage()
    await page.goto(`${app.url}/map`)
    const list = page.locator('.place-list > li')
    await list.first().waitFor()
    const all = await list.count()
    await page.getByLabel('Side').selectOption('is')
    await page.waitForURL(/actor=is/)
    expect(await list.count()).toBeLessThan(all)
    for (const text of await list.allInnerTexts()) expect(text).toContain('Islamic State')
    await page.getByLabel('Independent origins').selectOption('2')
    await page.waitForURL(/origins=2/)
    const few = await list.allInnerTexts()
    await page.goto(page.url())
    await list.first().waitFor()
    expect(await list.allInnerTexts()).toEqual(few)
    await page.goBack()
    await page.getByRole('button', { name: 'Show everything' }).click()
    await page.waitForURL(url => !url.search.includes('actor'))
    expect(await list.count()).toBe(all)
    await page.getByLabel('Outlet').selectOption({ index: 1 })
    await page.getByLabel('How it is told').selectOption('denies')
    await page.waitForURL(/force=denies/)
    expect(await list.count()).toBeLessThan(all)
  })

  it('opens a place by a click on the map', { timeout: 90_000 }, async () => {
    const { page } = await app.openPage()
    const palmyra = view.places.find(({ name }) => name === 'Palmyra')
    if (palmyra === undefined) throw new Error('the example has no Palmyra')
    await page.goto(`${app.url}/map?at=${palmyra.lat},${palmyra.lon},9&events=off`)
    await drawn(page)
    const box = await page.locator('.map-engine').boundingBox()
    if (box === null) throw new Error('no map')
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    await page.mouse.move(x, y)
    await page.locator('.hover-card').waitFor({ timeout: 20_000 })
    await page.mouse.click(x, y)
    await page.waitForURL(/place=/)
    await page.locator('.place-panel h2').waitFor()
  })

  it.each(['light', 'dark'] as const)(
    'has nothing that axe finds serious (%s)',
    { timeout: 90_000 },
    async colorScheme => {
      const { page } = await app.openPage({ colorScheme })
      await page.goto(`${app.url}/map`)
      await drawn(page)
      expect(await seriousFindings(page)).toEqual([])
    },
  )

  it('draws tiles of the reader, and says what is no tile file', { timeout: 90_000 }, async () => {
    const { page, errors } = await app.openPage()
    await page.goto(`${app.url}/map?events=off`)
    await drawn(page)
    const field = page.getByLabel('Own background')
    await field.setInputFiles({ name: 'notes.pmtiles', mimeType: '', buffer: Buffer.from('no tiles') })
    await page.getByRole('alert').getByText("'notes.pmtiles' is no PMTiles file").waitFor()
    const picture = () => page.locator('.map-engine').screenshot()
    const before = await picture()
    await field.setInputFiles({ name: 'own.pmtiles', mimeType: '', buffer: oneTile() })
    await page.getByText('Background: own.pmtiles').waitFor()
    await expect.poll(async () => (await picture()).equals(before), { timeout: 20_000 }).toBe(false)
    await page.getByRole('button', { name: 'Take away' }).click()
    await field.waitFor()
    expect(errors).toEqual([])
  })

  it.each([390, 900, 1440])('fits %i pixels', async width => {
    const { page } = await app.openPage({ viewport: { width, height: 900 } })
    await page.goto(`${app.url}/map`)
    await page.locator('.place-list > li').first().waitFor()
    expect(await overflowOf(page)).toBe(0)
  })

  it('keeps its list where the map cannot be drawn', async () => {
    const { page } = await app.openPage()
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null
    })
    await page.goto(`${app.url}/map`)
    await page.getByText('The map cannot be drawn here').waitFor({ timeout: 30_000 })
    expect(await page.locator('.place-list > li').count()).toBe(view.places.length)
  })
})

/** A PMTiles archive (version 3) of one tile for the whole world: a picture of one red pixel. */
const oneTile = (): Buffer => {
  const tile = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
    'base64',
  )
  const metadata = Buffer.from('{}')
  // One entry: id 0, once, so many bytes, from the beginning.
  const directory = Buffer.from([1, 0, 1, tile.length, 1])
  const header = Buffer.alloc(127)
  header.write('PMTiles')
  header.writeUInt8(3, 7)
  const sections = [directory, metadata, Buffer.alloc(0), tile]
  let offset = header.length
  for (const [index, section] of sections.entries()) {
    header.writeBigUInt64LE(BigInt(offset), 8 + 16 * index)
    header.writeBigUInt64LE(BigInt(section.length), 16 + 16 * index)
    offset += section.length
  }
  for (const at of [72, 80, 88]) header.writeBigUInt64LE(1n, at)
  const [uncompressed, png] = [1, 2]
  header.set([1, uncompressed, uncompressed, png, 0, 0], 96)
  for (const [index, degrees] of [-180, -85, 180, 85].entries())
    header.writeInt32LE(degrees * 1e7, 102 + 4 * index)
  return Buffer.concat([header, ...sections])
}
