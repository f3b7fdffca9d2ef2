import { type CasualtyRange, highest, roundUp } from './casualty-bars.ts'
import type { Family } from './families.ts'
import { layoutLane } from './lane.ts'
import type { LaneItem } from './lane-items.ts'
import type { Prepared } from './prepare.ts'
import { type Axis, axisOf, type TimeWindow, xOf } from './window.ts'

/** A lane with its place on the canvas. */
export interface PlacedLane {
  readonly name: string
  readonly family: Family | null
  readonly top: number
  readonly height: number
  readonly items: readonly LaneItem[]
}

/** Casualty ranges of one event, side by side around `x`. */
export interface PlacedCasualties {
  readonly event: string
  readonly x: number
  readonly step: number
  readonly ranges: readonly CasualtyRange[]
}

/** Everything that one frame draws, in pixels. */
export interface Frame {
  readonly width: number
  readonly height: number
  readonly axis: Axis
  readonly axisHeight: number
  readonly lanes: readonly PlacedLane[]
  readonly casualties: {
    readonly top: number
    readonly height: number
    /** The top of the scale; 0 where nobody gives a number. */
    readonly most: number
    readonly placed: readonly PlacedCasualties[]
  }
}

export const axisHeight = 40
const laneGap = 10
const changesHeight = 63
const casualtiesHeight = 92
/** Room for a lane's name where it stands above the lane instead of beside it. */
const nameHeight = 17

/** Height of an event lane: the fewer lanes, the higher. */
const laneHeight = (lanes: number): number => (lanes <= 2 ? 78 : lanes <= 4 ? 63 : lanes <= 6 ? 48 : 40)

/** Lays a window out. `narrow` puts the lanes' names above them. Pure: the canvas only draws what stands here. */
export const layoutFrame = (
  prepared: Prepared,
  window: TimeWindow,
  width: number,
  narrow: boolean,
): Frame => {
  const lanes: PlacedLane[] = []
  const above = narrow ? nameHeight : 0
  let top = axisHeight + laneGap
  if (prepared.changes.length > 0) {
    top += above
    lanes.push({
      name: 'Changes of control',
      family: null,
      top,
      height: changesHeight,
      items: layoutLane(prepared.changeLane, window, width, changesHeight),
    })
    top += changesHeight + laneGap
  }
  const height = laneHeight(prepared.lanes.length)
  for (const { family, lane } of prepared.lanes) {
    top += above
    lanes.push({ name: family.name, family, top, height, items: layoutLane(lane, window, width, height) })
    top += height + laneGap
  }
  const placed = placeCasualties(prepared, lanes, window, width)
  let most = 0
  for (const { ranges } of placed) for (const range of ranges) most = Math.max(most, highest(range))
  const hasCasualties = prepared.casualties.length > 0
  if (hasCasualties) top += above
  const casualties = {
    top,
    height: hasCasualties ? casualtiesHeight : 0,
    most: most === 0 ? 0 : roundUp(most),
    placed,
  }
  if (hasCasualties) top += casualtiesHeight + laneGap
  return { width, height: top, axis: axisOf(window, width), axisHeight, lanes, casualties }
}

/** Ranges stand below their event's symbol; where the lane shows columns, in the middle of the event's time. */
const placeCasualties = (
  prepared: Prepared,
  lanes: readonly PlacedLane[],
  window: TimeWindow,
  width: number,
): readonly PlacedCasualties[] => {
  const symbols = new Map<string, { readonly x: number; readonly begins: boolean }>()
  for (const { items } of lanes)
    for (const item of items)
      if (item.kind === 'symbol')
        symbols.set(item.event.id, { x: item.x, begins: item.end > item.start && item.x - item.start < 14 })
  const placed: (PlacedCasualties & { readonly begins: boolean })[] = []
  for (const { event, from, to, ranges } of prepared.casualties) {
    if (from >= window.to) break
    if (to <= window.from) continue
    const { x, begins } = symbols.get(event.id) ?? {
      x: xOf((Math.max(from, window.from) + Math.min(to, window.to)) / 2, window, width),
      begins: false,
    }
    placed.push({ event: event.id, x, begins, step: 0, ranges })
  }
  // Bars of one event stand apart where there is room for all.
  const bars = placed.reduce((sum, { ranges }) => sum + ranges.length, 0)
  const step = bars === 0 ? 0 : Math.min(9, Math.max(1, width / bars / 1.5))
  // Where the symbol stands at the beginning of its time, the bars follow it: none before the event.
  return placed.map(({ begins, x, ...each }) => ({
    ...each,
    step,
    x: begins ? x + ((each.ranges.length - 1) / 2) * step : x,
  }))
}

/** What lies under the pointer. */
export type Hit =
  | { readonly kind: 'item'; readonly lane: PlacedLane; readonly item: LaneItem }
  | { readonly kind: 'casualties'; readonly event: string; readonly range: CasualtyRange }

const reach = 9

/** The thing at a point of a frame; undefined where there is none near. */
export const hitAt = (frame: Frame, x: number, y: number): Hit | undefined => {
  const lane = frame.lanes.find(({ top, height }) => y >= top - 4 && y <= top + height + 4)
  if (lane !== undefined) {
    let best: { readonly item: LaneItem; readonly distance: number } | undefined
    for (const item of lane.items) {
      const distance = distanceTo(item, x, y - lane.top, lane.height)
      if (distance <= reach && (best === undefined || distance < best.distance)) best = { item, distance }
    }
    return best === undefined ? undefined : { kind: 'item', lane, item: best.item }
  }
  const { top, height, placed } = frame.casualties
  if (y < top || y > top + height) return undefined
  let best: { readonly hit: Hit; readonly distance: number } | undefined
  for (const { event, x: middle, step, ranges } of placed)
    for (const [index, range] of ranges.entries()) {
      const distance = Math.abs(middle + (index - (ranges.length - 1) / 2) * step - x)
      if (distance <= reach && (best === undefined || distance < best.distance))
        best = { hit: { kind: 'casualties', event, range }, distance }
    }
  return best?.hit
}

const distanceTo = (item: LaneItem, x: number, y: number, laneHeight: number): number => {
  switch (item.kind) {
    case 'column':
      return x >= item.x - 1 && x <= item.x + item.width + 1 && y >= laneHeight - item.height - 4
        ? 0
        : reach + 1
    case 'more':
      return Math.hypot(item.x + 10 - x, item.y - y) - 6
    case 'symbol': {
      const labelled = item.label === '' ? 0 : item.label.length * 6
      const right = Math.max(item.x, item.x + labelled)
      const nearest = Math.min(Math.max(x, item.x), right)
      return Math.hypot(nearest - x, item.y - y)
    }
  }
}
