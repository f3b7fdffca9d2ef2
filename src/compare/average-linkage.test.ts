import { expect, test } from 'vitest'
import { averageLinkage } from './average-linkage.ts'

const onLine = (points: readonly number[]) => (left: number, right: number) =>
  Math.abs(points[left]! - points[right]!)

test.each<[string, readonly number[], number, readonly number[]]>([
  ['near points join, far ones do not', [0, 1, 10, 11, 30], 2, [0, 0, 1, 1, 2]],
  ['the mean counts, not the nearest member', [0, 2, 4, 6], 2.5, [0, 0, 1, 1]],
  ['all of one group', [5, 5, 5], 0, [0, 0, 0]],
  ['a limit under every distance leaves each alone', [1, 2, 3], 0.5, [0, 1, 2]],
  ['order of the items does not matter', [30, 11, 0, 10, 1], 2, [0, 1, 2, 1, 2]],
])('%s', (_, points, limit, groups) => {
  expect(averageLinkage(points.length, onLine(points), limit)).toEqual(groups)
})

test('nothing gives nothing', () => {
  expect(averageLinkage(0, () => 0, 1)).toEqual([])
})
