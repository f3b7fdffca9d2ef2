import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dayMs,
  isoMoment,
  momentText,
  parseMoment,
  type Unit,
  unitEnd,
  unitLabel,
  unitStart,
  units,
} from './calendar.ts'
import {
  axisOf,
  boundsOf,
  clampWindow,
  firstWindow,
  leastSpanMs,
  panBy,
  spanOf,
  timeAt,
  unitFor,
  xOf,
  zoomAround,
} from './window.ts'

const at = (iso: string): number => parseMoment(iso)
const december = { from: at('2016-12-01'), to: at('2017-01-01') }
const decade = { from: at('2010-01-01'), to: at('2020-01-01') }

describe('calendar units', () => {
  const cases: readonly (readonly [Unit, string, string, string])[] = [
    ['hour', '2016-12-09T17:45', '2016-12-09T17:00', '2016-12-09T18:00'],
    ['quarter day', '2016-12-09T17:45', '2016-12-09T12:00', '2016-12-09T18:00'],
    ['day', '2016-12-09T17:45', '2016-12-09', '2016-12-10'],
    ['week', '2016-12-11T23:59', '2016-12-05', '2016-12-12'],
    ['month', '2016-02-29', '2016-02-01', '2016-03-01'],
    ['quarter', '2016-12-09', '2016-10-01', '2017-01-01'],
    ['year', '2016-12-09', '2016-01-01', '2017-01-01'],
    ['decade', '2016-12-09', '2010-01-01', '2020-01-01'],
  ]
  it.each(cases)('a %s around %s', (unit, time, from, to) => {
    expect(isoMoment(unitStart(at(time), unit))).toBe(from)
    expect(isoMoment(unitEnd(at(time), unit))).toBe(to)
  })

  it('follow one another without gap, before 1970 too', () => {
    const time = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2100, 0, 1) })
    fc.assert(
      fc.property(time, fc.constantFrom(...units), (moment, unit) => {
        const [start, end] = [unitStart(moment, unit), unitEnd(moment, unit)]
        expect(start <= moment && moment < end).toBe(true)
        expect(unitStart(end, unit)).toBe(end)
        expect(unitEnd(start, unit)).toBe(end)
      }),
    )
  })

  it.each([
    ['hour', '2016-12-09T06:00', '06:00'],
    ['day', '2016-12-09', 'Fri 9'],
    ['week', '2016-12-05', '5 Dec'],
    ['month', '2016-12-01', 'Dec'],
    ['year', '2016-01-01', '2016'],
  ] as const)('label of a %s', (unit, time, label) => {
    expect(unitLabel(at(time), unit, true)).toBe(label)
  })

  it('reads what it writes, and nothing else', () => {
    expect(momentText(at('2016-12-09T06:30'))).toBe('9 Dec 2016, 06:30')
    expect(isoMoment(at('2016-12-09T06:30'))).toBe('2016-12-09T06:30')
    expect(parseMoment('<script>')).toBeNaN()
    expect(parseMoment('2016')).toBeNaN()
  })
})

describe('the window on time', () => {
  it('maps times to pixels and back', () => {
    expect(xOf(at('2016-12-01'), december, 310)).toBe(0)
    expect(xOf(at('2016-12-11'), december, 310)).toBe(100)
    expect(timeAt(100, december, 310)).toBe(at('2016-12-11'))
  })

  it('keeps the time under the pointer in its place when it zooms', () => {
    const around = at('2016-12-11')
    const zoomed = zoomAround(december, 0.5, around, decade)
    expect(spanOf(zoomed)).toBeCloseTo(spanOf(december) / 2)
    expect(xOf(around, zoomed, 310)).toBeCloseTo(100)
  })

  it('stays within its bounds and between closest and farthest view', () => {
    expect(zoomAround(december, 1000, at('2016-12-11'), decade)).toEqual(decade)
    expect(spanOf(zoomAround(december, 1e-9, at('2016-12-11'), decade))).toBeCloseTo(leastSpanMs)
    expect(panBy(december, 1e6, decade).to).toBe(decade.to)
    expect(panBy(december, -1e6, decade).from).toBe(decade.from)
    expect(clampWindow({ from: at('2000-01-01'), to: at('2000-02-01') }, decade).from).toBe(decade.from)
  })

  it('bounds what there is, a week at least', () => {
    expect(boundsOf([])).toBeNull()
    const bounds = boundsOf([{ from: at('2016-12-09'), to: at('2016-12-10') }])
    expect(bounds !== null && spanOf(bounds) >= 7 * dayMs).toBe(true)
  })

  it('begins with most of what there is where little lies far before it', () => {
    const days = (iso: string, count: number): number[] =>
      Array.from({ length: count }, (_unused, index) => at(iso) + index * dayMs)
    expect(firstWindow(days('2012-01-01', 3000), decade)).toEqual(decade)
    expect(firstWindow([], decade)).toEqual(decade)
    const { from, to } = firstWindow([at('2012-01-01'), ...days('2016-12-01', 20)], decade)
    expect([isoMoment(from), isoMoment(to)]).toEqual(['2016-12-03', '2016-12-22'])
  })

  it.each([
    [leastSpanMs, 'hour'],
    [3 * dayMs, 'quarter day'],
    [14 * dayMs, 'day'],
    [180 * dayMs, 'week'],
    [400 * dayMs, 'month'],
    [3650 * dayMs, 'year'],
    [36500 * dayMs, 'decade'],
  ])('%d ms in 900 px are told in units of a %s', (span, unit) => {
    expect(unitFor({ from: 0, to: span }, 900, 34)).toBe(unit)
  })

  it('names days under their month', () => {
    const { unit, above, ticks, aboveTicks } = axisOf({ from: at('2016-11-25'), to: at('2016-12-10') }, 900)
    expect([unit, above, ticks.length, aboveTicks.length]).toEqual(['day', 'month', 15, 2])
  })
})
