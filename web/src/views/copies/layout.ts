import type { CopiesView } from '../../../../src/server/contract.ts'
import { columnsOf, rowsOfColumns } from './layers.ts'

type Node = CopiesView['nodes'][number]
type Edge = CopiesView['edges'][number]

export interface PlacedNode {
  readonly node: Node
  readonly x: number
  readonly y: number
  readonly height: number
  readonly column: number
  /** Where the name stands: beside the bar, outwards at the edges; above it on narrow screens. */
  readonly label: 'left' | 'right' | 'above'
  /** Which end of the name is at the bar. */
  readonly align: 'start' | 'end'
}

export interface PlacedEdge {
  readonly edge: Edge
  /** Middle line of the ribbon. */
  readonly path: string
  readonly width: number
  /** Where the ribbon ends, for the arrow head. */
  readonly end: { readonly x: number; readonly y: number; readonly backwards: boolean }
}

export interface PlacedGraph {
  readonly height: number
  readonly nodes: readonly PlacedNode[]
  readonly edges: readonly PlacedEdge[]
}

export const barWidth = 8
const leastRibbon = 1.5
const mostRibbon = 26
const sideRoom = 150
const gap = 18
const narrowGap = 30
const leastHeight = 220

const keyOf = (edge: Edge): string => `${edge.from}\n${edge.to}\n${edge.directed}`

interface Port {
  readonly edge: Edge
  readonly leaves: boolean
}

/**
 * Places givers to the left of takers, with ribbons as wide as the text that went along them (at least a hair). `narrow`
 * puts names above the bars, so that two or three columns fit a phone. Pure.
 */
export const layoutGraph = (
  nodes: readonly Node[],
  edges: readonly Edge[],
  width: number,
  narrow: boolean,
): PlacedGraph => {
  const known = new Map(nodes.map(node => [node.id, node]))
  const drawn = edges.filter(({ from, to }) => from !== to && known.has(from) && known.has(to))
  const joined = nodes.filter(({ id }) => drawn.some(({ from, to }) => from === id || to === id))
  const columns = columnsOf(
    joined.map(({ id }) => id),
    drawn,
  )
  const total = (id: string): number =>
    drawn.reduce((sum, { from, to, characters }) => sum + (from === id || to === id ? characters : 0), 0)
  const rows = rowsOfColumns(columns, drawn, total)
  const heaviest = Math.max(1, ...drawn.map(({ characters }) => characters))
  const scale = mostRibbon / heaviest
  const ribbon = (edge: Edge): number => Math.max(leastRibbon, edge.characters * scale)
  const ports = (id: string, leaves: boolean): readonly Edge[] =>
    drawn.filter(edge => (leaves ? edge.from : edge.to) === id)
  const sumOf = (list: readonly Edge[]): number => list.reduce((sum, edge) => sum + ribbon(edge) + 1, 0)
  const barHeight = (id: string): number => Math.max(12, sumOf(ports(id, true)), sumOf(ports(id, false)))
  const space = narrow ? narrowGap : gap
  const columnHeight = (row: readonly string[]): number =>
    row.reduce((sum, id) => sum + barHeight(id) + space, 0)
  const height = Math.max(narrow ? 160 : leastHeight, ...rows.map(columnHeight)) + (narrow ? 16 : 0)
  const last = rows.length - 1
  const side = narrow ? 0 : Math.min(sideRoom, width / 4)
  const xOf = (column: number): number =>
    side + (last <= 0 ? 0 : (column / last) * (width - 2 * side - barWidth))
  const placed = new Map<string, PlacedNode>()
  for (const [column, row] of rows.entries()) {
    // What is left of the height goes between the bars, so that every column fills the same room.
    const spare = (height - columnHeight(row)) / (row.length + 1)
    let y = spare + space / 2 + (narrow ? 8 : 0)
    for (const id of row) {
      const node = known.get(id)
      if (node === undefined) continue
      const label = narrow ? 'above' : column === 0 ? 'left' : 'right'
      const align = narrow
        ? column > 0 && column === last
          ? 'end'
          : 'start'
        : column === 0
          ? 'end'
          : 'start'
      placed.set(id, { node, x: xOf(column), y, height: barHeight(id), column, label, align })
      y += barHeight(id) + space + spare
    }
  }
  const offsets = portOffsets(placed, drawn, ribbon)
  return {
    height,
    nodes: [...placed.values()],
    edges: drawn.flatMap(edge => {
      const [from, to] = [placed.get(edge.from), placed.get(edge.to)]
      if (from === undefined || to === undefined) return []
      const start = { x: from.x + barWidth, y: from.y + (offsets.get(`${keyOf(edge)}\nout`) ?? 0) }
      const end = { x: to.x, y: to.y + (offsets.get(`${keyOf(edge)}\nin`) ?? 0) }
      return [{ edge, width: ribbon(edge), ...routed(start, end, from, to) }]
    }),
  }
}

/** Middle of each ribbon at its two bars, from the top of the bar: in the order of the bars at the other ends. */
const portOffsets = (
  placed: ReadonlyMap<string, PlacedNode>,
  edges: readonly Edge[],
  ribbon: (edge: Edge) => number,
): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (const { node, height } of placed.values())
    for (const leaves of [true, false]) {
      const list: readonly Port[] = edges
        .filter(edge => (leaves ? edge.from : edge.to) === node.id)
        .map(edge => ({ edge, leaves }))
        .sort((left, right) => farY(left) - farY(right))
      let at = (height - list.reduce((sum, { edge }) => sum + ribbon(edge) + 1, 0)) / 2
      for (const { edge } of list) {
        found.set(`${keyOf(edge)}\n${leaves ? 'out' : 'in'}`, at + ribbon(edge) / 2)
        at += ribbon(edge) + 1
      }
    }
  function farY({ edge, leaves }: Port): number {
    const far = placed.get(leaves ? edge.to : edge.from)
    return far === undefined ? 0 : far.y + far.height / 2
  }
  return found
}

interface Point {
  readonly x: number
  readonly y: number
}

const round = (value: number): number => Math.round(value * 10) / 10

/** To the right in one sweep; back or within a column in an arc around the bars. */
const routed = (
  start: Point,
  end: Point,
  from: PlacedNode,
  to: PlacedNode,
): { readonly path: string; readonly end: PlacedEdge['end'] } => {
  if (to.column > from.column) {
    const bend = (end.x - start.x) / 2
    return {
      path: `M${round(start.x)} ${round(start.y)}C${round(start.x + bend)} ${round(start.y)} ${round(end.x - bend)} ${round(end.y)} ${round(end.x)} ${round(end.y)}`,
      end: { ...end, backwards: false },
    }
  }
  const reach = 26 + Math.abs(end.y - start.y) * 0.12
  const finish = { x: to.x + barWidth, y: end.y }
  const right = Math.max(start.x, finish.x) + reach
  return {
    path: `M${round(start.x)} ${round(start.y)}C${round(right)} ${round(start.y)} ${round(right)} ${round(finish.y)} ${round(finish.x)} ${round(finish.y)}`,
    end: { ...finish, backwards: true },
  }
}
