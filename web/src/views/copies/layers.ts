import { byString } from '../../../../src/model/order.ts'

/** A node of the graph, by id; `share` orders nothing here. */
export interface FlowEdge {
  readonly from: string
  readonly to: string
  readonly directed: boolean
  readonly characters: number
}

/**
 * An order of the nodes in which as few characters as possible run backwards (greedy: Eades, Lin and Smyth, "A fast and
 * effective heuristic for the feedback arc set problem", 1993). Edges of unknown direction do not count.
 */
export const flowOrder = (ids: readonly string[], edges: readonly FlowEdge[]): readonly string[] => {
  const left = new Set([...ids].sort(byString))
  const front: string[] = []
  const back: string[] = []
  const directed = edges.filter(edge => edge.directed && edge.from !== edge.to)
  const weights = (id: string): { readonly given: number; readonly taken: number } => {
    let [given, taken] = [0, 0]
    for (const { from, to, characters } of directed) {
      if (!left.has(from) || !left.has(to)) continue
      if (from === id) given += characters
      if (to === id) taken += characters
    }
    return { given, taken }
  }
  while (left.size > 0) {
    const all = [...left].map(id => ({ id, ...weights(id) }))
    const sink = all.find(({ given, taken }) => given === 0 && taken > 0)
    const source = all.find(({ taken }) => taken === 0)
    const next =
      sink ??
      source ??
      all.reduce((best, each) => (each.given - each.taken > best.given - best.taken ? each : best))
    if (next === sink) back.unshift(next.id)
    else front.push(next.id)
    left.delete(next.id)
  }
  return [...front, ...back]
}

/**
 * Column of each node: givers to the left of takers, as few columns as the longest chain needs. Nodes that only share
 * text of unknown direction stand in the first two columns, so that their edges run across.
 */
export const columnsOf = (
  ids: readonly string[],
  edges: readonly FlowEdge[],
): ReadonlyMap<string, number> => {
  const order = flowOrder(ids, edges)
  const position = new Map(order.map((id, index) => [id, index]))
  const columns = new Map<string, number>(order.map(id => [id, 0]))
  const forward = edges.filter(
    ({ from, to, directed }) => directed && (position.get(from) ?? 0) < (position.get(to) ?? 0),
  )
  for (const id of order)
    for (const { from, to } of forward)
      if (from === id) columns.set(to, Math.max(columns.get(to) ?? 0, (columns.get(from) ?? 0) + 1))
  const settled = new Set(forward.flatMap(({ from, to }) => [from, to]))
  for (const id of order) {
    if (settled.has(id)) continue
    const near = edges
      .flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []))
      .filter(other => settled.has(other))
    const beside = near[0] === undefined ? null : (columns.get(near[0]) ?? 0)
    columns.set(id, beside === null ? 0 : beside + 1)
    settled.add(id)
  }
  return columns
}

/** Nodes of each column from top to bottom: beside those they are joined to (barycentres, swept to and fro). */
export const rowsOfColumns = (
  columns: ReadonlyMap<string, number>,
  edges: readonly FlowEdge[],
  weightOf: (id: string) => number,
): readonly (readonly string[])[] => {
  const count = Math.max(-1, ...columns.values()) + 1
  const rows: string[][] = Array.from({ length: count }, (_unused, column) =>
    [...columns.keys()]
      .filter(id => columns.get(id) === column)
      .sort((left, right) => weightOf(right) - weightOf(left) || byString(left, right)),
  )
  const neighbours = new Map<string, { readonly id: string; readonly weight: number }[]>()
  for (const { from, to, characters } of edges) {
    neighbours.set(from, [...(neighbours.get(from) ?? []), { id: to, weight: characters }])
    neighbours.set(to, [...(neighbours.get(to) ?? []), { id: from, weight: characters }])
  }
  for (let sweep = 0; sweep < 8; sweep++) {
    const places = new Map(
      rows.flatMap(row => row.map((id, index) => [id, (index + 0.5) / row.length] as const)),
    )
    const indices = rows.map((_row, index) => index)
    for (const index of sweep % 2 === 0 ? indices : indices.reverse()) {
      const centre = (id: string): number => {
        const near = neighbours.get(id) ?? []
        const weight = near.reduce((sum, each) => sum + each.weight, 0)
        return weight === 0
          ? (places.get(id) ?? 0)
          : near.reduce((sum, each) => sum + (places.get(each.id) ?? 0) * each.weight, 0) / weight
      }
      const centres = new Map((rows[index] ?? []).map(id => [id, centre(id)]))
      rows[index]?.sort(
        (left, right) => (centres.get(left) ?? 0) - (centres.get(right) ?? 0) || byString(left, right),
      )
      rows[index]?.forEach((id, at, row) => {
        places.set(id, (at + 0.5) / row.length)
      })
    }
  }
  return rows
}
