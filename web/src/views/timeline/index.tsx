import type { VNode } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import type { TimelineView } from '../../../../src/server/contract.ts'
import { change } from '../../changes.ts'
import { clockInput } from '../../clocks.ts'
import { useKeys } from '../../keys.ts'
import { useOverviewValue } from '../../overview.ts'
import { Empty, Show, Skeleton } from '../../parts/show.tsx'
import { goTo, hrefTo, param, route } from '../../route.ts'
import { useTitle } from '../../title.ts'
import { useApi } from '../../use-api.ts'
import { countOf } from '../../words.ts'
import { dayMs, isoMoment, parseMoment } from './calendar.ts'
import { Chart } from './chart.tsx'
import { EventList } from './event-list.tsx'
import { FilterBar } from './filter-bar.tsx'
import { isFiltered, readFilters } from './filters.ts'
import { listWithin, type Prepared, prepare } from './prepare.ts'
import { ScaleBar } from './scale-bar.tsx'
import { Strip } from './strip.tsx'
import { useWindow } from './use-window.ts'
import { clampWindow, type TimeWindow, zoomAround } from './window.ts'
import './timeline.css'

/** Leaves room around an event, so that its neighbours are seen. */
const around = (from: number, to: number): TimeWindow => ({
  from: from - Math.max(6 * dayMs, to - from),
  to: to + Math.max(6 * dayMs, to - from),
})

const Loaded = ({
  view,
  bounds,
  first,
  prepared,
}: {
  readonly view: TimelineView
  readonly bounds: TimeWindow
  readonly first: TimeWindow
  readonly prepared: Prepared
}): VNode => {
  const filters = readFilters(param)
  const selected = param('event')
  const newestFirst = param('order') !== 'old'
  const { live, settled, set, glide } = useWindow(bounds, first)
  const overview = useOverviewValue()
  const asOf =
    overview?.asOf === null || overview === null ? null : parseMoment(overview.asOf.slice(0, 10)) + dayMs

  const items = useMemo(
    () => listWithin(prepared, settled.value, newestFirst),
    [prepared, settled.value, newestFirst],
  )
  const select = (id: string): void => {
    if (!prepared.changeById.has(id)) goTo({ params: { event: id === selected ? null : id } })
  }

  // A link to an event shows it, wherever the window was.
  useEffect(() => {
    const dated = prepared.byId.get(selected)
    if (dated === undefined) return
    const { from, to } = live.peek()
    if (dated.to <= from || dated.from >= to) glide(around(dated.from, dated.to))
  }, [selected])

  const step = (by: 1 | -1): void => {
    const events = prepared.events
    const now = events.findIndex(({ event }) => event.id === selected)
    const next = now >= 0 ? events[now + by] : events.find(({ from }) => from >= live.peek().from)
    if (next !== undefined) goTo({ params: { event: next.event.id } }, { replace: true })
  }
  const middle = (): number => {
    const dated = prepared.byId.get(selected)
    const { from, to } = live.peek()
    return dated === undefined || dated.to <= from || dated.from >= to
      ? (from + to) / 2
      : (dated.from + dated.to) / 2
  }
  const zoom = (factor: number): void => glide(zoomAround(live.peek(), factor, middle(), bounds))
  const toScale = (span: number): void =>
    glide(clampWindow({ from: middle() - span / 2, to: middle() + span / 2 }, bounds))
  useKeys('Timeline', [
    { key: '+', does: 'Zoom in', run: () => zoom(0.5) },
    { key: '-', does: 'Zoom out', run: () => zoom(2) },
    { key: '0', does: 'Show all of the time', run: () => glide(bounds) },
    { key: 'n', does: 'Next event', run: () => step(1) },
    { key: 'p', does: 'Event before', run: () => step(-1) },
  ])

  return (
    <>
      <FilterBar view={view} prepared={prepared} filters={filters} />
      <ScaleBar
        bounds={bounds}
        window={settled.value}
        items={items}
        onZoom={zoom}
        onSpan={toScale}
        onAll={() => glide(bounds)}
      />
      <Chart
        prepared={prepared}
        filters={filters}
        bounds={bounds}
        window={live}
        onWindow={set}
        onGlide={glide}
        selected={selected}
        onSelect={select}
        asOf={asOf}
      />
      {prepared.casualties.length === 0 ? null : (
        <p class="chart-key" aria-hidden="true">
          <span>
            <i class="key-exact" /> exact number
          </span>
          <span>
            <i class="key-between" /> from – to
          </span>
          <span>
            <i class="key-least" /> at least
          </span>
          <span>
            <i class="key-most" /> up to
          </span>
          <span>each claimant apart, never added up</span>
        </p>
      )}
      <Strip prepared={prepared} bounds={bounds} window={live} onWindow={set} />
      <section class="event-list" aria-label="Events">
        <div class="event-list-head">
          <button
            type="button"
            class="button quiet"
            onClick={() => goTo({ params: { order: newestFirst ? 'old' : null } }, { replace: true })}
          >
            {newestFirst ? 'Newest first' : 'Oldest first'}
            <span class="visually-hidden">. Turn the order round</span>
            <span aria-hidden="true">{newestFirst ? '↓' : '↑'}</span>
          </button>
        </div>
        {items.length === 0 ? (
          <Empty
            title={isFiltered(filters) ? 'Nothing passes the filters here' : 'Nothing is dated to this time'}
          >
            <p>
              <a href={hrefTo({ params: { from: isoMoment(bounds.from), to: isoMoment(bounds.to) } })}>
                Show all of the time
              </a>
              {isFiltered(filters) ? (
                <>
                  {' or '}
                  <a
                    href={hrefTo({
                      params: { family: null, actor: null, outlet: null, origins: null, force: null },
                    })}
                  >
                    clear the filters
                  </a>
                </>
              ) : null}
            </p>
          </Empty>
        ) : (
          <EventList items={items} selected={selected} onSelect={select} />
        )}
        {prepared.undated.length === 0 ? null : (
          <p class="soft small undated">
            {countOf(prepared.undated.length, 'event')} without any day:{' '}
            {prepared.undated.map(({ title }) => title).join('; ')}
          </p>
        )}
      </section>
    </>
  )
}

const Prepare = ({ view }: { readonly view: TimelineView }): VNode => {
  const { params } = route.value
  const key = ['family', 'actor', 'outlet', 'origins', 'force', 'count']
    .map(name => params[name] ?? '')
    .join('|')
  const prepared = useMemo(() => prepare(view, readFilters(param)), [view, key])
  return prepared.bounds === null || prepared.first === null ? (
    <Empty title="Nothing is dated yet">
      {change.value?.progress ? (
        <p>Pages are being read: events appear here as soon as they are found.</p>
      ) : (
        <p>
          No page that was read tells of an event on a known day.{' '}
          <a href={hrefTo({ view: 'upload' })}>Add pages</a>
        </p>
      )}
    </Empty>
  ) : (
    <Loaded view={view} bounds={prepared.bounds} first={prepared.first} prepared={prepared} />
  )
}

/** What happened, day by day. */
export const View = (): VNode => {
  useTitle('Timeline')
  const timeline = useApi('/api/views/timeline', clockInput())
  return (
    <div class="page timeline">
      <header class="timeline-head">
        <h1 class="headline">Timeline</h1>
        <p class="soft">
          Copies count once: a symbol grows with its independent origins. Casualties stay apart by claimant.
        </p>
      </header>
      <Show of={timeline} skeleton={<Skeleton lines={10} />}>
        {view => <Prepare view={view} />}
      </Show>
    </div>
  )
}
