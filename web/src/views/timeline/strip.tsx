import { type ReadonlySignal, useComputed } from '@preact/signals'
import type { VNode } from 'preact'
import { useMemo, useRef } from 'preact/hooks'
import { longLabel, momentText, unitEnd, unitStart } from './calendar.ts'
import type { Prepared } from './prepare.ts'
import { axisOf, clampWindow, leastSpanMs, spanOf, type TimeWindow, timeAt, unitFor, xOf } from './window.ts'

/** Units of its own drawing; CSS stretches it to the width. */
const width = 1000
const height = 40

interface Bar {
  readonly x: number
  readonly width: number
  readonly height: number
}

const barsOf = (prepared: Prepared, bounds: TimeWindow): readonly Bar[] => {
  const unit = unitFor(bounds, width, 6)
  const counts = new Map<number, number>()
  for (const { from } of [...prepared.events, ...prepared.changes]) {
    const start = unitStart(from, unit)
    counts.set(start, (counts.get(start) ?? 0) + 1)
  }
  const most = Math.max(1, ...counts.values())
  return [...counts].map(([time, count]) => {
    const x = xOf(time, bounds, width)
    return {
      x,
      width: Math.max(1.5, xOf(unitEnd(time, unit), bounds, width) - x - 1),
      height: Math.max(2, Math.sqrt(count / most) * (height - 4)),
    }
  })
}

type Grip = 'from' | 'to' | 'all' | 'new'

/** All of the time at once, with a brush over what is shown: drag it, its ends, or draw a new one. */
export const Strip = ({
  prepared,
  bounds,
  window,
  onWindow,
}: {
  readonly prepared: Prepared
  readonly bounds: TimeWindow
  readonly window: ReadonlySignal<TimeWindow>
  readonly onWindow: (window: TimeWindow) => void
}): VNode => {
  const box = useRef<HTMLDivElement>(null)
  const grip = useRef<{ readonly grip: Grip; readonly time: number; readonly window: TimeWindow } | null>(
    null,
  )
  const bars = useMemo(() => barsOf(prepared, bounds), [prepared, bounds])
  const { ticks, aboveTicks, above } = useMemo(() => axisOf(bounds, width / 2), [bounds])
  const marks = above === null || aboveTicks.length < 2 ? ticks : aboveTicks
  const edges = useComputed(() => ({
    left: Math.max(0, xOf(window.value.from, bounds, 100)),
    right: Math.min(100, xOf(window.value.to, bounds, 100)),
  }))
  const timeOf = (event: PointerEvent): number => {
    const rectangle = box.current?.getBoundingClientRect()
    return rectangle === undefined
      ? bounds.from
      : timeAt(event.clientX - rectangle.left, bounds, rectangle.width)
  }
  const start = (event: PointerEvent): void => {
    if (event.button !== 0) return
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-grip]') : null
    const named = target?.dataset.grip
    const time = timeOf(event)
    grip.current = {
      grip: named === 'from' || named === 'to' || named === 'all' ? named : 'new',
      time,
      window: window.peek(),
    }
    box.current?.setPointerCapture(event.pointerId)
  }
  const move = (event: PointerEvent): void => {
    const held = grip.current
    if (held === null) return
    const time = timeOf(event)
    const { from, to } = held.window
    const next =
      held.grip === 'all'
        ? { from: from + time - held.time, to: to + time - held.time }
        : held.grip === 'from'
          ? { from: Math.min(time, to - leastSpanMs), to }
          : held.grip === 'to'
            ? { from, to: Math.max(time, from + leastSpanMs) }
            : { from: Math.min(time, held.time), to: Math.max(time, held.time) }
    if (held.grip !== 'new' || spanOf(next) > spanOf(bounds) / 100) onWindow(clampWindow(next, bounds))
  }
  const stop = (event: PointerEvent): void => {
    const held = grip.current
    grip.current = null
    if (held === null || held.grip !== 'new') return
    const time = timeOf(event)
    // A click without a drag brings the window there.
    if (Math.abs(time - held.time) <= spanOf(bounds) / 100) {
      const half = spanOf(held.window) / 2
      onWindow(clampWindow({ from: time - half, to: time + half }, bounds))
    }
  }
  const key =
    (edge: 'from' | 'to') =>
    (press: KeyboardEvent): void => {
      const step = (spanOf(bounds) / 100) * (press.shiftKey ? 5 : 1)
      const by = { ArrowLeft: -step, ArrowDown: -step, ArrowRight: step, ArrowUp: step }[press.key]
      if (by === undefined) return
      press.preventDefault()
      press.stopPropagation()
      const { from, to } = window.peek()
      const next =
        edge === 'from'
          ? { from: Math.max(bounds.from, Math.min(from + by, to - leastSpanMs)), to }
          : { from, to: Math.min(bounds.to, Math.max(to + by, from + leastSpanMs)) }
      onWindow(clampWindow(next, bounds))
    }
  const { left, right } = edges.value
  const shown = window.value
  const handle = (edge: 'from' | 'to', name: string): VNode => (
    <div
      class={`brush-handle ${edge}`}
      data-grip={edge}
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(edge === 'from' ? left : right)}
      aria-valuetext={momentText(shown[edge])}
      style={{ left: `${edge === 'from' ? left : right}%` }}
      onKeyDown={key(edge)}
    />
  )
  return (
    <div
      ref={box}
      class="strip"
      onPointerDown={start}
      onPointerMove={move}
      onPointerUp={stop}
      onPointerCancel={() => {
        grip.current = null
      }}
    >
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        {bars.map(bar => (
          <rect key={bar.x} x={bar.x} y={height - bar.height} width={bar.width} height={bar.height} />
        ))}
      </svg>
      <ul class="strip-marks" aria-hidden="true">
        {marks.map(({ time }) => {
          const share = xOf(time, bounds, 100)
          return share < 0 || share > 96 ? null : (
            <li key={time} style={{ left: `${share}%` }}>
              {above === null ? longLabel(time, 'year') : longLabel(time, above)}
            </li>
          )
        })}
      </ul>
      <div class="brush-shade" style={{ left: 0, width: `${left}%` }} />
      <div class="brush-shade" style={{ left: `${right}%`, width: `${100 - right}%` }} />
      <div class="brush" data-grip="all" style={{ left: `${left}%`, width: `${right - left}%` }} />
      {handle('from', 'Beginning of what is shown')}
      {handle('to', 'End of what is shown')}
    </div>
  )
}
