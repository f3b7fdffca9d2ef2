import { describe, expect, test } from 'vitest'
import type { CasualtiesClaim } from '../../model/claim.ts'
import type { CasualtiesLabel } from '../labels/claim-labels.ts'
import { controlClaim, controlLabel, emptyKnowledge } from '../labels/test-labels.ts'
import { labelledCounts, matchCasualties } from './match-casualties.ts'

const first = 'A bomb killed at least three people and wounded five in Marsa.'
const second = 'Three were children.'
const text = `${first} ${second}`

const labelOf = (evidence: string, counts: CasualtiesLabel['counts']): CasualtiesLabel => ({
  ...controlLabel(text, evidence),
  kind: 'casualties',
  counts,
  cumulative: false,
  partOf: false,
})

const claimOf = (
  sentence: string,
  counts: CasualtiesClaim['counts'],
  change: Partial<CasualtiesClaim> = {},
): CasualtiesClaim => {
  const { actor: _, place, ...base } = controlClaim(text, sentence)
  return {
    ...base,
    kind: 'casualties',
    counts,
    of: '',
    cause: null,
    actors: [],
    place,
    cumulative: false,
    ...change,
  }
}

const quantity = (min: number | null, max: number | null) => ({ min, max, approximate: false })

const right = (labels: readonly CasualtiesLabel[], claims: readonly CasualtiesClaim[]) =>
  matchCasualties(labels, claims, emptyKnowledge).filter(pair => pair.number).length

test('a label that holds killed and wounded is two numbers', () => {
  const label = labelOf('killed', { killed: [3, null], wounded: [5, 5] })
  expect(labelledCounts([label]).map(({ count }) => count)).toEqual(['killed', 'wounded'])
})

describe('numbers', () => {
  test.each([
    [[3, 3], quantity(3, 3), 1],
    [[3, null], quantity(3, null), 1],
    [[null, 60], quantity(null, 60), 1],
    [[null, 60], quantity(0, 60), 1],
    [[20, 30], quantity(20, 30), 1],
    [[3, null], quantity(3, 3), 0],
    [[3, 3], quantity(4, 4), 0],
    [[20, 30], quantity(20, null), 0],
  ] as const)('%j against %j', (range, found, expected) => {
    expect(right([labelOf('killed', { killed: range })], [claimOf(first, { killed: found })])).toBe(expected)
  })

  test('of another kind or sentence are not right', () => {
    const label = labelOf('killed', { killed: [3, 3] })
    expect(right([label], [claimOf(first, { wounded: quantity(3, 3) })])).toBe(0)
    expect(right([label], [claimOf(second, { killed: quantity(3, 3) })])).toBe(0)
  })

  test('one claim of two numbers matches two labels', () => {
    const labels = [labelOf('killed', { killed: [3, null] }), labelOf('wounded', { wounded: [5, 5] })]
    const claim = claimOf(first, { killed: quantity(3, null), wounded: quantity(5, 5) })
    expect(right(labels, [claim])).toBe(2)
    expect(right(labels, [claim, claim])).toBe(2)
  })

  test('of equal numbers those are joined whose part is the same', () => {
    const whole = labelOf('killed', { killed: [3, 3] })
    const part = { ...whole, partOf: true }
    const claims = [
      claimOf(first, { killed: quantity(3, 3) }, { partOf: 'claim:x' }),
      claimOf(first, { killed: quantity(3, 3) }),
    ]
    const pairs = matchCasualties([whole, part], claims, emptyKnowledge)
    expect(pairs.map(({ found }) => found?.claim.partOf)).toEqual([undefined, 'claim:x'])
  })
})
