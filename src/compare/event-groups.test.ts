import { expect, test } from 'vitest'
import { heldTogether } from './event-groups.ts'

/** Likeness of points on a line: 1 at one spot, 0 from ten on. */
const likeness = (points: readonly number[]) => (left: number, right: number) =>
  Math.max(0, 1 - Math.abs(points[left]! - points[right]!) / 10)

const grouped = (points: readonly number[], threshold: number) => {
  const scoreOf = likeness(points)
  const links = points.flatMap((_, left) =>
    points.flatMap((__, right) =>
      left < right && scoreOf(left, right) >= threshold ? [{ left, right, score: scoreOf(left, right) }] : [],
    ),
  )
  return heldTogether(points.length, links, scoreOf, threshold)
    .map(({ left, right }) => `${left}-${right}`)
    .sort()
}

test('what is alike is held together', () => {
  expect(grouped([0, 1, 20], 0.6)).toEqual(['0-1'])
})

test('a chain of likenesses joins no ends', () => {
  expect(grouped([0, 4, 8, 12], 0.6)).toEqual(['0-1', '2-3'])
})

test('nothing alike, nothing held', () => {
  expect(grouped([0, 20, 40], 0.6)).toEqual([])
})
