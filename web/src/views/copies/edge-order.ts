import type { CopiesView } from '../../../../src/server/contract.ts'

export type Edge = CopiesView['edges'][number]
/** Columns of the table by which it can be sorted. */
export const columns = [
  { id: 'from', name: 'Gave' },
  { id: 'to', name: 'Took' },
  { id: 'passages', name: 'Passages' },
  { id: 'characters', name: 'Characters' },
] as const
export type ColumnId = (typeof columns)[number]['id']

const cellOf = (edge: Edge, column: ColumnId): string | number =>
  column === 'passages' ? edge.passages.length : column === 'characters' ? edge.characters : edge[column]

/** Edges by a column; ties as the server gave them. `-characters` = the highest first. */
export const sortEdges = (edges: readonly Edge[], order: string): readonly Edge[] => {
  const down = order.startsWith('-')
  const column = columns.find(({ id }) => id === order.replace('-', ''))?.id ?? 'characters'
  return [...edges].sort((left, right) => {
    const [one, other] = [cellOf(left, column), cellOf(right, column)]
    const rising = one < other ? -1 : one > other ? 1 : 0
    return down ? -rising : rising
  })
}
