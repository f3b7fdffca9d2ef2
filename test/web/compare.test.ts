import { beforeAll, expect, it } from 'vitest'
import { overflowOf, phone, seriousFindings } from './browser.ts'
import { describeInBrowser, useServedApp } from './served-app.ts'

describeInBrowser('two pages side by side', () => {
  const app = useServedApp()
  let address: string
  beforeAll(async () => {
    const { passages } = await app.ask('/api/views/copies')
    const edited = passages.find(({ kind }) => kind === 'edited')
    const [left, right] = edited?.members ?? []
    address = `${app.url}/compare/${left?.document}/${right?.document}`
  })

  it('joins shared passages by bands and marks what differs inside them', async () => {
    const { page, errors } = await app.openPage()
    await page.goto(address)
    await page.locator('.pane .shared').first().waitFor()
    await page.waitForFunction(() => (document.querySelector('.bands path')?.getAttribute('d') ?? '') !== '')
    expect(await page.locator('.bands path').count()).toBe(
      new Set(
        await page
          .locator('.pane [data-passage]')
          .evaluateAll(all => all.map(each => each.getAttribute('data-passage'))),
      ).size,
    )
    expect(await page.locator('.pane .edit').count()).toBeGreaterThan(0)
    expect(await seriousFindings(page)).toEqual([])
    expect(errors).toEqual([])
  })

  it('lists names, numbers and times that differ, and goes there', async () => {
    const { page } = await app.openPage()
    await page.goto(address)
    const list = page.locator('.difference-list')
    await list.waitFor()
    expect(await list.innerText()).toContain('Palmyrra')
    await list.locator('button').first().click()
    expect(await page.locator('.pane .weighty').count()).toBeGreaterThan(1)
  })

  it('scrolls both pages together until told otherwise', async () => {
    const { page } = await app.openPage({ viewport: { width: 1000, height: 560 } })
    await page.goto(address)
    const [left, right] = [page.locator('.pane').first(), page.locator('.pane').last()]
    await left.hover()
    await page.mouse.wheel(0, 160)
    await page.waitForFunction(() => document.querySelectorAll('.pane')[1]?.scrollTop !== 0)
    await page.getByRole('button', { name: 'Scroll together' }).click()
    await page.waitForURL(/scroll=apart/)
    const before = await right.evaluate(pane => pane.scrollTop)
    await left.hover()
    await page.mouse.wheel(0, 60)
    await page.waitForTimeout(200)
    expect(await right.evaluate(pane => pane.scrollTop)).toBe(before)
  })

  it('reads as one text on a phone', async () => {
    const { page } = await app.openPage(phone)
    await page.goto(address)
    await page.locator('.together del').first().waitFor()
    expect(await page.locator('.pane').count()).toBe(0)
    expect(await overflowOf(page)).toBe(0)
    expect(await seriousFindings(page)).toEqual([])
  })

  it('changes the sides', async () => {
    const { page } = await app.openPage()
    await page.goto(address)
    const first = page.locator('.compared-kicker b').first()
    const before = await first.innerText()
    await page.getByRole('button', { name: 'Change sides' }).click()
    await page.waitForFunction(
      text => document.querySelector('.compared-kicker b')?.textContent !== text,
      before,
    )
    await page.goBack()
    await page.waitForFunction(
      text => document.querySelector('.compared-kicker b')?.textContent === text,
      before,
    )
  })

  it('asks for two pages where the address names fewer', async () => {
    const { page } = await app.openPage()
    await page.goto(`${app.url}/compare`)
    await page.getByText('Choose two pages').waitFor()
  })
})
