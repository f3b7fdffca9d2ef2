import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, isCalendarDay } from './time.ts'

describe('days of the calendar', () => {
  it.each([
    ['2016-12-11', true],
    ['2016-02-29', true],
    ['2015-02-29', false],
    ['2017-99-99', false],
    ['2016-12-11T10:00', false],
    ['', false],
  ])('%o is one: %o', (text, expected) => {
    expect(isCalendarDay(text)).toBe(expected)
  })

  it.each([
    ['2016-02-28', 1, '2016-02-29'],
    ['2016-03-01', -1, '2016-02-29'],
    ['2016-12-31', 1, '2017-01-01'],
    ['0050-06-01', 30, '0050-07-01'],
    ['2016-12-11', 0, '2016-12-11'],
  ])('%s and %i days: %s', (day, days, other) => {
    expect(addDays(day, days)).toBe(other)
    expect(daysBetween(day, other)).toBe(days)
  })

  it('are counted between times of the day too', () => {
    expect(daysBetween('2016-12-11T23:50', '2016-12-12T00:10')).toBe(1)
  })
})
