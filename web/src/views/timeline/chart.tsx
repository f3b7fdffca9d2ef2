import { useSignal, useSignalEffect } from '@preact/signals'
import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { countTexts } from '../../../../src/account/quantity-text.ts'
import { shownTheme } from '../../shell/theme.ts'
import { ChartTip, type Hovered } from './chart-tip.tsx'
import { drawFrame } from './draw.ts'
import { EventSymbol } from './event-symbol.tsx'
import type { Filters } from './filters.ts'
import { type Frame, layoutFrame } from './layout.ts'
import { type Palette, readPalette } from './pen.ts'
import type { Prepared } from './prepare.ts'
import { type ChartActions, idOf, useChartInput } from './use-chart-input.ts'

/** Below this width of the view, lanes carry their names above them. */
const narrowPixels = 640

interface Properties extends ChartActions {
  readonly prepared: Prepared
  readonly filters: Filters
  readonly selected: string
  readonly asOf: number | null
}

/** The axis with its lanes, on canvas: events by family, changes of control, casualties by claimant. */
export const Chart = (given: Properties): VNode => {
  const { prepared, filters, selected, asOf } = given
  const latest = useRef(given)
  latest.current = given
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const frame = useRef<Frame | null>(null)
  const palette = useRef<Palette | null>(null)
  const waiting = useRef(0)
  const hovered = useSignal<Hovered | null>(null)
  const size = useSignal({ width: 0, narrow: false })
  const lanes = useSignal<
    readonly { readonly name: string; readonly top: number; readonly height: number }[]
  >([])

  const draw = (): void => {
    waiting.current = 0
    const element = canvas.current
    const { width, narrow } = size.peek()
    if (element === null || width === 0) return
    const now = latest.current
    const window = now.window.peek()
    const next = layoutFrame(now.prepared, window, width, narrow)
    frame.current = next
    palette.current ??= readPalette(element.parentElement ?? element)
    element.style.height = `${next.height}px`
    const over = hovered.peek()
    drawFrame(
      element,
      next,
      now.prepared,
      window,
      palette.current,
      { selected: now.selected, hovered: over === null ? '' : idOf(over.hit), asOf: now.asOf },
      devicePixelRatio,
    )
    const named = [
      ...next.lanes.map(({ name, top, height }) => ({ name, top, height })),
      ...(next.casualties.height === 0
        ? []
        : [
            {
              name: `People ${countTexts[now.filters.count]}, by claimant`,
              top: next.casualties.top,
              height: next.casualties.height,
            },
          ]),
    ]
    if (JSON.stringify(named) !== JSON.stringify(lanes.peek())) lanes.value = named
  }
  const schedule = (): void => {
    if (waiting.current === 0) waiting.current = requestAnimationFrame(draw)
  }

  useSignalEffect(() => {
    void given.window.value
    void size.value
    void hovered.value
    schedule()
  })
  useSignalEffect(() => {
    void shownTheme.value
    // The new colours are in the style sheet only after this turn.
    requestAnimationFrame(() => {
      palette.current = null
      schedule()
    })
  })
  useEffect(schedule, [prepared, filters, selected, asOf])
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const observer = new ResizeObserver(([entry]) => {
      const width = Math.floor(entry?.contentRect.width ?? 0)
      const narrow = (element.closest('.timeline')?.clientWidth ?? width) < narrowPixels
      size.value = { width, narrow }
    })
    observer.observe(element)
    void document.fonts.ready.then(schedule)
    return () => {
      observer.disconnect()
      cancelAnimationFrame(waiting.current)
      waiting.current = 0
    }
  }, [])

  const input = useChartInput({ box, frame, hovered, width: () => size.peek().width, ...given })
  const { width, narrow } = size.value
  return (
    <div class={narrow ? 'chart narrow' : 'chart'}>
      <ul class="lane-names" aria-hidden="true">
        {lanes.value.map(({ name, top, height }) => {
          const family = prepared.lanes.find(lane => lane.family.name === name)?.family
          return (
            <li key={name} style={{ top: `${top}px`, height: narrow ? undefined : `${height}px` }}>
              {family === undefined ? null : <EventSymbol family={family} />}
              <span>{name}</span>
            </li>
          )
        })}
      </ul>
      <section
        ref={box}
        class={
          input.grabbing ? 'chart-box grabbing' : hovered.value === null ? 'chart-box' : 'chart-box pointing'
        }
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move and zoom it
        tabIndex={0}
        aria-label="Chart of events over time. Arrow keys left and right move it, up and down zoom. The list below holds the same events."
        onPointerDown={input.onDown}
        onPointerMove={input.onMove}
        onPointerUp={input.onUp}
        onPointerCancel={input.onUp}
        onPointerLeave={() => {
          hovered.value = null
        }}
        onKeyDown={input.onKey}
      >
        <canvas ref={canvas} style={{ width: `${width}px` }} />
        {hovered.value === null ? null : (
          <ChartTip hovered={hovered.value} prepared={prepared} filters={filters} width={width} />
        )}
      </section>
    </div>
  )
}
