import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeTree } from './decode.ts'

const scoreOf = (arcs: Float32Array, heads: readonly number[]): number =>
  heads.reduce((sum, head, word) => sum + (arcs[word * (heads.length + 1) + head + 1] as number), 0)

const isSingleRootedTree = (heads: readonly number[]): boolean =>
  heads.filter(head => head === -1).length === 1 &&
  heads.every((_, word) => {
    let node = word
    for (let step = 0; step <= heads.length && node >= 0; step++) node = heads[node] as number
    return node === -1
  })

const greedyOf = (arcs: Float32Array, count: number): number[] =>
  Array.from({ length: count }, (_, word) => {
    const row = [...arcs.subarray(word * (count + 1), (word + 1) * (count + 1))]
    return row.indexOf(Math.max(...row))
  })

/** Every assignment of heads, for sentences of a few words. */
const allHeads = (count: number): number[][] =>
  Array.from({ length: count }).reduce<number[][]>(
    partial =>
      partial.flatMap(heads => Array.from({ length: count + 1 }, (_, column) => [...heads, column - 1])),
    [[]],
  )

describe('decodeTree', () => {
  test('keeps the likeliest heads where they are a tree', () => {
    const arcs = Float32Array.from([-9, -99, -1, -9, -1, -9, -99, -9, -9, -9, -1, -99])
    expect(decodeTree(arcs, [2, 0, 2])).toEqual([1, -1, 1])
  })

  test('gives a lone word the root', () => {
    expect(decodeTree(Float32Array.from([0, -99]), [0])).toEqual([-1])
  })

  test('finds the best of all trees with one root', () => {
    const sentence = fc.integer({ min: 1, max: 5 }).chain(count =>
      fc.array(fc.integer({ min: 0, max: 1_000 }), {
        minLength: count * (count + 1),
        maxLength: count * (count + 1),
      }),
    )
    fc.assert(
      fc.property(sentence, values => {
        const count = Math.floor(Math.sqrt(values.length))
        const arcs = Float32Array.from(values, (value, index) =>
          index % (count + 1) === Math.floor(index / (count + 1)) + 1 ? -1e9 : -value / 100,
        )
        const heads = decodeTree(arcs, greedyOf(arcs, count))
        const highest = Math.max(
          ...allHeads(count)
            .filter(isSingleRootedTree)
            .map(each => scoreOf(arcs, each)),
        )
        expect(isSingleRootedTree(heads)).toBe(true)
        expect(scoreOf(arcs, heads)).toBeCloseTo(highest, 3)
      }),
      { numRuns: 300 },
    )
  })
})
