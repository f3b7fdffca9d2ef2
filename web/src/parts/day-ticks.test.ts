import { expect, it } from 'vitest'
import { dayTicks } from './day-ticks.ts'

it.each([
  ['2016-12-09', '2016-12-12', 800, ['9 Dec', '10 Dec', '11 Dec', '12 Dec']],
  ['2016-12-01', '2016-12-14', 300, ['1 Dec', '4 Dec', '7 Dec', '10 Dec', '13 Dec']],
  ['2016-11-20', '2017-02-10', 250, ['Dec', '2017', 'Feb']],
  ['2011-03-01', '2014-06-01', 300, ['2012', '2013', '2014']],
] as const)('labels %s to %s on %i pixels', (from, to, width, labels) => {
  expect(dayTicks(from, to, width).map(({ label }) => label)).toEqual(labels)
})

it('never crowds', () => {
  for (const days of [1, 5, 40, 400, 4000, 20_000]) {
    const to = new Date(Date.UTC(1970, 0, 1) + days * 86_400_000).toISOString().slice(0, 10)
    for (const width of [0, 200, 1400])
      expect(dayTicks('1970-01-01', to, width).length).toBeLessThanOrEqual(Math.max(3, width / 50))
  }
})
