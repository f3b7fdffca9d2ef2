import { type Unit, unitEnd, unitMs, unitStart } from './calendar.ts'
import { type LaneEvent, type LaneItem, radiusOf, rowHeight } from './lane-items.ts'
import { type TimeWindow, xOf } from './window.ts'

/** Room above the highest column for its number. */
const countHeight = 14

interface Stack {
  readonly from: number
  readonly to: number
  readonly events: LaneEvent[]
}

/** Events of each unit one above the other, or columns where some unit has more than there are rows. */
export const stacks = (
  events: readonly LaneEvent[],
  window: TimeWindow,
  width: number,
  height: number,
  rows: number,
  unit: Unit,
): readonly LaneItem[] => {
  const byStart = new Map<number, Stack>()
  let last: Stack | undefined
  for (const event of events) {
    // A time of many units stands in the middle of what is known of it, not at its first day.
    const moment =
      event.to - event.from > 2 * unitMs[unit]
        ? (Math.max(event.from, window.from) + Math.min(event.to, window.to)) / 2
        : Math.max(event.from, window.from)
    // Events come in order: most belong to the same unit as the one before.
    if (last === undefined || moment < last.from || moment >= last.to) {
      const from = unitStart(moment, unit)
      last = byStart.get(from) ?? { from, to: unitEnd(from, unit), events: [] }
      byStart.set(from, last)
    }
    last.events.push(event)
  }
  const all = [...byStart.values()].sort((left, right) => left.from - right.from)
  const most = Math.max(0, ...all.map(stack => stack.events.length))
  // Wide units take several symbols side by side.
  const shortest = Math.min(
    ...all.map(stack => xOf(stack.to, window, width) - xOf(stack.from, window, width)),
  )
  const across = Math.max(1, Math.floor((shortest - 2) / rowHeight))
  return all.flatMap((stack): readonly LaneItem[] => {
    const [left, right] = [xOf(stack.from, window, width), xOf(stack.to, window, width)]
    if (most > rows * across) {
      const strong = stack.events.filter(({ independent }) => independent >= 2).length
      const full = Math.max(3, (stack.events.length / most) * (height - countHeight))
      return [
        {
          kind: 'column',
          from: stack.from,
          to: stack.to,
          x: left + 1,
          width: Math.max(1, right - left - 2),
          height: full,
          strongHeight: (full * strong) / stack.events.length,
          count: stack.events.length,
          strong,
        },
      ]
    }
    return [...stack.events]
      .sort((one, other) => other.independent - one.independent || (one.id < other.id ? -1 : 1))
      .map((event, index) => {
        const wide = event.to - event.from > 2 * unitMs[unit]
        const inRow = Math.min(across, stack.events.length - Math.floor(index / across) * across)
        const x = (left + right) / 2 + ((index % across) - (inRow - 1) / 2) * rowHeight
        return {
          kind: 'symbol',
          event,
          x,
          y: height - rowHeight / 2 - Math.floor(index / across) * rowHeight,
          radius: radiusOf(event.independent),
          start: wide ? xOf(event.from, window, width) : x,
          end: wide ? xOf(event.to, window, width) : x,
          label: '',
        }
      })
  })
}
