import { type ReadonlySignal, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { goTo, param } from '../../route.ts'
import { isoMoment, parseMoment } from './calendar.ts'
import { clampWindow, isSameWindow, type TimeWindow } from './window.ts'

const settleMilliseconds = 180
const glideMilliseconds = 220

/** The window that the address names; `first` where it names none. */
const windowOfAddress = (bounds: TimeWindow, first: TimeWindow): TimeWindow => {
  const [from, to] = [parseMoment(param('from')), parseMoment(param('to'))]
  return from < to ? clampWindow({ from, to }, bounds) : first
}

const minuteMs = 60_000
const rounded = (time: number): number => Math.round(time / minuteMs) * minuteMs

export interface WindowState {
  /** Changes with every frame of a movement. */
  readonly live: ReadonlySignal<TimeWindow>
  /** Follows when the movement rests: for what is costly to draw. */
  readonly settled: ReadonlySignal<TimeWindow>
  readonly set: (window: TimeWindow) => void
  /** Like `set`, in a short movement. */
  readonly glide: (window: TimeWindow) => void
}

/** What the axis shows, kept in the address (`from`, `to`) without a step in the history for each move. */
export const useWindow = (bounds: TimeWindow, first: TimeWindow): WindowState => {
  const live = useSignal(windowOfAddress(bounds, first))
  const settled = useSignal(live.peek())
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const gliding = useRef(0)
  const written = useRef(`${param('from')}|${param('to')}`)

  const address = `${param('from')}|${param('to')}`
  useEffect(() => {
    // Where the address names no time, the first view follows pages that are still being read.
    const isNamed = address !== '|'
    if (isNamed && address === written.current && isSameWindow(clampWindow(live.peek(), bounds), live.peek()))
      return
    written.current = address
    const next = windowOfAddress(bounds, first)
    live.value = next
    settled.value = next
  }, [address, bounds.from, bounds.to, first.from, first.to])
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      cancelAnimationFrame(gliding.current)
    },
    [],
  )

  const settle = (): void => {
    const window = live.peek()
    settled.value = window
    const isFirst = isSameWindow(window, first)
    const [from, to] = isFirst ? ['', ''] : [isoMoment(rounded(window.from)), isoMoment(rounded(window.to))]
    written.current = `${from}|${to}`
    goTo({ params: { from, to } }, { replace: true })
  }
  const show = (window: TimeWindow): void => {
    live.value = window
    clearTimeout(timer.current)
    timer.current = setTimeout(settle, settleMilliseconds)
  }
  return {
    live,
    settled,
    set: window => {
      cancelAnimationFrame(gliding.current)
      show(window)
    },
    glide: window => {
      cancelAnimationFrame(gliding.current)
      const target = clampWindow(window, bounds)
      if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
        show(target)
        return
      }
      const [start, before] = [performance.now(), live.peek()]
      const step = (now: number): void => {
        const done = Math.min(1, Math.max(0, (now - start) / glideMilliseconds))
        const eased = 1 - (1 - done) ** 3
        show({
          from: before.from + (target.from - before.from) * eased,
          to: before.to + (target.to - before.to) * eased,
        })
        if (done < 1) gliding.current = requestAnimationFrame(step)
      }
      gliding.current = requestAnimationFrame(step)
    },
  }
}
