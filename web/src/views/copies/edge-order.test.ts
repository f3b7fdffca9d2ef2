import { describe, expect, it } from 'vitest'
import { sortEdges } from './edge-order.ts'

const edge = (from: string, to: string, characters: number, passages = 1) => ({
  from,
  to,
  directed: true,
  passages: Array.from({ length: passages }, (_unused, index) => `passage:${index}`),
  characters,
})

describe('the table of copies', () => {
  const edges = [edge('b', 'x', 10, 3), edge('a', 'z', 30), edge('c', 'y', 20, 2)]
  it.each([
    ['characters', 'bca'],
    ['-characters', 'acb'],
    ['from', 'abc'],
    ['-from', 'cba'],
    ['to', 'bca'],
    ['-passages', 'bca'],
    ['nonsense', 'bca'],
  ])('by %s', (order, expected) => {
    expect(
      sortEdges(edges, order)
        .map(({ from }) => from)
        .join(''),
    ).toBe(expected)
  })
})
