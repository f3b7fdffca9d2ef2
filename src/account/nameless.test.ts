import { expect, test } from 'vitest'
import type { Place } from '../model/place.ts'
import { isNameless, nameOfSite } from './nameless.ts'

test.each([
  ['military airport', { name: 'Marsa', kind: 'city' }, 'military airport near Marsa'],
  ['road', { name: 'Homs', kind: 'province' }, 'road in Homs'],
  ['Camp Zahra', { name: 'Marsa', kind: 'city' }, 'Camp Zahra'],
  ['road', undefined, 'road'],
])('"%s" near %o is called "%s"', (text, anchor, expected) => {
  expect(nameOfSite(text, anchor)).toBe(expected)
})

const place = (name: string, precision: Place['precision']): Place =>
  ({ name, names: [name], kind: 'road', precision }) as unknown as Place

test.each([
  ['hospital', 'none', true],
  ['road', 'province', true],
  ['road', 'near', false],
  ['Mount Tar', 'none', false],
] as const)('%s placed by %s: nameless %s', (name, precision, expected) => {
  expect(isNameless(place(name, precision))).toBe(expected)
})
