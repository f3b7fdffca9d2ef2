import { expect, test } from 'vitest'
import type { ControlRow } from '../../model/account.ts'
import { buildAccount } from '../build-account.ts'
import { makeWorld, type Page, page } from '../test-world.ts'

const rowOf = (pages: readonly Page[], place: string): ControlRow | undefined =>
  buildAccount(makeWorld(pages)).control.find(row => row.place.id === place)

const lost = page('A', '2017-11-04', { place: 'marsa', effect: 'loses', actor: 'rebels', when: '2017-07' })
const armyTook = page('B', '2017-11-04', {
  place: 'dair',
  effect: 'captures',
  actor: 'army',
  opponent: 'rebels',
  when: '2017-11-03',
})

test('a place lost to nobody named goes to the only side that took places from its holder', () => {
  const row = rowOf([lost, armyTook], 'marsa')
  expect(row).toMatchObject({ status: 'held', inferred: true, holder: { id: 'republic' } })
  expect(row?.why[0]).toMatch(/No page names the new holder/)
  expect(row?.history.at(-1)?.holder).toBeNull()
})

test('nobody is inferred where nobody took anything from the loser', () => {
  expect(rowOf([lost], 'marsa')).toMatchObject({ status: 'unknown', holder: null })
})

test('nobody is inferred where two sides took places from the loser', () => {
  const isTook = page('C', '2017-11-04', {
    place: 'dair',
    effect: 'captures',
    actor: 'islanders',
    opponent: 'rebels',
    when: '2017-10-03',
  })
  expect(rowOf([lost, armyTook, isTook], 'marsa')).toMatchObject({ status: 'unknown', holder: null })
})
