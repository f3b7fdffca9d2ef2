import type { VNode } from 'preact'
import { countOf } from '../../words.ts'
import { dayMs, hourMs, momentText } from './calendar.ts'
import type { DatedChange, DatedEvent } from './prepare.ts'
import { spanOf, type TimeWindow } from './window.ts'

const scales: readonly { readonly name: string; readonly span: number }[] = [
  { name: 'Day', span: dayMs + 2 * hourMs },
  { name: 'Week', span: 8 * dayMs },
  { name: 'Month', span: 32 * dayMs },
  { name: 'Year', span: 370 * dayMs },
]

const windowText = ({ from, to }: TimeWindow): string =>
  spanOf({ from, to }) < 3 * dayMs
    ? `${momentText(Math.round(from / hourMs) * hourMs)} – ${momentText(Math.round(to / hourMs) * hourMs)}`
    : `${momentText(Math.floor(from / dayMs) * dayMs)} – ${momentText(Math.floor((to - 1) / dayMs) * dayMs)}`

/** What the chart shows in words, and buttons for its scale. */
export const ScaleBar = ({
  bounds,
  window,
  items,
  onZoom,
  onSpan,
  onAll,
}: {
  readonly bounds: TimeWindow
  readonly window: TimeWindow
  /** What lies in the window. */
  readonly items: readonly (DatedEvent | DatedChange)[]
  readonly onZoom: (factor: number) => void
  /** Asks for a window of about this length, in milliseconds. */
  readonly onSpan: (span: number) => void
  readonly onAll: () => void
}): VNode => {
  const shownEvents = items.filter(item => 'event' in item).length
  const shownChanges = items.length - shownEvents
  return (
    <div class="scale-bar">
      <p class="window-text" role="status">
        <b>{windowText(window)}</b>
        <span class="soft">
          {countOf(shownEvents, 'event')}, {countOf(shownChanges, 'change')} of control
        </span>
      </p>
      <div class="scales">
        {scales
          .filter(({ span }) => span < spanOf(bounds))
          .map(({ name, span }) => (
            <button key={name} type="button" class="button quiet" onClick={() => onSpan(span)}>
              {name}
            </button>
          ))}
        <button type="button" class="button quiet" onClick={onAll}>
          All
        </button>
        <button
          type="button"
          class="button icon"
          aria-label="Zoom out"
          title="Zoom out (-)"
          onClick={() => onZoom(2)}
        >
          −
        </button>
        <button
          type="button"
          class="button icon"
          aria-label="Zoom in"
          title="Zoom in (+)"
          onClick={() => onZoom(0.5)}
        >
          +
        </button>
      </div>
    </div>
  )
}
