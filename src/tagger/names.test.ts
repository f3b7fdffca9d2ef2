import { describe, expect, test } from 'vitest'
import { namesDecoder } from './names.ts'

const labels = ['O', 'B-LOC', 'I-LOC', 'B-ORG', 'I-ORG']

/** Log-probabilities from rows of probabilities. */
const scores = (...rows: number[][]): Float32Array => Float32Array.from(rows.flat(), Math.log)

const read = (...rows: number[][]): string[] =>
  namesDecoder(labels)(scores(...rows)).map(
    ({ start, end, label, score }) => `${start}-${end} ${label} ${score.toFixed(2)}`,
  )

const outside = [0.96, 0.01, 0.01, 0.01, 0.01]

describe('namesDecoder', () => {
  test('reads runs, and two names side by side', () => {
    const begin = [0.1, 0.6, 0.1, 0.1, 0.1]
    const inside = [0.05, 0.05, 0.8, 0.05, 0.05]
    expect(read(outside, begin, inside, begin, outside)).toEqual(['1-3 LOC 0.70', '3-4 LOC 0.60'])
  })

  test('never lets I-X begin a name or follow another kind', () => {
    const inside = [0.2, 0.3, 0.48, 0.01, 0.01]
    expect(read(inside)).toEqual(['0-1 LOC 0.30'])
    expect(read([0.01, 0.01, 0.01, 0.96, 0.01], inside)).toEqual(['0-1 ORG 0.96', '1-2 LOC 0.30'])
  })

  test('changes an earlier word when the later ones are sure', () => {
    const unsure = [0.5, 0.01, 0.01, 0.47, 0.01]
    expect(read(unsure, [0.01, 0.01, 0.01, 0.01, 0.96])).toEqual(['0-2 ORG 0.71'])
  })

  test('finds nothing in nothing', () => {
    expect(read(outside, outside)).toEqual([])
    expect(read()).toEqual([])
  })
})
