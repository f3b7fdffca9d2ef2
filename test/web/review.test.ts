import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { overflowOf, phone, seriousFindings } from './browser.ts'
import { describeInBrowser, useServedApp } from './served-app.ts'

describeInBrowser('the review', () => {
  describe('without a file for judgements', () => {
    const app = useServedApp()

    it.each(['light', 'dark'] as const)(
      'is for reading, and says how to turn it on (%s)',
      async colorScheme => {
        const { page, errors } = await app.openPage({ colorScheme })
        await page.goto(`${app.url}/review`)
        await page.getByText('--judgements judgements.jsonl').waitFor()
        expect(await page.locator('.choice-button:enabled').count()).toBe(0)
        await page.locator('.effect').first().waitFor()
        expect(await seriousFindings(page)).toEqual([])
        expect(errors).toEqual([])
      },
    )

    it('fits a phone', async () => {
      const { page } = await app.openPage(phone)
      await page.goto(`${app.url}/review`)
      await page.locator('.review-item').waitFor()
      expect(await overflowOf(page)).toBe(0)
      expect(await seriousFindings(page)).toEqual([])
    })
  })

  describe('with one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sitrep-review-test-'))
    const file = join(folder, 'judgements.jsonl')
    // Hooks after the tests run from the last to the first: the server ends before its folder goes.
    afterAll(() => rmSync(folder, { recursive: true, force: true }))
    const app = useServedApp({ judgements: file })
    const lines = (): readonly { readonly verdict: string; readonly by: string; readonly reason: string }[] =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter(line => line !== '')
        .map(line => JSON.parse(line))

    it('judges by keys, asks for name and reason once, and takes back', async () => {
      const { page, errors } = await app.openPage()
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
    })

    it('shows what an answer would change before it is given', async () => {
      const { page } = await app.openPage()
      const { items } = await app.ask('/api/views/review', { all: 'true' })
      const pair = items.find(({ kind }) => kind === 'merge')
      if (pair === undefined) throw new Error('the example world has no doubtful merge')
      await page.goto(`${app.url}/review?all=true&item=${pair.id}`)
      await page.locator('.choice-item', { hasText: 'Different' }).locator('.changes li').first().waitFor()
      expect(await page.locator('.score').innerText()).toMatch(/Score 0\.\d\d; the rule joins from 0\.\d\d/)
      await page.getByText('What the rule compared').click()
      expect(await page.locator('.features tbody tr').count()).toBeGreaterThan(2)
      expect(await seriousFindings(page)).toEqual([])
    })

    it('lists its keys in the help', async () => {
      const { page } = await app.openPage()
      await page.goto(`${app.url}/review`)
      await page.locator('.review-item > h2').waitFor()
      await page.keyboard.press('?')
      const help = page.getByRole('dialog', { name: 'Keyboard help' })
      await help.waitFor()
      expect(await help.innerText()).toContain('Take the last judgement back')
    })
  })
})
