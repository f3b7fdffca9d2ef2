import { type ReadonlySignal, type Signal, useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Hovered } from './chart-tip.tsx'
import { type Frame, type Hit, hitAt } from './layout.ts'
import { panBy, type TimeWindow, timeAt, zoomAround } from './window.ts'

const clickPixels = 4

/** What pointer and keys on the chart can do. */
export interface ChartActions {
  readonly bounds: TimeWindow
  readonly window: ReadonlySignal<TimeWindow>
  readonly onWindow: (window: TimeWindow) => void
  /** Like `onWindow`, with a short movement. */
  readonly onGlide: (window: TimeWindow) => void
  /** Called with the id of an event or a change. */
  readonly onSelect: (id: string) => void
}

interface Surroundings extends ChartActions {
  readonly box: RefObject<HTMLElement | null>
  /** What was drawn last. */
  readonly frame: RefObject<Frame | null>
  readonly hovered: Signal<Hovered | null>
  /** Width of the drawing, pixels. */
  readonly width: () => number
}

export interface ChartInput {
  readonly grabbing: boolean
  readonly onDown: (event: PointerEvent) => void
  readonly onMove: (event: PointerEvent) => void
  readonly onUp: (event: PointerEvent) => void
  readonly onKey: (press: KeyboardEvent) => void
}

/** The event (or change) that was hit; empty for a column. */
export const idOf = (hit: Hit): string =>
  hit.kind === 'casualties' ? hit.event : hit.item.kind === 'symbol' ? hit.item.event.id : ''

/** Wheel, pinch, drag, click and keys of the chart. */
export const useChartInput = (given: Surroundings): ChartInput => {
  const { box, frame, hovered, bounds } = given
  const now = useRef(given)
  now.current = given
  const grabbing = useSignal(false)

  // Wheel and touch listeners must be able to stop the page from scrolling, so they are added by hand.
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const onWheel = (wheel: WheelEvent): void => {
      const { window, bounds, onWindow } = now.current
      const width = now.current.width()
      const before = window.peek()
      if (Math.abs(wheel.deltaX) > Math.abs(wheel.deltaY) || wheel.shiftKey) {
        const next = panBy(before, (wheel.deltaX || wheel.deltaY) / width, bounds)
        if (next.from === before.from && next.to === before.to) return
        wheel.preventDefault()
        onWindow(next)
        return
      }
      const lines = wheel.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1
      const factor = Math.exp(
        Math.max(-60, Math.min(60, wheel.deltaY * lines)) * (wheel.ctrlKey ? 0.012 : 0.0035),
      )
      const around = timeAt(wheel.clientX - element.getBoundingClientRect().left, before, width)
      const next = zoomAround(before, factor, around, bounds)
      // At the farthest view the wheel is the page's again.
      if (Math.abs(next.from - before.from) < 1 && Math.abs(next.to - before.to) < 1) return
      wheel.preventDefault()
      onWindow(next)
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [])

  const pointers = useRef(new Map<number, { x: number; y: number }>())
  const moved = useRef(0)
  const at = (event: PointerEvent): { readonly x: number; readonly y: number } => {
    const rectangle = box.current?.getBoundingClientRect()
    return { x: event.clientX - (rectangle?.left ?? 0), y: event.clientY - (rectangle?.top ?? 0) }
  }
  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return
    pointers.current.set(event.pointerId, at(event))
    moved.current = 0
    if (event.pointerType === 'mouse') box.current?.setPointerCapture(event.pointerId)
  }
  const onMove = (event: PointerEvent): void => {
    const point = at(event)
    const before = pointers.current.get(event.pointerId)
    if (before === undefined) {
      const hit = frame.current === null ? undefined : hitAt(frame.current, point.x, point.y)
      if (hit === undefined) hovered.value = null
      else hovered.value = { hit, ...point }
      return
    }
    const width = now.current.width()
    const window = now.current.window.peek()
    const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1]
    moved.current += Math.abs(point.x - before.x)
    pointers.current.set(event.pointerId, point)
    if (other !== undefined) {
      const [was, is] = [Math.abs(before.x - other.x), Math.abs(point.x - other.x)]
      if (was > 8 && is > 8)
        now.current.onWindow(
          zoomAround(window, was / is, timeAt((point.x + other.x) / 2, window, width), bounds),
        )
      return
    }
    if (moved.current <= clickPixels) return
    grabbing.value = true
    hovered.value = null
    now.current.onWindow(panBy(window, (before.x - point.x) / width, bounds))
  }
  const onUp = (event: PointerEvent): void => {
    const known = pointers.current.delete(event.pointerId)
    grabbing.value = false
    if (!known || event.type === 'pointercancel' || moved.current > clickPixels || frame.current === null)
      return
    const { x, y } = at(event)
    const hit = hitAt(frame.current, x, y)
    if (hit === undefined) return
    if (hit.kind === 'item' && hit.item.kind !== 'symbol') {
      now.current.onGlide({ from: hit.item.from, to: hit.item.to })
      return
    }
    now.current.onSelect(idOf(hit))
  }
  const onKey = (press: KeyboardEvent): void => {
    const window = given.window.peek()
    const far = press.shiftKey ? 0.8 : 0.2
    const next = {
      ArrowLeft: () => panBy(window, -far, bounds),
      ArrowRight: () => panBy(window, far, bounds),
      ArrowUp: () => zoomAround(window, 0.7, (window.from + window.to) / 2, bounds),
      ArrowDown: () => zoomAround(window, 1 / 0.7, (window.from + window.to) / 2, bounds),
      Home: () => panBy(window, -1e6, bounds),
      End: () => panBy(window, 1e6, bounds),
    }[press.key]
    if (next === undefined || press.ctrlKey || press.metaKey || press.altKey) return
    press.preventDefault()
    given.onGlide(next())
  }
  return { grabbing: grabbing.value, onDown, onMove, onUp, onKey }
}
