import { expect, it } from 'vitest'
import type { TimelineView } from '../../src/server/contract.ts'
import { overflowOf, phone, seriousFindings } from './browser.ts'
import { describeInBrowser, useServedApp } from './served-app.ts'

describeInBrowser('the timeline', () => {
  const app = useServedApp()

  it('shows events by family, changes of control and the list of both', async () => {
    const { page, errors } = await app.openPage()
    await page.goto(`${app.url}/timeline`)
    await page.locator('.event-row').first().waitFor()
    await page.getByText('Changes of control', { exact: true }).waitFor()
    expect(await page.locator('.lane-names').innerText()).toContain('Air and artillery')
    expect(
      await page.locator('.chart canvas').evaluate((canvas: HTMLCanvasElement) => canvas.width),
    ).toBeGreaterThan(500)
    const view = await app.ask('/api/views/timeline')
    const newest = view.events.at(-1)
    expect(await page.locator('.event-list').innerText()).toContain(newest?.title)
    expect(await page.locator('.event-list .change-row').count()).toBeGreaterThan(0)
    expect(errors).toEqual([])
  })

  it.each(['light', 'dark'] as const)('has nothing that axe finds serious (%s)', async colorScheme => {
    const { page } = await app.openPage({ colorScheme })
    await page.goto(`${app.url}/timeline`)
    await page.locator('.event-row').first().waitFor()
    await page.locator('.event-title > button').first().click()
    await page.locator('.event-detail .evidence-quote').first().waitFor()
    expect(await seriousFindings(page)).toEqual([])
  })

  it('zooms by wheel, keys and buttons, and keeps what it shows in the address', async () => {
    const { page } = await app.openPage()
    await page.goto(`${app.url}/timeline`)
    const words = page.locator('.window-text b')
    await words.waitFor()
    const before = await words.innerText()
    const box = await page.locator('.chart-box').boundingBox()
    if (box === null) throw new Error('no chart')
    await page.mouse.move(box.x + box.width / 2, box.y + 80)
    for (let turn = 0; turn < 6; turn++) await page.mouse.wheel(0, -120)
    await page.waitForURL(/from=.*to=/)
    const zoomed = await words.innerText()
    expect(zoomed).not.toBe(before)
    await page.locator('.chart-box').focus()
    await page.keyboard.press('ArrowLeft')
    await page.waitForFunction(text => document.querySelector('.window-text b')?.textContent !== text, zoomed)
    await page.getByRole('button', { name: 'Zoom in' }).click()
    await page.getByRole('button', { name: 'Day', exact: true }).click()
    await page.waitForTimeout(400)
    const address = page.url()
    const shown = await words.innerText()
    expect(shown).toMatch(/\d\d:00/)
    await page.goto('about:blank')
    await page.goto(address)
    await words.waitFor()
    expect(await words.innerText()).toBe(shown)
  })

  it('moves the brush by keyboard and by dragging', async () => {
    const { page } = await app.openPage()
    await page.goto(`${app.url}/timeline`)
    const from = page.getByRole('slider', { name: 'Beginning of what is shown' })
    await from.waitFor()
    const before = await from.getAttribute('aria-valuetext')
    await from.press('ArrowLeft')
    await page.waitForURL(/from=/)
    expect(await from.getAttribute('aria-valuetext')).not.toBe(before)
    const strip = await page.locator('.strip').boundingBox()
    if (strip === null) throw new Error('no strip')
    await page.mouse.move(strip.x + strip.width * 0.2, strip.y + 20)
    await page.mouse.down()
    await page.mouse.move(strip.x + strip.width * 0.6, strip.y + 20, { steps: 4 })
    await page.mouse.up()
    await page.waitForURL(/from=2015/)
  })

  it('shows the exact sentences of an event, each with its link to the page', async () => {
    const view = await app.ask('/api/views/timeline')
    const event = view.events.find(({ casualties }) => casualties.length > 1)
    if (event === undefined) throw new Error('no event with casualties')
    const { page } = await app.openPage()
    await page.goto(`${app.url}/timeline?event=${event.id}`)
    const detail = page.locator('.event-detail')
    await detail.locator('.evidence-quote').first().waitFor()
    const claims = await app.ask('/api/claims', { event: event.id, limit: 200 })
    const shown = await detail.innerText()
    for (const { evidence } of claims.claims) expect(shown).toContain(evidence.sentence.text)
    const ranges = await page.locator('.event-row.selected .ranges').innerText()
    for (const { by } of event.casualties) expect(ranges).toContain(by)
    await detail.locator('.evidence-quote a').first().click()
    await page.waitForURL(/\/evidence\/doc:.*claim=claim:/)
    await page.locator('.mark-claim.selected').first().waitFor()
    await page.goBack()
    await detail.waitFor()
  })

  it('filters by what the address says', async () => {
    const { page } = await app.openPage()
    await page.goto(`${app.url}/timeline`)
    await page.locator('.family').first().click()
    await page.waitForURL(/family=air/)
    await page.locator('.family[aria-pressed="true"]').waitFor()
    expect(await page.locator('.lane-names').innerText()).not.toContain('Ground fighting')
    await page.locator('.choice select').nth(2).selectOption('5')
    await page.waitForURL(/origins=5/)
    await page.getByText('Nothing passes the filters here').waitFor()
    await page.goBack()
    await page.locator('.event-row').first().waitFor()
    await page.getByRole('button', { name: 'Clear filters' }).click()
    await page.waitForFunction(() => !location.search.includes('family'))
  })

  it('stays smooth with 10,000 events', async () => {
    const { page, errors } = await app.openPage()
    await page.route('**/api/views/timeline*', route => route.fulfill({ json: syntheticTimeline(10_000) }))
    await page.goto(`${app.url}/timeline`)
    await page.locator('.event-row').first().waitFor()
    const box = await page.locator('.chart-box').boundingBox()
    if (box === null) throw new Error('no chart')
    // Time of the processor, not of the clock: other work on the machine shall not decide.
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    const busySeconds = async (): Promise<number> => {
      const { metrics } = await session.send('Performance.getMetrics')
      return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
    }
    const before = await busySeconds()
    const frames = await page.evaluate(
      async ({ x, y }) => {
        const chart = document.querySelector('.chart-box')
        const times: number[] = []
        const frame = () => new Promise<number>(resolve => requestAnimationFrame(resolve))
        let before = await frame()
        for (let turn = 0; turn < 120; turn++) {
          chart?.dispatchEvent(
            new WheelEvent('wheel', {
              deltaY: turn < 60 ? -40 : 40,
              clientX: x,
              clientY: y,
              bubbles: true,
              cancelable: true,
            }),
          )
          const now = await frame()
          times.push(now - before)
          before = now
        }
        return times.sort((left, right) => left - right)
      },
      { x: box.x + box.width * 0.7, y: box.y + 100 },
    )
    const busy = (((await busySeconds()) - before) * 1000) / frames.length
    const [median = 0, late = 0] = [frames[60], frames[114]]
    console.info(
      `timeline, 10,000 events, ${frames.length} frames of zooming: ${busy.toFixed(1)} ms of processor time a frame; median ${median.toFixed(1)} ms from frame to frame, 95th percentile ${late.toFixed(1)} ms`,
    )
    expect(busy).toBeLessThan(16)
    expect(await page.locator('.virtual-list > li').count()).toBeLessThan(80)
    expect(errors).toEqual([])
  }, 120_000)
  it('fits a phone', async () => {
    const { page } = await app.openPage(phone)
    await page.goto(`${app.url}/timeline`)
    await page.locator('.event-row').first().waitFor()
    expect(await overflowOf(page)).toBe(0)
    expect(await seriousFindings(page)).toEqual([])
  })
})

