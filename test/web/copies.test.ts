import { beforeAll, expect, it } from 'vitest'
import type { CopiesView } from '../../src/server/contract.ts'
import { overflowOf, phone, seriousFindings } from './browser.ts'
import { describeInBrowser, useServedApp } from './served-app.ts'

describeInBrowser('the copies', () => {
  const app = useServedApp()
  let view: CopiesView
  beforeAll(async () => {
    view = await app.ask('/api/views/copies')
  })

  it.each(['light', 'dark'] as const)(
    'draws who took from whom, as a graph and a table (%s)',
    async colorScheme => {
      const { page, errors } = await app.openPage({ colorScheme })
      await page.goto(`${app.url}/copies`)
      await page.locator('.ribbon').first().waitFor()
      expect(await page.locator('.ribbon').count()).toBe(view.edges.length)
      expect(await page.locator('.edge-table tbody tr').count()).toBe(view.edges.length)
      for (const { from, to } of view.edges) {
        const names = await page.locator('.copies-graph').innerText()
        expect(names).toContain(from)
        expect(names).toContain(to)
      }
      expect(await seriousFindings(page)).toEqual([])
      expect(errors).toEqual([])
    },
  )

  it('sorts the table by any column', async () => {
    const { page } = await app.openPage()
    await page.goto(`${app.url}/copies`)
    const numbers = page.locator('.edge-table .characters')
    await numbers.first().waitFor()
    const read = async () => (await numbers.allInnerTexts()).map(text => Number(text.replace(/,/g, '')))
    const falling = await read()
    expect(falling).toEqual([...falling].sort((left, right) => right - left))
    await page.getByRole('button', { name: 'Characters' }).click()
    await page.waitForURL(/sort=characters/)
    expect(await read()).toEqual([...falling].reverse())
    expect(await page.locator('th[aria-sort="ascending"]').innerText()).toContain('Characters')
  })

  it('narrows the passages to a pair or an outlet, and leads to the comparison', async () => {
    const { page } = await app.openPage()
    await page.goto(`${app.url}/copies`)
    const [edge] = view.edges
    await page.locator('.edge-table tbody button').first().click()
    await page.waitForURL(/from=.*to=/)
    await page.waitForFunction(
      count => document.querySelector('#copies-passages .count')?.textContent === String(count),
      edge?.passages.length,
    )
    await page.locator('.compare-link').first().click()
    await page.waitForURL(/\/compare\/doc:.*passage=passage:/)
    await page.goBack()
    await page.getByText('Show all').first().click()
    await page.locator('.node').first().click()
    await page.waitForURL(/outlet=/)
  })

  it('stays legible with sixty outlets and unknown directions', async () => {
    const { page, errors } = await app.openPage()
    await page.route('**/api/views/copies*', route => route.fulfill({ json: sixtyOutlets() }))
    await page.goto(`${app.url}/copies`)
    await page.locator('.ribbon').first().waitFor()
    expect(await page.locator('.node').count()).toBe(60)
    expect(await page.locator('.ribbon.undirected .head').count()).toBe(0)
    const overlaps = await page.locator('.node text').evaluateAll(texts => {
      const boxes = texts.map(text => text.getBoundingClientRect())
      return boxes.filter((one, index) =>
        boxes.some(
          (other, at) =>
            at > index &&
            one.left < other.right &&
            other.left < one.right &&
            one.top < other.bottom - 3 &&
            other.top < one.bottom - 3,
        ),
      ).length
    })
    expect(overlaps).toBe(0)
    expect(errors).toEqual([])
  })

  it('says so when nothing is shared', async () => {
    const { page } = await app.openPage()
    await page.route('**/api/views/copies*', route =>
      route.fulfill({ json: { schema: 'sitrep/copies-view@1', nodes: [], edges: [], passages: [] } }),
    )
    await page.goto(`${app.url}/copies`)
    await page.getByText('No shared text was found').waitFor()
  })
  it('fits a phone', async () => {
    const { page } = await app.openPage(phone)
    await page.goto(`${app.url}/copies`)
    await page.locator('.ribbon').first().waitFor()
    expect(await overflowOf(page)).toBe(0)
    expect(await seriousFindings(page)).toEqual([])
  })
})

const sixtyOutlets = (): CopiesView => {
  const names = Array.from({ length: 60 }, (_unused, index) => `Outlet number ${index + 1}`)
  const edges = names.slice(5).map((to, index) => ({
    from: names[index % 5] ?? '',
    to,
    directed: index % 6 !== 0,
    passages: [`passage:${index}`],
    characters: 120 + ((index * 397) % 4000),
  }))
  return {
    schema: 'sitrep/copies-view@1',
    nodes: names.map((name, index) => ({
      id: name,
      name,
      kind: index < 5 ? 'agency' : 'outlet',
      documents: 3,
      copiedShare: 0.4,
    })),
    edges,
    passages: edges.map(({ from, to, passages: [id = ''] }, index) => ({
      id,
      kind: 'verbatim',
      quote: 'Troops retook Marsa on Monday.',
      origin: `origin:${index}`,
      why: `${from} had it first`,
      similarity: 1,
      first: `doc:${index}`,
      members: [
        { document: `doc:${index}`, outlet: from, title: 'Marsa', day: '2017-11-03' },
        { document: `doc:${index}b`, outlet: to, title: 'Marsa', day: '2017-11-04' },
      ],
    })),
  }
}
