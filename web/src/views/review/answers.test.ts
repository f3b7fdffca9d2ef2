import { describe, expect, it } from 'vitest'
import type { ReviewItemOutput } from '../../../../src/output/contract.ts'
import { choicesOf, itemAfter, quietEffect } from './answers.ts'

const item = (given: Partial<ReviewItemOutput>): ReviewItemOutput => ({
  id: 'judgement:1',
  kind: 'merge',
  subject: 'event',
  verdict: 'same',
  question: 'Do both tell of one event?',
  state: 'open',
  by: 'same-event@2',
  reason: '',
  score: 0.6,
  threshold: 0.53,
  features: [],
  sides: [
    { id: 'a', name: 'A', claims: [], evidence: [] },
    { id: 'b', name: 'B', claims: [], evidence: [] },
  ],
  weight: 1,
  history: [],
  changes: [],
  ...given,
})

describe('answers', () => {
  it('to a pair: same, different, unsure, with what each changes', () => {
    const choices = choicesOf(item({ changes: [{ answer: 'split', says: ['One event → 2.'] }] }))
    expect(choices.map(({ key, answer, says, stands }) => [key, answer, says.length, stands])).toEqual([
      ['s', 'same', 0, true],
      ['d', 'different', 1, false],
      ['u', 'unsure', 0, false],
    ])
  })

  it('to a near miss: joining changes something', () => {
    const choices = choicesOf(
      item({ kind: 'near miss', changes: [{ answer: 'join', says: ['2 events → one.'] }] }),
    )
    expect(choices[0]).toMatchObject({ answer: 'same', says: ['2 events → one.'], stands: false })
    expect(choices[1]?.stands).toBe(true)
  })

  it('to a disagreement: a side by its number, real or explained', () => {
    const choices = choicesOf(
      item({
        kind: 'disagreement',
        verdict: 'real',
        changes: [{ answer: 'prefer 2 (“B”)', says: ['Palmyra: held by B.'] }],
      }),
    )
    expect(choices.map(({ key, answer, says }) => [key, answer, says.length])).toEqual([
      ['1', 0, 0],
      ['2', 1, 1],
      ['r', 'real', 0],
      ['e', 'explained', 0],
    ])
    expect(choices[2]?.stands).toBe(true)
  })

  it('say what they do where they change no line', () => {
    const pair = item({})
    const [same] = choicesOf(pair)
    expect(same === undefined ? '' : quietEffect(pair, same)).toContain('Confirms')
  })
})

describe('the item after an answer', () => {
  it.each([
    [['a', 'b', 'c'], 'a', 'b'],
    [['a', 'b', 'c'], 'c', 'b'],
    [['a'], 'a', null],
    [[], 'a', null],
  ])('of %j after %s: %s', (ids, id, expected) => {
    expect(itemAfter(ids, id)).toBe(expected)
  })
})
