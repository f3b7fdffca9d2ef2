import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOrder, mapThrough } from './align.ts'

const anchor = (left: number, right: number, weight = 1) => ({ left, right, weight })

describe('anchors in order', () => {
  it.each([
    ['none', [], []],
    ['all', [anchor(10, 20), anchor(30, 25)], [10, 30]],
    ['without what was moved', [anchor(10, 90), anchor(20, 20), anchor(30, 30)], [20, 30]],
    ['unless the moved one weighs more', [anchor(10, 90, 5), anchor(20, 20), anchor(30, 30)], [10]],
  ])('%s', (_name, anchors, expected) => {
    expect(inOrder(anchors).map(({ left }) => left)).toEqual(expected)
  })
})

describe('a height on the other side', () => {
  const anchors = [anchor(100, 300)]
  const heights = { left: 200, right: 1000 }
  it.each([
    ['left', 0, 0],
    ['left', 50, 150],
    ['left', 100, 300],
    ['left', 150, 650],
    ['left', 500, 1000],
    ['right', 300, 100],
    ['right', 650, 150],
  ] as const)('%s %d → %d', (from, y, expected) => {
    expect(mapThrough(anchors, heights, from, y)).toBe(expected)
  })

  it('never runs backwards', () => {
    const any = fc.array(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 199 })), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(any, fc.nat(100), fc.nat(100), (pairs, one, other) => {
        const kept = inOrder(pairs.map(([left, right]) => anchor(left, right)))
        const at = (y: number) => mapThrough(kept, { left: 100, right: 200 }, 'left', y)
        expect(at(Math.min(one, other))).toBeLessThanOrEqual(at(Math.max(one, other)) + 1e-9)
      }),
    )
  })
})
