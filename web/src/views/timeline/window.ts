import { dayMs, hourMs, type Unit, unitAbove, unitEnd, unitMs, unitStart, units } from './calendar.ts'

/** What the axis shows: from (inclusive) to (exclusive), milliseconds since 1970 in UTC. */
export interface TimeWindow {
  readonly from: number
  readonly to: number
}

/** The closest view. */
export const leastSpanMs = 6 * hourMs

export const spanOf = ({ from, to }: TimeWindow): number => to - from

/** A time as pixels from the left edge. */
export const xOf = (time: number, { from, to }: TimeWindow, width: number): number =>
  ((time - from) / (to - from)) * width

export const timeAt = (x: number, { from, to }: TimeWindow, width: number): number =>
  from + (x / width) * (to - from)

/** All there is, with a little air on both sides; never less than a week. */
export const boundsOf = (
  times: readonly { readonly from: number; readonly to: number }[],
): TimeWindow | null => {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const time of times) {
    from = Math.min(from, time.from)
    to = Math.max(to, time.to)
  }
  if (!(from < to)) return null
  const air = Math.max((to - from) * 0.02, (7 * dayMs - (to - from)) / 2, dayMs / 2)
  return { from: unitStart(from - air, 'day'), to: unitEnd(to + air - 1, 'day') }
}

/** Moved and cut so that it lies within the bounds and is neither too short nor too long. */
export const clampWindow = (window: TimeWindow, bounds: TimeWindow): TimeWindow => {
  const span = Math.min(Math.max(spanOf(window), leastSpanMs), Math.max(spanOf(bounds), leastSpanMs))
  const middle = (window.from + window.to) / 2
  const from = Math.min(Math.max(middle - span / 2, bounds.from), Math.max(bounds.from, bounds.to - span))
  return { from, to: from + span }
}

/** Nearer (`factor` < 1) or farther, while the time under the pointer stays where it is. */
export const zoomAround = (
  window: TimeWindow,
  factor: number,
  around: number,
  bounds: TimeWindow,
): TimeWindow => {
  const span = Math.min(Math.max(spanOf(window) * factor, leastSpanMs), spanOf(bounds))
  const share = (around - window.from) / spanOf(window)
  return clampWindow({ from: around - share * span, to: around + (1 - share) * span }, bounds)
}

/** Later (positive) or earlier by a share of what is shown. */
export const panBy = (window: TimeWindow, share: number, bounds: TimeWindow): TimeWindow => {
  const shift = spanOf(window) * share
  return clampWindow({ from: window.from + shift, to: window.to + shift }, bounds)
}

export const isSameWindow = (left: TimeWindow, right: TimeWindow): boolean =>
  Math.abs(left.from - right.from) < 1 && Math.abs(left.to - right.to) < 1

/** The finest unit of which one is at least so many pixels wide. */
export const unitFor = (window: TimeWindow, width: number, leastPixels: number): Unit =>
  units.find(unit => (unitMs[unit] / spanOf(window)) * width >= leastPixels) ?? 'decade'

/**
 * What is shown at first: all there is, or, where a few old things lie far before the rest, the rest. `starts` in order.
 */
export const firstWindow = (starts: readonly number[], bounds: TimeWindow): TimeWindow => {
  const [last, first, most] = [starts.at(-1), starts[0], starts[Math.floor(starts.length * 0.2)]]
  if (last === undefined || first === undefined || most === undefined) return bounds
  if (last - most > (last - first) / 3) return bounds
  const air = Math.max((last - most) * 0.06, dayMs)
  const from = Math.min(most - air, last - 9 * dayMs)
  return clampWindow({ from: unitStart(from, 'day'), to: unitEnd(last + air, 'day') }, bounds)
}

export interface Tick {
  readonly time: number
  readonly end: number
}

export interface Axis {
  readonly unit: Unit
  readonly ticks: readonly Tick[]
  readonly above: Unit | null
  /** The larger units, the first one from before the left edge. */
  readonly aboveTicks: readonly Tick[]
}

const ticksOf = (window: TimeWindow, unit: Unit): readonly Tick[] => {
  const ticks: Tick[] = []
  for (let time = unitStart(window.from, unit); time < window.to; time = unitEnd(time, unit))
    ticks.push({ time, end: unitEnd(time, unit) })
  return ticks
}

/** Ticks for a width in pixels: units wide enough for their label, and the larger unit that gives them a context. */
export const axisOf = (window: TimeWindow, width: number): Axis => {
  const unit = unitFor(window, width, 29)
  const above = unitAbove[unit]
  return {
    unit,
    ticks: ticksOf(window, unit),
    above,
    aboveTicks: above === null ? [] : ticksOf(window, above),
  }
}
