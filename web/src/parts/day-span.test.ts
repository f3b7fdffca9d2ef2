import { expect, it } from 'vitest'
import { sliderSpan } from './day-span.ts'

const days = { from: '2012-01-01', to: '2016-12-14' }
const published = { from: '2016-12-09', to: '2016-12-14' }

it.each([
  ['begins a little before the first page', null, false, '2016-12-06'],
  ['reaches back to a day that a link shows', '2015-05-20', false, '2015-05-20'],
  ['shows all days on demand', null, true, '2012-01-01'],
] as const)('%s', (_, shown, all, from) => {
  expect(sliderSpan(days, published, shown, all)).toEqual({ from, to: '2016-12-14' })
})

it('never begins before anything is told of', () => {
  expect(sliderSpan({ from: '2016-12-08', to: '2016-12-14' }, published, null, false).from).toBe('2016-12-08')
})
