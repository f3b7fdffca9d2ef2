import { expect, test } from 'vitest'
import { buildAccount } from '../account/build-account.ts'
import { makeWorld, page } from '../account/test-world.ts'
import type { PlaceKind } from '../model/place.ts'
import { siegeText } from './words.ts'

const [marsa] = buildAccount(
  makeWorld([page('A', '2017-11-04', { place: 'marsa', effect: 'captures', actor: 'army' })]),
).places

test.each<[PlaceKind, string]>([
  ['town', 'besieged'],
  ['base', 'besieged'],
  ['road', 'cut'],
  ['bridge', 'cut'],
])('a %s under siege is %s', (kind, expected) => {
  expect(marsa && siegeText({ ...marsa, kind }, 'besieged')).toBe(expected)
})
