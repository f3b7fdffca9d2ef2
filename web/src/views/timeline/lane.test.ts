import { describe, expect, it } from 'vitest'
import { parseMoment } from './calendar.ts'
import { eventsWithin, laneOf, layoutLane } from './lane.ts'
import type { LaneEvent } from './lane-items.ts'
import { packRows } from './pack-rows.ts'

const at = parseMoment
const event = (id: string, from: string, to: string, independent = 1): LaneEvent => ({
  id,
  from: at(from),
  to: at(to),
  independent,
  label: `event ${id}`,
})
const day = (id: string, from: string, independent = 1): LaneEvent => ({
  ...event(id, from, from, independent),
  to: at(from) + 86_400_000,
})
const kinds = (items: readonly { readonly kind: string }[]): readonly string[] =>
  items.map(({ kind }) => kind)

describe('rows', () => {
  it.each([
    ['nothing', [], 3, []],
    [
      'apart: one row',
      [
        [0, 5],
        [5, 9],
      ],
      3,
      [0, 0],
    ],
    [
      'at once: a row each',
      [
        [0, 5],
        [1, 6],
        [2, 7],
      ],
      3,
      [0, 1, 2],
    ],
    [
      'a freed row is used again',
      [
        [0, 5],
        [1, 9],
        [6, 8],
      ],
      3,
      [0, 1, 0],
    ],
    [
      'no room',
      [
        [0, 5],
        [1, 6],
      ],
      1,
      [0, -1],
    ],
  ] as const)('%s', (_name, stretches, rows, expected) => {
    expect(
      packRows(
        stretches.map(([start, end]) => ({ start, end })),
        rows,
      ),
    ).toEqual(expected)
  })
})

describe('a lane', () => {
  it('finds what meets a window, long events from before it too', () => {
    const lane = laneOf([
      day('c', '2016-12-20'),
      event('long', '2016-01-01', '2017-01-01'),
      day('a', '2016-12-01'),
      day('b', '2016-12-10'),
    ])
    const found = eventsWithin(lane, { from: at('2016-12-05'), to: at('2016-12-15') })
    expect(found.map(({ id }) => id)).toEqual(['long', 'b'])
  })

  const month = { from: at('2016-12-01'), to: at('2017-01-01') }

  it('stacks symbols of a day, those with most independent origins at the bottom', () => {
    const lane = laneOf([day('a', '2016-12-10'), day('b', '2016-12-10', 3), day('c', '2016-12-12')])
    const items = layoutLane(lane, month, 620, 60)
    expect(kinds(items)).toEqual(['symbol', 'symbol', 'symbol'])
    expect(items.map(item => (item.kind === 'symbol' ? [item.event.id, item.x, item.y] : []))).toEqual([
      ['b', 190, 52.5],
      ['a', 190, 37.5],
      ['c', 230, 52.5],
    ])
  })

  it('lays symbols side by side where a unit is wide enough', () => {
    const week = { from: at('2016-12-05'), to: at('2016-12-19') }
    const lane = laneOf(['a', 'b', 'c', 'd'].map(id => day(id, '2016-12-10')))
    const items = layoutLane(lane, week, 14 * 50, 30)
    expect(items.map(item => (item.kind === 'symbol' ? [item.x, item.y] : []))).toEqual([
      [260, 22.5],
      [275, 22.5],
      [290, 22.5],
      [275, 7.5],
    ])
  })

  it('makes columns where symbols have no room', () => {
    const lane = laneOf(
      Array.from({ length: 40 }, (_unused, index) =>
        day(`e${index}`, index < 30 ? '2016-12-10' : '2016-12-11', index < 15 ? 2 : 1),
      ),
    )
    const items = layoutLane(lane, month, 620, 60)
    expect(
      items.map(item =>
        item.kind === 'column' ? [item.count, Math.round(item.height), Math.round(item.strongHeight)] : [],
      ),
    ).toEqual([
      [30, 46, 23],
      [10, 15, 0],
    ])
  })

  it('puts what is known to the month in its middle, with a line over the month', () => {
    const [item] = layoutLane(laneOf([event('m', '2016-12-01', '2017-01-01')]), month, 620, 60)
    expect(item?.kind === 'symbol' && [item.start, item.end]).toEqual([0, 620])
    expect(item?.kind === 'symbol' && Math.round(item.x)).toBe(310)
  })

  it('writes names beside symbols when days are wide, and counts what has no room', () => {
    const near = { from: at('2016-12-10'), to: at('2016-12-13') }
    const lane = laneOf(['a', 'b', 'c', 'd', 'e'].map(id => day(id, '2016-12-10')))
    const items = layoutLane(lane, near, 600, 60)
    expect(items.filter(({ kind }) => kind === 'symbol')).toHaveLength(3)
    expect(items.find(({ kind }) => kind === 'more')).toMatchObject({ count: 2, x: 0 })
    expect(items.map(item => (item.kind === 'symbol' ? item.label : ''))).toContain('event a')
  })

  it('uses a row again on the day after', () => {
    const near = { from: at('2016-12-10'), to: at('2016-12-13') }
    const items = layoutLane(laneOf([day('a', '2016-12-10'), day('b', '2016-12-11')]), near, 600, 60)
    expect(items.map(item => (item.kind === 'symbol' ? item.y : null))).toEqual([7.5, 7.5])
  })

  it('shows nothing of nothing', () => {
    expect(layoutLane(laneOf([]), month, 600, 60)).toEqual([])
  })
})
