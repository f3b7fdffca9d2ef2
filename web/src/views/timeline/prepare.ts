import { byString } from '../../../../src/model/order.ts'
import type { TimelineEvent, TimelineView } from '../../../../src/server/contract.ts'
import { dayMs, hourMs, parseMoment } from './calendar.ts'
import { type CasualtyRange, rangesOf } from './casualty-bars.ts'
import { type Family, families, familyOf } from './families.ts'
import { type Filters, keepsBesideFamily, keepsChange, keepsEvent } from './filters.ts'
import { type Lane, laneOf } from './lane.ts'
import type { LaneEvent } from './lane-items.ts'
import { boundsOf, firstWindow, type TimeWindow } from './window.ts'

export type Change = TimelineView['changes'][number]

/** An event with its time as numbers. `to` is exclusive. */
export interface DatedEvent {
  readonly event: TimelineEvent
  readonly from: number
  readonly to: number
}

/** An event for which somebody gives the count that the filters ask for. */
export interface CountedEvent extends DatedEvent {
  readonly ranges: readonly CasualtyRange[]
}

export interface DatedChange {
  readonly id: string
  readonly change: Change
  readonly from: number
  readonly to: number
}

/** All that the views of time draw, made once for a response and its filters. */
export interface Prepared {
  readonly bounds: TimeWindow | null
  /** What is shown where the address names no time. */
  readonly first: TimeWindow | null
  /** By start; those that pass the filters. */
  readonly events: readonly DatedEvent[]
  readonly byId: ReadonlyMap<string, DatedEvent>
  /** By start. */
  readonly casualties: readonly CountedEvent[]
  readonly changes: readonly DatedChange[]
  readonly changeById: ReadonlyMap<string, DatedChange>
  readonly lanes: readonly { readonly family: Family; readonly lane: Lane }[]
  readonly changeLane: Lane
  /** Events of each family that pass all other filters. */
  readonly counts: ReadonlyMap<string, number>
  /** Events without any day. */
  readonly undated: readonly TimelineEvent[]
}

const minuteMs = 60_000

/** A time as a stretch of milliseconds, its end exclusive; null where nothing is known of it. */
export const stretchOf = (
  time: TimelineEvent['when'],
): { readonly from: number; readonly to: number } | null => {
  const [first, last] = [time.from ?? time.to, time.to ?? time.from]
  if (first === null || last === null) return null
  const [from, end] = [parseMoment(first.slice(0, 16)), parseMoment(last.slice(0, 16))]
  if (Number.isNaN(from) || Number.isNaN(end)) return null
  const length = last.length === 10 ? dayMs : time.precision === 'hour' ? hourMs : minuteMs
  return { from, to: Math.max(end, from) + length }
}

const bySpan = (left: DatedEvent, right: DatedEvent): number =>
  left.from - right.from || left.to - right.to || byString(left.event.id, right.event.id)

/** Names a change: they have no id of their own. */
export const changeId = ({ place, day, to, status }: Change): string =>
  `change:${place.id}:${day}:${to?.id ?? ''}:${status}`

/** Makes lanes of a response. The bounds are those of all events, so that a filter does not move the axis. */
export const prepare = (view: TimelineView, filters: Filters): Prepared => {
  const all = view.events.flatMap(event => {
    const stretch = stretchOf(event.when)
    return stretch === null ? [] : [{ event, ...stretch }]
  })
  const allChanges = view.changes.flatMap(change => {
    const from = parseMoment(change.day.slice(0, 10))
    return Number.isNaN(from) ? [] : [{ id: changeId(change), change, from, to: from + dayMs }]
  })
  const events = all.filter(({ event }) => keepsEvent(filters, event)).sort(bySpan)
  const changes = allChanges
    .filter(({ change }) => keepsChange(filters, change))
    .sort((left, right) => left.from - right.from || byString(left.id, right.id))
  const counts = new Map<string, number>()
  for (const { event } of all)
    if (keepsBesideFamily(filters, event)) {
      const { id } = familyOf(event.type)
      counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  const byFamily = new Map<string, LaneEvent[]>()
  for (const { event, from, to } of events) {
    const { id } = familyOf(event.type)
    const lane = byFamily.get(id) ?? []
    lane.push({ id: event.id, from, to, independent: event.origins.independent, label: event.title })
    byFamily.set(id, lane)
  }
  const bounds = boundsOf([...all, ...allChanges])
  const starts = [...all, ...allChanges].map(({ from }) => from).sort((left, right) => left - right)
  return {
    bounds,
    first: bounds === null ? null : firstWindow(starts, bounds),
    events,
    casualties: events.flatMap(dated => {
      const ranges = rangesOf(dated.event.casualties, filters.count)
      return ranges.length === 0 ? [] : [{ ...dated, ranges }]
    }),
    byId: new Map(events.map(dated => [dated.event.id, dated])),
    changes,
    changeById: new Map(changes.map(dated => [dated.id, dated])),
    lanes: families.flatMap(family => {
      const lane = byFamily.get(family.id)
      return lane === undefined ? [] : [{ family, lane: laneOf(lane) }]
    }),
    changeLane: laneOf(
      changes.map(({ id, change, from, to }) => ({
        id,
        from,
        to,
        independent: change.origins.independent,
        label: changeText(change),
      })),
    ),
    counts,
    undated: view.events.filter(event => stretchOf(event.when) === null && keepsEvent(filters, event)),
  }
}

/** "Palmyra → Islamic State", "Palmyra: contested". */
export const changeText = ({ place, to, status }: Change): string =>
  status === 'held' && to !== null
    ? `${place.name} → ${to.name}`
    : `${place.name}: ${status}${to === null ? '' : `, ${to.name}`}`

/** Events and changes that meet a window, the newest first or last. */
export const listWithin = (
  { events, changes }: Prepared,
  window: TimeWindow,
  newestFirst: boolean,
): readonly (DatedEvent | DatedChange)[] => {
  const meets = ({ from, to }: { readonly from: number; readonly to: number }): boolean =>
    from < window.to && to > window.from
  const found = [...changes.filter(meets), ...events.filter(meets)].sort(
    (left, right) => left.from - right.from,
  )
  return newestFirst ? found.reverse() : found
}
