import { describe, expect, it } from 'vitest'
import { layoutGraph } from './layout.ts'

const node = (id: string) => ({ id, name: id, kind: 'outlet' as const, documents: 1, copiedShare: 0.5 })
const edge = (from: string, to: string, characters: number, directed = true) => ({
  from,
  to,
  directed,
  characters,
  passages: [`passage:${from}${to}`],
})

describe('the graph of copies', () => {
  it('places givers left of takers and leaves out who shares nothing', () => {
    const { nodes } = layoutGraph(
      [node('agency'), node('paper'), node('alone')],
      [edge('agency', 'paper', 500)],
      900,
      false,
    )
    expect(nodes.map(({ node: { id }, column }) => [id, column])).toEqual([
      ['agency', 0],
      ['paper', 1],
    ])
    expect(nodes[0]?.x).toBeLessThan(nodes[1]?.x ?? 0)
  })

  it('draws ribbons by characters, a hair at least', () => {
    const { edges } = layoutGraph(
      [node('a'), node('b'), node('c')],
      [edge('a', 'b', 10_000), edge('a', 'c', 1)],
      900,
      false,
    )
    expect(edges.map(({ width }) => width)).toEqual([26, 1.5])
  })

  it.each([
    [900, false],
    [360, true],
  ])('keeps the bars of 60 outlets apart at %d px', (width, narrow) => {
    const outlets = Array.from({ length: 60 }, (_unused, index) => `outlet ${index}`)
    const edges = outlets.slice(4).map((to, index) => edge(`outlet ${index % 4}`, to, 100 + 40 * index))
    const { nodes, height } = layoutGraph(outlets.map(node), edges, width, narrow)
    expect(nodes).toHaveLength(60)
    for (const one of nodes)
      for (const other of nodes)
        if (one !== other && one.column === other.column)
          expect(Math.abs(one.y + one.height / 2 - other.y - other.height / 2)).toBeGreaterThanOrEqual(
            (one.height + other.height) / 2 + 8,
          )
    expect(Math.max(...nodes.map(({ y, height: bar }) => y + bar))).toBeLessThanOrEqual(height)
  })

  it('turns back what runs against the order', () => {
    const { edges } = layoutGraph(
      [node('a'), node('b')],
      [edge('a', 'b', 500), edge('b', 'a', 20)],
      900,
      false,
    )
    expect(edges.map(({ end }) => end.backwards)).toEqual([false, true])
  })
})
