import type { VNode } from 'preact'
import { goTo, param } from '../../route.ts'
import { type ColumnId, columns, type Edge, sortEdges } from './edge-order.ts'

/** Who took text from whom, in words and numbers. */
export const EdgeTable = ({
  edges,
  chosen,
  onChoose,
}: {
  readonly edges: readonly Edge[]
  readonly chosen: { readonly from: string; readonly to: string } | null
  readonly onChoose: (edge: Edge) => void
}): VNode => {
  const order = param('sort') === '' ? '-characters' : param('sort')
  const most = Math.max(1, ...edges.map(({ characters }) => characters))
  const sortBy = (id: ColumnId): void => {
    const first = id === 'passages' || id === 'characters' ? `-${id}` : id
    const next = order === first ? (first.startsWith('-') ? id : `-${id}`) : first
    goTo({ params: { sort: next === '-characters' ? null : next } }, { replace: true })
  }
  return (
    <div class="edge-table-box">
      <table class="edge-table">
        <caption class="visually-hidden">Who took text from whom</caption>
        <thead>
          <tr>
            {columns.map(({ id, name }) => (
              <th
                key={id}
                scope="col"
                class={id === 'passages' || id === 'characters' ? 'number' : undefined}
                aria-sort={order === id ? 'ascending' : order === `-${id}` ? 'descending' : 'none'}
              >
                <button type="button" onClick={() => sortBy(id)}>
                  {name}
                  <span aria-hidden="true">{order === id ? ' ↑' : order === `-${id}` ? ' ↓' : ''}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sortEdges(edges, order).map(edge => {
            const isChosen = chosen?.from === edge.from && chosen.to === edge.to
            return (
              <tr key={`${edge.from}\n${edge.to}\n${edge.directed}`} class={isChosen ? 'chosen' : undefined}>
                <td dir="auto">
                  <button type="button" aria-pressed={isChosen} onClick={() => onChoose(edge)}>
                    {edge.from}
                  </button>
                </td>
                <td dir="auto">
                  {edge.directed ? '' : <span class="tag">direction not known</span>} {edge.to}
                </td>
                <td class="number">{edge.passages.length}</td>
                <td class="number">
                  <span class="characters" style={{ '--share': edge.characters / most }}>
                    {edge.characters.toLocaleString('en-GB')}
                  </span>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
