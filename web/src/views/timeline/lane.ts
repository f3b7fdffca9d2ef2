import { byString } from '../../../../src/model/order.ts'
import { dayMs, type Unit, unitMs } from './calendar.ts'
import { type LaneEvent, type LaneItem, rowHeight } from './lane-items.ts'
import { namedLines } from './named-lines.ts'
import { stacks } from './stacks.ts'
import { spanOf, type TimeWindow, unitFor } from './window.ts'

const leastColumnPixels = 14
/** From this width of a day on, events are lines with their names. */
const namedDayPixels = 64

/** Index of the first event that does not end before `time`, given the latest end so far at every index. */
const firstFrom = (ends: Float64Array, time: number): number => {
  let [low, high] = [0, ends.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? 0) > time) high = middle
    else low = middle + 1
  }
  return low
}

/** Events of a lane, ready to be looked up by time. */
export interface Lane {
  /** By start. */
  readonly events: readonly LaneEvent[]
  readonly latestEnds: Float64Array
}

export const laneOf = (events: readonly LaneEvent[]): Lane => {
  const sorted = [...events].sort((left, right) => left.from - right.from || byString(left.id, right.id))
  const latestEnds = new Float64Array(sorted.length)
  let latest = Number.NEGATIVE_INFINITY
  sorted.forEach((event, index) => {
    latest = Math.max(latest, event.to)
    latestEnds[index] = latest
  })
  return { events: sorted, latestEnds }
}

/** The events of a lane that meet a window, by start. */
export const eventsWithin = ({ events, latestEnds }: Lane, window: TimeWindow): readonly LaneEvent[] => {
  const found: LaneEvent[] = []
  for (let index = firstFrom(latestEnds, window.from); index < events.length; index++) {
    const each = events[index]
    if (each === undefined || each.from >= window.to) break
    if (each.to > window.from) found.push(each)
  }
  return found
}

/** What a lane of this height shows of a window: named lines, stacked symbols, or columns, as there is room. */
export const layoutLane = (
  lane: Lane,
  window: TimeWindow,
  width: number,
  height: number,
): readonly LaneItem[] => {
  const shown = eventsWithin(lane, window)
  const rows = Math.max(1, Math.floor(height / rowHeight))
  if ((dayMs / spanOf(window)) * width >= namedDayPixels) return namedLines(shown, window, width, rows)
  const found = unitFor(window, width, leastColumnPixels)
  const unit: Unit = unitMs[found] < dayMs ? 'day' : found
  return stacks(shown, window, width, height, rows, unit)
}
