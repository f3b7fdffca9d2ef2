import { expect, test } from 'vitest'
import { rateLimit } from './rate-limit.ts'

test('an address may make a burst, then what its rate allows', () => {
  const waitFor = rateLimit({ perSecond: 2, burst: 3 })
  const at = (ms: number) => waitFor('a', ms)
  expect([at(0), at(0), at(0)]).toEqual([0, 0, 0])
  expect(at(0)).toBe(1)
  expect(at(500)).toBe(0)
  expect(at(500)).toBe(1)
  // A pause fills the bucket, and no further.
  expect([at(60_000), at(60_000), at(60_000)]).toEqual([0, 0, 0])
  expect(at(60_000)).toBe(1)
})

test('addresses do not disturb one another', () => {
  const waitFor = rateLimit({ perSecond: 1, burst: 1 })
  expect([waitFor('a', 0), waitFor('b', 0), waitFor('a', 0)]).toEqual([0, 0, 1])
})

test('twenty thousand addresses fill no memory for ever', () => {
  const waitFor = rateLimit({ perSecond: 1, burst: 1 })
  for (let count = 0; count < 20_000; count++) expect(waitFor(`address ${count}`, count)).toBe(0)
  expect(waitFor('address 19999', 20_000)).toBe(1)
})
