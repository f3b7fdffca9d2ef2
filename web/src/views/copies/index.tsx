import type { VNode } from 'preact'
import { useRef } from 'preact/hooks'
import type { CopiesView } from '../../../../src/server/contract.ts'
import { change } from '../../changes.ts'
import { clockInput } from '../../clocks.ts'
import { Empty, Show, Skeleton } from '../../parts/show.tsx'
import { goTo, hrefTo, param } from '../../route.ts'
import { useTitle } from '../../title.ts'
import { useApi } from '../../use-api.ts'
import { countOf } from '../../words.ts'
import { EdgeTable } from './edge-table.tsx'
import { CopiesGraph } from './graph.tsx'
import { PassageList } from './passage-list.tsx'
import './copies.css'

const Loaded = ({ view }: { readonly view: CopiesView }): VNode => {
  const outlet = param('outlet')
  const pair = param('from') !== '' && param('to') !== '' ? { from: param('from'), to: param('to') } : null
  const passagesHead = useRef<HTMLHeadingElement>(null)
  const edge =
    pair === null ? undefined : view.edges.filter(({ from, to }) => from === pair.from && to === pair.to)
  const ids = edge === undefined ? null : new Set(edge.flatMap(({ passages }) => passages))
  const passages = view.passages.filter(
    passage =>
      (ids === null || ids.has(passage.id)) &&
      (outlet === '' || passage.members.some(member => member.outlet === outlet)),
  )
  const edges =
    outlet === '' ? view.edges : view.edges.filter(({ from, to }) => from === outlet || to === outlet)
  const choosePair = ({ from, to }: { readonly from: string; readonly to: string }): void => {
    const isSame = pair?.from === from && pair.to === to
    goTo({ params: isSame ? { from: null, to: null } : { from, to, outlet: null } })
    if (!isSame)
      requestAnimationFrame(() =>
        passagesHead.current?.scrollIntoView({ block: 'start', behavior: 'smooth' }),
      )
  }
  const joined = new Set(view.edges.flatMap(({ from, to }) => [from, to]))
  const alone = view.nodes.filter(({ id, documents }) => !joined.has(id) && documents > 0)
  if (view.passages.length === 0)
    return (
      <Empty title="No shared text was found">
        {change.value?.progress ? (
          <p>Pages are being read.</p>
        ) : (
          <p>No two pages have a passage in common.</p>
        )}
      </Empty>
    )
  const all = hrefTo({ params: { outlet: null, from: null, to: null } })
  return (
    <>
      <CopiesGraph
        view={view}
        chosen={{ outlet, pair }}
        onChoose={choice => {
          if ('outlet' in choice)
            goTo({
              params: { outlet: choice.outlet === outlet ? null : choice.outlet, from: null, to: null },
            })
          else choosePair(choice)
        }}
      />
      <p class="copies-legend small soft">
        <span>
          <i class="legend-ribbon" aria-hidden="true" /> text given, as wide as the number of characters
        </span>
        {view.edges.some(({ directed }) => !directed) ? (
          <span>
            <i class="legend-dashed" aria-hidden="true" /> shared, direction not known
          </span>
        ) : null}
      </p>
      {alone.length === 0 ? null : (
        <p class="small soft">
          Shares nothing with another outlet: {alone.map(({ name }) => name).join(', ')}.
        </p>
      )}
      <div class="copies-columns">
        <section aria-labelledby="copies-pairs">
          <h2 id="copies-pairs" class="section-title">
            Who took from whom <span class="count">{edges.length}</span>
          </h2>
          <EdgeTable edges={edges} chosen={pair} onChoose={choosePair} />
        </section>
        <section aria-labelledby="copies-passages">
          <h2 ref={passagesHead} id="copies-passages" class="section-title passages-head">
            Passages <span class="count">{passages.length}</span>
          </h2>
          {pair === null && outlet === '' ? null : (
            <p class="copies-filter" role="status">
              {pair === null ? `With ${outlet}` : `${pair.from} → ${pair.to}`} <a href={all}>Show all</a>
            </p>
          )}
          {passages.length === 0 ? (
            <Empty title="No passage fits">
              <a href={all}>Show all passages</a>
            </Empty>
          ) : (
            <PassageList passages={passages} />
          )}
        </section>
      </div>
    </>
  )
}

/** Who took text from whom: graph, table, passages. */
export const View = (): VNode => {
  useTitle('Copies')
  const copies = useApi('/api/views/copies', clockInput())
  return (
    <div class="page copies">
      <header class="copies-head">
        <h1 class="headline">Copies</h1>
        <p class="soft">
          {copies.state === 'ready'
            ? `${countOf(copies.value.passages.length, 'passage')} stand on more than one page. Text that was copied counts once, however many outlets print it.`
            : 'Text that was copied counts once, however many outlets print it.'}
        </p>
      </header>
      <Show of={copies} skeleton={<Skeleton lines={10} />}>
        {view => <Loaded view={view} />}
      </Show>
    </div>
  )
}
