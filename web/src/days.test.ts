import { describe, expect, it } from 'vitest'
import { longDay, timeInWords } from './days.ts'

describe('days', () => {
  it('are told in words', () => {
    expect(longDay('2016-12-11')).toBe('Sunday 11 December 2016')
  })
})

describe('times in words', () => {
  it.each([
    ['2016-12-11', '2016-12-11', 'day', '11 Dec 2016'],
    ['2016-12-08', '2016-12-11', 'week', '8 Dec – 11 Dec 2016'],
    ['2015-12-30', '2016-01-02', 'week', '30 Dec 2015 – 2 Jan 2016'],
    ['2016-10-01', '2016-10-31', 'month', 'Oct 2016'],
    ['2014-01-01', '2014-12-31', 'year', '2014'],
    ['2016-12-11T16:51', '2016-12-11T16:51', 'minute', '11 Dec 2016, 16:51'],
    [null, '2014-12-31', 'day', 'by 31 Dec 2014'],
    ['2012-07-01', null, 'month', 'from 1 Jul 2012'],
    [null, null, 'day', 'at an unknown time'],
  ])('%s to %s (%s): %s', (from, to, precision, words) => {
    expect(timeInWords({ from, to, precision })).toBe(words)
  })
})
