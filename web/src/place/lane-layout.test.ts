import { describe, expect, it } from 'vitest'
import type { ControlStatus } from '../../../src/model/account.ts'
import type { LaneBar } from '../../../src/server/contract.ts'
import { accountBars, joinBars, laneSpan, stackBars } from './lane-layout.ts'

const state = (from: string, to: string | null, status: ControlStatus = 'held') => ({
  from,
  to,
  status,
  holder: null,
  claims: [],
})
const bar = (claim: string, from: string, to: string | null = null, supports = true): LaneBar => ({
  claim,
  effect: 'holds',
  force: 'asserts',
  holder: null,
  from,
  to,
  supports,
})
const span = { from: '2016-12-01', to: '2016-12-15' }

describe('the lane of the account', () => {
  it('is cut where the span begins', () => {
    const states = [
      state('2012-01-01', '2015-01-01'),
      state('2015-01-01', '2016-12-08'),
      state('2016-12-08', null, 'contested'),
    ]
    expect(accountBars(states, span).map(({ from, to }) => [from, to])).toEqual([
      ['2016-12-01', '2016-12-08'],
      ['2016-12-08', null],
    ])
  })
})

describe('the lanes of outlets', () => {
  it('join what would be drawn alike, and nothing else', () => {
    const marks = joinBars([
      bar('a', '2016-12-11'),
      bar('b', '2016-12-11'),
      bar('c', '2016-12-11', null, false),
    ])
    expect(marks.map(({ bars }) => bars.map(({ claim }) => claim))).toEqual([['a', 'b'], ['c']])
  })
  it('stack what would overlap', () => {
    const marks = joinBars([
      bar('a', '2016-12-02', '2016-12-10'),
      bar('b', '2016-12-05'),
      bar('c', '2016-12-12'),
    ])
    const rows = stackBars(marks, span, 14).map(row => row.map(({ bars }) => bars[0]?.claim))
    expect(rows).toEqual([['a', 'c'], ['b']])
  })
})

describe('the days that lanes run over', () => {
  const published = { from: '2016-12-09', to: '2016-12-14' }
  it('are those of the pages where history reaches far back', () => {
    const { span: days, isCut } = laneSpan([state('2012-01-01', null)], [], published, '2016-12-14', false)
    expect([days, isCut]).toEqual([{ from: '2016-12-06', to: '2016-12-14' }, true])
  })
  it('are all of them on demand', () => {
    expect(laneSpan([state('2012-01-01', null)], [], published, '2016-12-14', true).span.from).toBe(
      '2012-01-01',
    )
  })
})
