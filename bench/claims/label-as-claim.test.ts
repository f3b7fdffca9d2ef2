import { expect, test } from 'vitest'
import { isRight, matchControl } from '../../src/score/claims/match-control.ts'
import { controlLabel, emptyKnowledge } from '../../src/score/labels/test-labels.ts'
import { labelAsClaim } from './label-as-claim.ts'

const text = 'Troops took Marsa on Friday.'

test('a label agrees with itself, and not with another reading', () => {
  const label = controlLabel(text, 'Troops took Marsa')
  const claim = labelAsClaim(label, 'Post')
  if (claim.kind !== 'control') throw new Error('a control label makes a control claim')
  const agree = (own: typeof label) =>
    matchControl([own], [claim], emptyKnowledge).some(({ agreement }) => isRight(agreement))
  expect(agree(label)).toBe(true)
  expect(agree({ ...label, effect: 'enters' })).toBe(false)
  expect(agree({ ...label, actor: null })).toBe(false)
})
