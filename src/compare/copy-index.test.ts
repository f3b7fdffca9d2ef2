import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeCopyIndex } from './copy-index.ts'

const filled = (sentences: readonly (readonly number[])[]) => {
  const index = makeCopyIndex()
  for (const [document, keys] of sentences.entries()) index.meet(keys, document, true)
  return index
}

describe('copy index', () => {
  test.each([
    ['nothing in common', [[1, 2, 3]], [4, 5, 6], []],
    ['one key in common', [[1, 2, 3]], [3, 4, 5], []],
    ['two keys in common', [[1, 2, 3]], [2, 3, 4], [0]],
    [
      'the likeliest first',
      [
        [1, 2, 9],
        [1, 2, 3],
      ],
      [1, 2, 3],
      [1, 0],
    ],
    ['negative keys and zero', [[-1, 0, -7]], [0, -7, 5], [0]],
    [
      'too small a share',
      [Array.from({ length: 40 }, (_, at) => at)],
      [...Array.from({ length: 40 }, (_, at) => 100 + at), 1, 2],
      [],
    ],
    ['no keys', [[]], [], []],
  ])('%s', (_, sentences, keys, expected) => {
    expect(filled(sentences).meet(keys, 99, false)).toEqual(expected)
  })

  test('a page does not meet itself', () => {
    const index = makeCopyIndex()
    index.meet([1, 2, 3], 7, true)
    expect(index.meet([1, 2, 3], 7, true)).toEqual([])
    expect(index.meet([1, 2, 3], 8, false)).toEqual([0, 1])
  })

  test('of a formula the last holders are met, and asking changes nothing', () => {
    const index = filled(Array.from({ length: 100 }, () => [1, 2, 3, 4]))
    const first = index.meet([1, 2, 3, 4], 1000, false)
    expect(first).toEqual([96, 97, 98, 99])
    expect(index.meet([1, 2, 3, 4], 1000, false)).toEqual(first)
    expect(index.size()).toBe(100)
  })

  test('a sentence with very many keys', () => {
    const keys = Array.from({ length: 50_000 }, (_, at) => at * 7)
    expect(filled([keys]).meet(keys, 1, true)).toEqual([0])
  })

  test('keys of few holders: the same as counting', () => {
    const sentence = fc.uniqueArray(fc.integer({ min: -30, max: 30 }), { maxLength: 12 })
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 7 }), sentence, (sentences, keys) => {
        const expected = sentences
          .map((other, at) => ({ at, shared: other.filter(key => keys.includes(key)).length }))
          .filter(({ shared }) => shared >= 2)
          .sort((left, right) => right.shared - left.shared || left.at - right.at)
          .map(({ at }) => at)
        expect(filled(sentences).meet(keys, 99, false)).toEqual(expected)
      }),
      { seed: 5, numRuns: 300 },
    )
  })
})
