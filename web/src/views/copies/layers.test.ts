import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsOf, type FlowEdge, flowOrder, rowsOfColumns } from './layers.ts'

const edge = (from: string, to: string, characters = 100, directed = true): FlowEdge => ({
  from,
  to,
  directed,
  characters,
})
const columns = (ids: string, edges: readonly FlowEdge[]) =>
  Object.fromEntries(columnsOf(ids.split(''), edges))

describe('columns of the graph of copies', () => {
  it.each([
    ['givers left of takers', 'abc', [edge('a', 'b'), edge('a', 'c')], { a: 0, b: 1, c: 1 }],
    ['chains', 'abc', [edge('a', 'b'), edge('b', 'c'), edge('a', 'c')], { a: 0, b: 1, c: 2 }],
    [
      'of two that give to each other, the one that gives more is left',
      'ab',
      [edge('b', 'a', 500), edge('a', 'b', 10)],
      { b: 0, a: 1 },
    ],
    ['nothing shared', 'ab', [], { a: 0, b: 0 }],
    ['unknown direction runs across too', 'ab', [edge('a', 'b', 100, false)], { a: 0, b: 1 }],
  ])('%s', (_name, ids, edges, expected) => {
    expect(columns(ids, edges)).toEqual(expected)
  })

  it('loses no node and ends on cycles', () => {
    const id = fc.constantFrom(...'abcdef')
    const any = fc.record({
      from: id,
      to: id,
      directed: fc.boolean(),
      characters: fc.integer({ min: 1, max: 900 }),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), edges => {
        const ids = 'abcdef'.split('')
        expect([...flowOrder(ids, edges)].sort()).toEqual(ids)
        const found = columnsOf(ids, edges)
        const rows = rowsOfColumns(found, edges, () => 1)
        expect(rows.flat().sort()).toEqual(ids)
      }),
    )
  })

  it('puts takers beside their givers', () => {
    const edges = [edge('a', 'x'), edge('b', 'y'), edge('c', 'z')]
    const rows = rowsOfColumns(columnsOf([...'abcxyz'], edges), edges, () => 1)
    expect(rows[1]?.map(id => 'xyz'.indexOf(id))).toEqual(rows[0]?.map(id => 'abc'.indexOf(id)))
  })
})
