import { describe, expect, it } from 'vitest'
import { batchesOf, failureOf, mostBytesAtOnce } from './batches.ts'

const sizes = (batches: readonly (readonly { readonly size: number }[])[]): readonly number[] =>
  batches.map(({ length }) => length)
const files = (count: number, size: number) => Array.from({ length: count }, () => ({ size }))

describe('batches', () => {
  it.each([
    ['none', [], []],
    ['few files at once', files(3, 1000), [3]],
    ['fifty at most', files(120, 1000), [50, 50, 20]],
    ['as many bytes as the server takes', files(4, 40_000_000), [2, 2]],
    ['none that is too large', [{ size: mostBytesAtOnce + 1 }, { size: 5 }], [1]],
  ])('%s', (_name, given, expected) => {
    expect(sizes(batchesOf(given))).toEqual(expected)
  })
})

describe('why a file failed', () => {
  const unreadable = [
    { file: 'empty.html', reason: 'no text' },
    { file: 'feed.xml#1', reason: 'no text' },
    { file: 'feed.xml#4', reason: 'no text' },
  ]
  it.each([
    ['empty.html', 'no text'],
    ['feed.xml', 'no text (and 1 more)'],
    ['good.html', null],
    ['feed', null],
  ])('%s: %s', (name, expected) => {
    expect(failureOf(name, unreadable)).toBe(expected)
  })
})
