import type { VNode } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { longDay, timeInWords } from '../../days.ts'
import { HolderMark } from '../../parts/holder-mark.tsx'
import { PlaceLink } from '../../parts/place-link.tsx'
import { type ListHandle, VirtualList } from '../../parts/virtual-list.tsx'
import { countOf, statusInWords } from '../../words.ts'
import { isoMoment } from './calendar.ts'
import { EventDetail } from './event-detail.tsx'
import { EventSymbol } from './event-symbol.tsx'
import { familyOf } from './families.ts'
import type { DatedChange, DatedEvent } from './prepare.ts'
import { Ranges } from './ranges.tsx'

type Row =
  | { readonly kind: 'day'; readonly day: string; readonly count: number }
  | { readonly kind: 'event'; readonly dated: DatedEvent }
  | { readonly kind: 'change'; readonly dated: DatedChange }

const dayOf = (time: number): string => isoMoment(time).slice(0, 10)

/** Rows with a heading for each day. */
export const rowsOf = (items: readonly (DatedEvent | DatedChange)[]): readonly Row[] => {
  const rows: Row[] = []
  const counts = new Map<string, number>()
  for (const { from } of items) counts.set(dayOf(from), (counts.get(dayOf(from)) ?? 0) + 1)
  let before = ''
  for (const dated of items) {
    const day = dayOf(dated.from)
    if (day !== before) rows.push({ kind: 'day', day, count: counts.get(day) ?? 0 })
    before = day
    rows.push('event' in dated ? { kind: 'event', dated } : { kind: 'change', dated })
  }
  return rows
}

const keyOf = (row: Row): string =>
  row.kind === 'day' ? `day:${row.day}` : row.kind === 'event' ? row.dated.event.id : row.dated.id

const Origins = ({ origins }: { readonly origins: DatedEvent['event']['origins'] }): VNode => (
  <span
    class={`origins origins-${Math.min(3, origins.independent)}`}
    title={`${countOf(origins.reports, 'report')} in ${countOf(origins.outlets, 'outlet')}; copies and one voice count once`}
  >
    <span class="origins-dots" aria-hidden="true">
      {[0, 1, 2].map(index => (
        <i key={index} class={index < origins.independent ? 'on' : ''} />
      ))}
    </span>
    {countOf(origins.independent, 'independent origin')}
    {origins.reports > origins.independent ? (
      <span class="soft"> in {countOf(origins.reports, 'report')}</span>
    ) : null}
  </span>
)

const EventRow = ({
  dated,
  selected,
  onSelect,
}: {
  readonly dated: DatedEvent
  readonly selected: boolean
  readonly onSelect: (id: string) => void
}): VNode => {
  const { event } = dated
  const family = familyOf(event.type)
  const isOneDay = event.when.from === event.when.to && event.when.precision === 'day'
  return (
    <article class={selected ? 'event-row selected' : 'event-row'}>
      <EventSymbol family={family} size={16} />
      <div class="event-body">
        <p class="event-title">
          <button type="button" aria-expanded={selected} onClick={() => onSelect(event.id)}>
            {event.title}
          </button>
        </p>
        <p class="event-facts">
          {isOneDay ? null : <span>{timeInWords(event.when)}</span>}
          {event.place === null ? <span>place not named</span> : <PlaceLink place={event.place} />}
          <Origins origins={event.origins} />
        </p>
        <Ranges casualties={event.casualties} />
        {selected ? <EventDetail event={event} /> : null}
      </div>
    </article>
  )
}

const ChangeRow = ({ dated: { change } }: { readonly dated: DatedChange }): VNode => (
  <article class="event-row change-row">
    <HolderMark holder={change.to?.id ?? null} status={change.status} size={18} />
    <div class="event-body">
      <p class="event-title">
        <PlaceLink place={change.place} />: {statusInWords(change.status, change.to?.name ?? null)}
      </p>
      <p class="event-facts">
        {change.from === null || change.from.id === change.to?.id ? null : (
          <span>before: {change.from.name}</span>
        )}
        <Origins origins={change.origins} />
      </p>
    </div>
  </article>
)

/** Events and changes of control in the window, day by day. */
export const EventList = ({
  items,
  selected,
  onSelect,
}: {
  readonly items: readonly (DatedEvent | DatedChange)[]
  readonly selected: string
  readonly onSelect: (id: string) => void
}): VNode => {
  const handle = useRef<ListHandle | null>(null)
  const rows = useMemo(() => rowsOf(items), [items])
  const index = rows.findIndex(row => row.kind === 'event' && row.dated.event.id === selected)
  const followed = useRef('')
  useEffect(() => {
    if (selected === '' || index < 0 || followed.current === selected) return
    followed.current = selected
    const element = document.querySelector('.event-row.selected')
    const box = element?.getBoundingClientRect()
    if (box === undefined || box.top < 60 || box.top > innerHeight - 80) handle.current?.scrollTo(index)
  }, [selected, index])
  useEffect(() => {
    if (selected === '') followed.current = ''
  }, [selected])
  return (
    <VirtualList
      items={rows}
      keyOf={keyOf}
      estimate={row =>
        row.kind === 'day' ? 44 : row.kind === 'change' ? 58 : 60 + 20 * row.dated.event.casualties.length
      }
      render={row =>
        row.kind === 'day' ? (
          <h2 class="day-title">
            {longDay(row.day)} <span class="count">{row.count}</span>
          </h2>
        ) : row.kind === 'event' ? (
          <EventRow dated={row.dated} selected={row.dated.event.id === selected} onSelect={onSelect} />
        ) : (
          <ChangeRow dated={row.dated} />
        )
      }
      label="Events in what the chart shows"
      handle={handle}
    />
  )
}
