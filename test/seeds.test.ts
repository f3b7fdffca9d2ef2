import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Account } from '../src/account/account.ts'
import type { ControlRow } from '../src/model/account.ts'
import type { ControlClaim } from '../src/model/claim.ts'
import { buildAccount, readPages } from '../src/sitrep.ts'

/** Five real pages about one day, which belong to their publishers and lie beside the project. */
const seeds = fileURLToPath(new URL('../../shared/seeds', import.meta.url))
const isHere = existsSync(seeds)

describe.skipIf(!isHere)(
  'five real pages of 3 November 2017 (skipped where ../shared/seeds is absent)',
  () => {
    let account: Account
    beforeAll(async () => {
      account = await buildAccount(await readPages([seeds]), { asOf: '2017-11-04' })
    })

    const rowOf = (name: RegExp, kind?: string): ControlRow | undefined =>
      account.control.find(
        row =>
          row.place.names.some(each => name.test(each)) && (kind === undefined || row.place.kind === kind),
      )

    test.each([
      ['al-Qaim', /qaim/i, 'held', 'iraq-government', '2017-11-03'],
      ['the Husaybah crossing', /husaybah/i, 'held', 'iraq-government', '2017-11-03'],
      ['Mosul', /^mosul$/i, 'held', 'iraq-government', '2017-07-01'],
      ['Hawija', /^hawija$/i, 'held', 'iraq-government', '2017-10-01'],
      ['Kirkuk', /^kirkuk$/i, 'held', 'iraq-government', '2017-10-01'],
      ['Raqqa', /^raqqa$/i, 'held', 'sdf', '2017-10-17'],
      ['Albu Kamal', /^albu kamal$/i, 'held', 'is', null],
      ['Rawa', /^rawa$/i, 'held', 'is', null],
    ])('%s', (_, name, status, holder, since) => {
      const row = rowOf(name)
      expect(row?.status).toBe(status)
      expect(row?.holder?.id).toBe(holder)
      if (since) expect(row?.since?.from).toBe(since)
    })

    test("the city of Deir ez-Zor is the government's, the province another place", () => {
      expect(rowOf(/zor$/i, 'city')).toMatchObject({ status: 'held', holder: { id: 'syria-government' } })
      const province = account.control.find(row => row.place.kind === 'province')
      expect(province?.holder?.id).toBe('is')
      expect(province?.share?.min).toBe(35)
      expect(province?.status).not.toBe('held')
    })

    test('one thing under many names is one place or actor', () => {
      const deir = account.places.find(place => place.names.includes('Deir Ezzor'))
      expect(deir?.names).toEqual(expect.arrayContaining(['Deir Az Zor', 'Deir el-Zour', 'Deir Ezzor']))
      const qaim = account.places.find(place => place.names.includes('al-Qaim'))
      expect(qaim?.names).toEqual(expect.arrayContaining(['Al-Qaim', 'Qaim', 'al Qaim', 'al-Qaim']))
      const raqqa = account.places.find(place => place.names.includes('Raqqa'))
      expect(raqqa?.names).toContain('Raqa')
    })

    const controlClaims = (): ControlClaim[] =>
      account.claims.filter((claim): claim is ControlClaim => claim.kind === 'control')

    test('the siege of Deir ez-Zor was broken in September', () => {
      const lifted = controlClaims().find(claim => claim.effect === 'lifts siege')
      expect(lifted?.when).toMatchObject({ from: '2017-09-01', to: '2017-09-30' })
    })

    test('the operation launched to seize al-Qaim is a plan', () => {
      const launched = controlClaims().filter(claim =>
        /launched the operation/.test(claim.evidence.sentence.text),
      )
      expect(launched.length).toBeGreaterThan(0)
      expect(launched.every(claim => claim.force === 'plans')).toBe(true)
    })

    test("four killed in an air strike, by the Observatory's account, attacker not named", () => {
      const killed = account.events.find(event => event.casualties.some(each => each.killed?.min === 4))
      expect(killed?.type).toBe('air strike')
      expect(killed?.actors.filter(each => each.role === 'attacker')).toEqual([])
      expect(killed?.casualties[0]?.by).toMatch(/Observatory/)
      expect(killed?.origins.independent).toBe(1)
    })

    test("about 1,500 fighters of IS are left, by the coalition's account", () => {
      const counted = account.claims.find(claim => claim.kind === 'strength')
      expect(counted).toMatchObject({ quantity: { min: 1500, max: 1500, approximate: true } })
    })

    test('eight passages are shared, and "Raqa in October" is one origin on two pages', () => {
      expect(account.passages).toHaveLength(8)
      const raqa = controlClaims().filter(
        claim => claim.effect === 'loses' && /^In October, it lost/.test(claim.evidence.sentence.text),
      )
      expect(raqa).toHaveLength(2)
      expect(new Set(raqa.map(claim => account.originOfClaim.get(claim.id))).size).toBe(1)
    })

    test('which fell first, the crossing or the town, is a real disagreement', () => {
      const order = account.disagreements.find(each => each.field === 'order')
      expect(order?.real).toBe(true)
      expect(order?.sides).toHaveLength(2)
    })
  },
)
