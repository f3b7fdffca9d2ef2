import { expect, it } from 'vitest'
import { apiAddress } from './api.ts'

it.each([
  ['/api/views/map', {}, '/api/views/map'],
  ['/api/views/map', { knownBy: '2016-12-11', asOf: null }, '/api/views/map?knownBy=2016-12-11'],
  [
    '/api/views/places/{id}',
    { id: 'place:a b@country:SY' },
    '/api/views/places/place%3Aa%20b%40country%3ASY',
  ],
  [
    '/api/claims',
    { limit: 5, force: ['claims', 'asserts'] },
    '/api/claims?force=claims&force=asserts&limit=5',
  ],
] as const)('writes %s with %o', (path, input, address) => {
  expect(apiAddress(path, input)).toBe(address)
})

it('refuses a path whose name is not given', () => {
  expect(() => apiAddress('/api/views/places/{id}', {})).toThrow("needs 'id'")
})
