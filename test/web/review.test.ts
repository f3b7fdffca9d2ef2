import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReviewView } from '../../src/server/contract.ts'
import {
  exampleWorld,
  missing,
  openBrowser,
  openPage,
  overflowOf,
  phone,
  type ServedApp,
  seriousFindings,
  serveApp,
} from './served-app.ts'

describe.skipIf(missing !== null)('the review', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
  })

  describe('without a file for judgements', () => {
    let app: ServedApp
    beforeAll(async () => {
      app = await serveApp([exampleWorld])
    }, 180_000)
    afterAll(() => app?.stop())

    it.each(['light', 'dark'] as const)(
      'is for reading, and says how to turn it on (%s)',
      async colorScheme => {
        const { page, errors } = await openPage(browser, { colorScheme })
        await page.goto(`${app.url}/review`)
        await page.getByText('--judgements judgements.jsonl').waitFor()
        expect(await page.locator('.choice-button:enabled').count()).toBe(0)
        await page.locator('.effect').first().waitFor()
        expect(await seriousFindings(page)).toEqual([])
        expect(errors).toEqual([])
        await page.context().close()
      },
    )

    it('fits a phone', async () => {
      const { page } = await openPage(browser, phone)
      await page.goto(`${app.url}/review`)
      await page.locator('.review-item').waitFor()
      expect(await overflowOf(page)).toBe(0)
      expect(await seriousFindings(page)).toEqual([])
      await page.context().close()
    })
  })

  describe('with one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sitrep-review-test-'))
    const file = join(folder, 'judgements.jsonl')
    let app: ServedApp
    beforeAll(async () => {
      app = await serveApp([exampleWorld], { judgements: file })
    }, 180_000)
    afterAll(async () => {
      await app?.stop()
      rmSync(folder, { recursive: true, force: true })
    })
    const lines = (): readonly { readonly verdict: string; readonly by: string; readonly reason: string }[] =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter(line => line !== '')
        .map(line => JSON.parse(line))

    it('judges by keys, asks for name and reason once, and takes back', async () => {
      const { page, errors } = await openPage(browser)
      await page.goto(`${app.url}/review`)
      const question = page.locator('.review-item > h2')
      await question.waitFor()
      const first = await question.innerText()
      await page.keyboard.press('j')
      await page.waitForURL(/item=/)
      await page.keyboard.press('k')
      await page.waitForFunction(
        text => document.querySelector('.review-item > h2')?.textContent === text,
        first,
      )
      await page.locator('.effect.changes, .effect.soft').first().waitFor()
      await page.keyboard.press('1')
      await page.getByLabel('Your name').fill('Ada Marsa')
      await page.getByLabel('Reason').fill('Read both sentences.')
      await page.getByRole('button', { name: 'Go on' }).click()
      await page.getByText('Written down.', { exact: true }).waitFor()
      expect(lines()).toMatchObject([{ by: 'Ada Marsa', reason: 'Read both sentences.' }])
      await page.getByText('Judging as').waitFor()
      await page.locator('.judgement-log li').first().waitFor()
      // The second answer asks for nothing.
      await page.keyboard.press('e')
      await page.waitForFunction(() => document.querySelectorAll('.judgement-log li').length === 2)
      expect(lines()).toHaveLength(2)
      await page.keyboard.press('z')
      await page.getByText('Taken back.', { exact: true }).waitFor()
      expect(lines()).toHaveLength(3)
      expect(lines().at(-1)?.verdict).toBe('withdrawn')
      await page.locator('.judgement-log .log-withdrawn').first().waitFor()
      await page.reload()
      await page.locator('.judgement-log li').first().waitFor()
      await page.keyboard.press('w')
      expect(await page.getByLabel('Your name').inputValue()).toBe('Ada Marsa')
      await page.keyboard.press('Escape')
      expect(errors).toEqual([])
      await page.context().close()
    })

    it('shows what an answer would change before it is given', async () => {
      const { page } = await openPage(browser)
      const { items } = (await (await fetch(`${app.url}/api/views/review?all=true`)).json()) as ReviewView
      const pair = items.find(({ kind }) => kind === 'merge')
      if (pair === undefined) throw new Error('the example world has no doubtful merge')
      await page.goto(`${app.url}/review?all=true&item=${pair.id}`)
      await page.locator('.choice-item', { hasText: 'Different' }).locator('.changes li').first().waitFor()
      expect(await page.locator('.score').innerText()).toMatch(/Score 0\.\d\d; the rule joins from 0\.\d\d/)
      await page.getByText('What the rule compared').click()
      expect(await page.locator('.features tbody tr').count()).toBeGreaterThan(2)
      expect(await seriousFindings(page)).toEqual([])
      await page.context().close()
    })

    it('lists its keys in the help', async () => {
      const { page } = await openPage(browser)
      await page.goto(`${app.url}/review`)
      await page.locator('.review-item > h2').waitFor()
      await page.keyboard.press('?')
      const help = page.getByRole('dialog', { name: 'Keyboard help' })
      await help.waitFor()
      expect(await help.innerText()).toContain('Take the last judgement back')
      await page.context().close()
    })
  })
})