/** Events over ten years in every family, from a fixed sequence. */
const syntheticTimeline = (count: number): TimelineView => {
  let seed = 7
  const random = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((seed / 2_147_483_648) * below)
  }
  const types = [
    'air strike',
    'bombing',
    'armed clash',
    'arrest',
    'protest',
    'deployment',
    'talks',
    'threat',
  ] as const
  const day = (): string =>
    new Date(Date.UTC(2012, 0, 1) + random(3650) * 86_400_000).toISOString().slice(0, 10)
  return {
    schema: 'sitrep/timeline@1',
    days: { from: '2012-01-01', to: '2021-12-31' },
    changes: [],
    events: Array.from({ length: count }, (_unused, index) => {
      const from = day()
      const independent = 1 + random(4)
      return {
        id: `event:${index}`,
        type: types[random(types.length)] ?? 'air strike',
        title: `Event ${index} at Marsa`,
        when: { from, to: from, precision: 'day', known: [], implied: [] },
        place: { id: 'place:marsa', name: 'Marsa' },
        actors: [],
        casualties:
          random(4) > 0
            ? []
            : [1, 2].map(claimant => ({
                by: `claimant ${claimant}`,
                of: 'people',
                claims: [],
                killed: { min: random(60), max: 60 + random(60), approximate: false },
              })),
        origins: { reports: independent + random(4), outlets: independent, independent, speakers: 1 },
        claims: [],
        documents: [],
        outlets: ['Marsa Post'],
        forces: ['asserts'],
      }
    }),
  }
}
