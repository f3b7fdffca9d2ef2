import { beforeAll, expect, it } from 'vitest'
import type { ReaderView } from '../../src/server/contract.ts'
import { overflowOf, phone, seriousFindings } from './browser.ts'
import { describeInBrowser, useServedApp } from './served-app.ts'

describeInBrowser('the evidence reader', () => {
  const app = useServedApp()
  let view: ReaderView
  beforeAll(async () => {
    const { documents } = await app.ask('/api/documents', { limit: 500 })
    const views = await Promise.all(
      documents.map(({ id }) => app.ask('/api/views/reader/{document}', { document: id })),
    )
    const kindsOf = ({ marks }: ReaderView): number => new Set(marks.map(({ kind }) => kind)).size
    view = views.reduce((most, each) => (kindsOf(each) > kindsOf(most) ? each : most))
  })
  const pageUrl = (query = ''): string => `${app.url}/evidence/${view.document.id}${query}`

  it('lists the pages, by outlet and by words', async () => {
    const { page, errors } = await app.openPage()
    await page.goto(`${app.url}/evidence`)
    await page.locator('.page-row').first().waitFor()
    expect(await page.locator('.page-list-count').innerText()).toBe('21 pages')
    // The newest first.
    expect(await page.locator('.page-row-kicker').first().innerText()).toContain('14 Dec 2016')
    await page.locator('.outlets a', { hasText: 'Halden News Agency' }).click()
    await page.waitForURL(/outlet=Halden/)
    await page.getByText('3 pages of Halden News Agency').waitFor()
    await page.getByRole('searchbox').fill('helicopters')
    await page.waitForURL(/q=helicopters/)
    await page.getByText('1 page of Halden News Agency with “helicopters”').waitFor()
    await page.getByRole('searchbox').fill('zzz')
    await page.getByText('No page fits').waitFor()
    await page.getByText('Show all pages').click()
    await page.getByText('21 pages').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    expect(errors).toEqual([])
  })

  it('shows the very text of the page under its marks', async () => {
    const { page, errors } = await app.openPage()
    await page.goto(pageUrl())
    await page.locator('.reader-text').waitFor()
    const blocks = await page.locator('.reader-text > :is(h1, h2, p:not(.reader-kicker))').allTextContents()
    const { text, blocks: spans } = view.document
    expect(blocks).toEqual(spans.map(({ start, end }) => text.slice(start, end)))
    for (const kind of new Set(view.marks.map(mark => mark.kind)))
      expect(await page.locator(`.mark-${kind}`).count(), kind).toBeGreaterThan(0)
    expect(await page.locator('.reader-about').innerText()).toContain(view.document.rawSha256)
    for (const { links } of view.chains)
      for (const link of links) expect(await page.locator('.chains').innerText()).toContain(link)
    expect(errors).toEqual([])
  })

  it.each(['light', 'dark'] as const)('has nothing that axe finds serious (%s)', async colorScheme => {
    const { page } = await app.openPage({ colorScheme })
    await page.goto(pageUrl())
    await page.locator('.mark-claim').first().hover()
    await page.locator('.mark-card').waitFor()
    expect(await seriousFindings(page)).toEqual([])
  })

  it('shows the reading of the words under the pointer or the focus, with its confidence', async () => {
    const { page } = await app.openPage()
    await page.goto(pageUrl())
    const index = view.marks.findIndex(({ kind, confidence }) => kind === 'claim' && confidence !== null)
    const mark = view.marks[index]
    await page.locator(`[data-mark="${index}"]`).first().focus()
    const card = await page.locator('.mark-card').innerText()
    expect(card).toContain(`${Math.round((mark?.confidence ?? 0) * 100)} % sure`)
    await page.keyboard.press('Escape')
    await page.locator('.mark-card').waitFor({ state: 'detached' })
    await page.locator('.mark-actor').first().focus()
    const first = await page.evaluate(() => document.activeElement?.getAttribute('data-mark'))
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-mark'))).not.toBe(first)
  })

  it('switches layers off, in the address too', async () => {
    const { page } = await app.openPage()
    await page.goto(pageUrl())
    await page.getByRole('button', { name: 'Names' }).click()
    await page.waitForURL(/hide=names/)
    expect(await page.locator('.mark-actor, .mark-place').count()).toBe(0)
    await page.reload()
    await page.locator('.mark-claim').first().waitFor()
    expect(await page.locator('.mark-actor, .mark-place').count()).toBe(0)
  })

  it('jumps to a claim by the address, and from claim to claim by keys', async () => {
    const { page } = await app.openPage({ viewport: { width: 900, height: 500 } })
    const last = view.marks.filter(({ kind }) => kind === 'claim').at(-1)
    await page.goto(pageUrl(`#${last?.target}`))
    await page.waitForURL(/claim=claim:/)
    const chosen = page.locator('.mark-claim.selected').first()
    await chosen.waitFor()
    await page.waitForFunction(() => scrollY > 0)
    const box = await chosen.boundingBox()
    expect(box !== null && box.y > 0 && box.y < 500).toBe(true)
    await page.keyboard.press('p')
    await page.waitForFunction(claim => !location.search.includes(claim), last?.target ?? '')
  })

  it('marks a place in the text that the address names', async () => {
    const { page } = await app.openPage()
    await page.goto(pageUrl('?at=10-40'))
    await page.locator('.mark-target').first().waitFor()
    const marked = (await page.locator('.mark-target').allTextContents()).join('')
    expect(marked).toBe(view.document.text.slice(10, 40))
  })

  it('has its notes in the margin of wide screens, apart from one another', async () => {
    const { page } = await app.openPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(pageUrl())
    await page.locator('.note').first().waitFor()
    await page.waitForTimeout(400)
    const boxes = await page
      .locator('.note')
      .evaluateAll(notes =>
        notes.map(note => note.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })),
      )
    for (const [index, box] of boxes.entries())
      if (index > 0) expect(box.top).toBeGreaterThanOrEqual(boxes[index - 1]?.bottom ?? 0)
  })

  it('says so when there is no such page', async () => {
    const { page } = await app.openPage()
    await page.goto(`${app.url}/evidence/doc:0000000000000000`)
    await page.getByText('Not found').waitFor()
  })
  it('fits a phone', async () => {
    const { page } = await app.openPage(phone)
    await page.goto(pageUrl())
    await page.locator('.mark-claim').first().waitFor()
    expect(await overflowOf(page)).toBe(0)
    expect(await seriousFindings(page)).toEqual([])
  })
})
