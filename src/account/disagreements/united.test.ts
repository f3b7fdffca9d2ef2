import { expect, test } from 'vitest'
import type { Disagreement } from '../../model/account.ts'
import { buildAccount } from '../build-account.ts'
import { makeWorld, page } from '../test-world.ts'
import { makeVoices } from '../voices.ts'
import { disagreementOf } from './disagreement.ts'
import { united } from './united.ts'

const world = makeWorld(
  ['A', 'B', 'C', 'D'].map(outlet =>
    page(outlet, '2017-11-04', { place: 'marsa', effect: 'captures', actor: 'army' }),
  ),
)
const { entities, places, claims } = buildAccount(world)
const voices = makeVoices(world.originOfClaim, entities)
const byId = new Map(claims.map(claim => [claim.id, claim]))

/** A disagreement on Marsa: each value with the numbers of its claims. */
const on = (
  field: Disagreement['field'],
  sides: Readonly<Record<string, readonly number[]>>,
): Disagreement => {
  const [place] = places
  return disagreementOf(
    place === undefined ? {} : { place },
    field,
    Object.entries(sides).map(([value, numbers]) => ({
      value,
      claims: numbers.flatMap(number => claims[number] ?? []),
    })),
    voices,
    true,
    'why',
  )
}

const shown = (found: readonly Disagreement[]) =>
  united(found, byId, voices).map(({ field, sides }) => [
    field,
    Object.fromEntries(sides.map(side => [side.value, side.claims.length])),
  ])

test('the same values on one subject are one disagreement with all claims', () => {
  expect(
    shown([on('holder', { army: [0], rebels: [1] }), on('holder', { army: [0, 2], rebels: [3] })]),
  ).toEqual([['holder', { army: 2, rebels: 2 }]])
})

test('other values, and other fields, stay apart', () => {
  const found = [
    on('holder', { army: [0], rebels: [1] }),
    on('holder', { army: [0], islanders: [1] }),
    on('date', { army: [0], rebels: [1] }),
  ]
  expect(shown(found)).toHaveLength(3)
})

test('denials of one thing are one, whatever they answer', () => {
  expect(
    shown([
      on('existence', { 'taken by rebels': [0], 'not taken by rebels': [1] }),
      on('existence', { 'held by rebels': [2], 'not taken by rebels': [3] }),
    ]),
  ).toEqual([['existence', { 'not taken by rebels': 2, 'held by rebels': 1, 'taken by rebels': 1 }]])
})
