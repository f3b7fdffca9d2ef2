import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import type { CopiesView } from '../../../../src/server/contract.ts'
import { useWidth } from '../../parts/use-width.ts'
import { countOf } from '../../words.ts'
import { barWidth, layoutGraph, type PlacedEdge, type PlacedNode } from './layout.ts'

const narrowPixels = 620

interface Pair {
  readonly from: string
  readonly to: string
}

const arrow = ({ end: { x, y, backwards }, width }: PlacedEdge): string => {
  const size = Math.max(4, Math.min(9, width * 0.6 + 3))
  const tip = backwards ? x : x
  const back = backwards ? x + size * 1.3 : x - size * 1.3
  return `M${tip} ${y}L${back} ${y - size}V${y + size}Z`
}

/** Leaves room for the arrow head, so that its tip is the ribbon's end. */
const NodeLabel = ({ placed }: { readonly placed: PlacedNode }): VNode => {
  const { node, x, y, height, label, align } = placed
  const middle = y + height / 2
  if (label === 'above')
    return (
      <text
        class="node-name"
        x={align === 'end' ? x + barWidth : x}
        y={y - 6}
        text-anchor={align === 'end' ? 'end' : 'start'}
      >
        {node.name}
      </text>
    )
  const outside = label === 'left' ? x - 8 : x + barWidth + 8
  return (
    <text
      class="node-name"
      x={outside}
      y={middle}
      dominant-baseline="central"
      text-anchor={label === 'left' ? 'end' : 'start'}
    >
      {node.name}
    </text>
  )
}

/**
 * Who took text from whom: givers left, takers right, ribbons as wide as the text, dashed without a head where nothing
 * tells the direction. A click chooses an outlet or a pair; the table below says the same in words.
 */
export const CopiesGraph = ({
  view,
  chosen,
  onChoose,
}: {
  readonly view: CopiesView
  readonly chosen: { readonly outlet: string; readonly pair: Pair | null }
  readonly onChoose: (choice: { readonly outlet: string } | Pair) => void
}): VNode => {
  const { ref, width } = useWidth<HTMLDivElement>()
  const over = useSignal<string>('')
  const narrow = width < narrowPixels
  const graph = useMemo(
    () => (width === 0 ? null : layoutGraph(view.nodes, view.edges, width, narrow)),
    [view, width, narrow],
  )
  const isLit = ({ from, to }: Pair): boolean => {
    if (over.value !== '') return over.value === from || over.value === to || over.value === `${from}\n${to}`
    if (chosen.pair !== null) return chosen.pair.from === from && chosen.pair.to === to
    return chosen.outlet === '' || chosen.outlet === from || chosen.outlet === to
  }
  const lit = new Set(graph?.edges.flatMap(({ edge }) => (isLit(edge) ? [edge.from, edge.to] : [])))
  const describe = ({ edge }: PlacedEdge): string =>
    `${edge.from} ${edge.directed ? '→' : '–'} ${edge.to}: ${countOf(edge.characters, 'character')} in ${countOf(edge.passages.length, 'passage')}${edge.directed ? '' : ', direction not known'}`
  return (
    <div ref={ref} class="copies-graph">
      {graph === null ? null : (
        <svg
          width={width}
          height={graph.height}
          role="img"
          aria-label={`${countOf(graph.nodes.length, 'outlet')} joined by shared text. The table below lists all ${graph.edges.length}.`}
          onPointerLeave={() => {
            over.value = ''
          }}
        >
          <g class="ribbons">
            {graph.edges.map(placed => {
              const { edge } = placed
              const key = `${edge.from}\n${edge.to}\n${edge.directed}`
              return (
                // biome-ignore lint/a11y/noStaticElementInteractions: the table offers the same choice to the keyboard
                <g
                  key={key}
                  class={`${edge.directed ? 'ribbon' : 'ribbon undirected'}${isLit(edge) ? '' : ' dim'}`}
                  onPointerEnter={() => {
                    over.value = `${edge.from}\n${edge.to}`
                  }}
                  onPointerLeave={() => {
                    over.value = ''
                  }}
                  onClick={() => onChoose({ from: edge.from, to: edge.to })}
                >
                  <title>{describe(placed)}</title>
                  <path class="reach" d={placed.path} stroke-width={Math.max(12, placed.width)} />
                  <path class="line" d={placed.path} stroke-width={placed.width} />
                  {edge.directed ? <path class="head" d={arrow(placed)} /> : null}
                </g>
              )
            })}
          </g>
          {graph.nodes.map(placed => (
            // biome-ignore lint/a11y/noStaticElementInteractions: the table offers the same choice to the keyboard
            <g
              key={placed.node.id}
              class={`node node-${placed.node.kind}${lit.has(placed.node.id) ? '' : ' dim'}`}
              onPointerEnter={() => {
                over.value = placed.node.id
              }}
              onPointerLeave={() => {
                over.value = ''
              }}
              onClick={() => onChoose({ outlet: placed.node.id })}
            >
              <title>
                {`${placed.node.name}: ${countOf(placed.node.documents, 'page')}, ${Math.round(placed.node.copiedShare * 100)} % of the text stands elsewhere too`}
              </title>
              <rect x={placed.x} y={placed.y} width={barWidth} height={placed.height} rx="2" />
              <NodeLabel placed={placed} />
            </g>
          ))}
        </svg>
      )}
    </div>
  )
}
