import { dayMs, unitStart } from './calendar.ts'
import { type LaneEvent, type LaneItem, radiusOf, rowHeight } from './lane-items.ts'
import { packRows } from './pack-rows.ts'
import { type TimeWindow, xOf } from './window.ts'

const pixelsPerLetter = 6.4

/** Events as lines over their time with their names, in rows; what has no room is counted. */
export const namedLines = (
  events: readonly LaneEvent[],
  window: TimeWindow,
  width: number,
  rows: number,
): readonly LaneItem[] => {
  const lines = events.map(event => {
    const start = Math.max(-40, xOf(event.from, window, width))
    const end = Math.min(width + 40, Math.max(start, xOf(event.to, window, width)))
    const radius = radiusOf(event.independent)
    // A symbol stands at the start of its time, or at the edge where that is out of sight.
    const x = Math.max(start, 0) + radius + 2
    return { event, start, end, x, radius }
  })
  const stretches = lines.map(({ x, radius, end }) => ({
    start: x - radius - 2,
    end: Math.max(end, x + radius + 2),
  }))
  // Names give way to further events. Where some have no room, the last row tells how many.
  const all = packRows(stretches, rows)
  const tight = all.includes(-1) ? packRows(stretches, Math.max(1, rows - 1)) : all
  const items: LaneItem[] = []
  const overflow = new Map<number, number>()
  const ahead = nextInRow(lines, tight, width)
  lines.forEach(({ event, start, end, x, radius }, index) => {
    const row = tight[index] ?? -1
    if (row < 0) {
      const day = unitStart(Math.max(event.from, window.from), 'day')
      overflow.set(day, (overflow.get(day) ?? 0) + 1)
      return
    }
    const room = (ahead[index] ?? width) - (x + radius + 4)
    const letters = Math.floor(room / pixelsPerLetter)
    const label =
      event.label.length <= letters ? event.label : letters < 8 ? '' : `${event.label.slice(0, letters - 1)}…`
    items.push({ kind: 'symbol', event, x, y: row * rowHeight + rowHeight / 2, radius, start, end, label })
  })
  for (const [day, count] of overflow)
    items.push({
      kind: 'more',
      from: day,
      to: day + dayMs,
      x: Math.max(0, xOf(day, window, width)),
      y: (rows - 0.5) * rowHeight,
      count,
    })
  return items
}

/** Where the next symbol of the same row begins, for each; the right edge behind the last. */
const nextInRow = (
  lines: readonly { readonly x: number; readonly radius: number }[],
  rows: readonly number[],
  width: number,
): readonly number[] => {
  const begins = new Map<number, number>()
  return lines
    .map((line, index) => ({ ...line, row: rows[index] ?? -1 }))
    .toReversed()
    .map(({ x, radius, row }) => {
      const next = begins.get(row) ?? width
      begins.set(row, x - radius - 6)
      return next
    })
    .toReversed()
}
