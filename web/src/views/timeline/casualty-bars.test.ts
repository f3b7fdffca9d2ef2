import { describe, expect, it } from 'vitest'
import { heightOf, rangesOf, roundUp } from './casualty-bars.ts'

const claimant = (by: string, min: number | null, max: number | null) => ({
  by,
  of: 'civilians',
  claims: [`claim:${by}`],
  killed: { min, max, approximate: false },
})

describe('casualties of an event', () => {
  it('stay apart by claimant, the highest first, and are never added', () => {
    const ranges = rangesOf(
      [claimant('Observatory', 26, 26), claimant('doctors', 93, null), claimant('army', null, 30)],
      'killed',
    )
    expect(ranges.map(({ by, min, max }) => [by, min, max])).toEqual([
      ['doctors', 93, null],
      ['army', null, 30],
      ['Observatory', 26, 26],
    ])
  })

  it('leave out who says nothing of a count', () => {
    expect(rangesOf([claimant('army', 3, 3)], 'wounded')).toEqual([])
  })

  it('scales by the square root up to a round number', () => {
    expect([0, 1, 3, 26, 93, 1400].map(roundUp)).toEqual([1, 1, 5, 50, 100, 2000])
    expect(heightOf(25, 100, 80)).toBe(40)
    expect(heightOf(5, 0, 80)).toBe(0)
  })
})
