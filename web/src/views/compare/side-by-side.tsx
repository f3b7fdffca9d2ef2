import { useSignal } from '@preact/signals'
import type { RefObject, VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { CompareView } from '../../../../src/server/contract.ts'
import { type Anchor, inOrder, mapThrough } from './align.ts'
import { MarkedPage } from './marked-page.tsx'

type Side = 'left' | 'right'
const gutter = 64
/** The line of a pane that is followed on the other side, as a share of its height. */
const focusLine = 0.3

interface Extent {
  readonly top: number
  readonly bottom: number
}

/** From the top of the pane's content. */
const extentOf = (pane: HTMLElement, passage: number): Extent | null => {
  const pieces = [...pane.querySelectorAll(`[data-passage="${passage}"]`)]
  if (pieces.length === 0) return null
  const base = pane.getBoundingClientRect().top - pane.scrollTop
  const boxes = pieces.map(piece => piece.getBoundingClientRect())
  return {
    top: Math.min(...boxes.map(({ top }) => top)) - base,
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)) - base,
  }
}

/** The band between two extents, as SVG path data. */
export const bandPath = (left: Extent, right: Extent, width: number): string => {
  const half = width / 2
  return (
    `M0 ${left.top}C${half} ${left.top} ${half} ${right.top} ${width} ${right.top}` +
    `V${right.bottom}C${half} ${right.bottom} ${half} ${left.bottom} 0 ${left.bottom}Z`
  )
}

/** Two panes that scroll together, with bands from each passage to where it stands on the other side. */
export const SideBySide = ({
  view,
  passage,
  together,
  asked,
}: {
  readonly view: CompareView
  /** Number of the passage that is pointed out; −1 for none. */
  readonly passage: number
  readonly together: boolean
  /** A change ("passage:index") to scroll to, with a count that rises at each asking. */
  readonly asked: { readonly change: string; readonly count: number }
}): VNode => {
  const left = useRef<HTMLDivElement>(null)
  const right = useRef<HTMLDivElement>(null)
  const svg = useRef<SVGSVGElement>(null)
  const driver = useRef<Side>('left')
  const anchors = useRef<readonly Anchor[]>([])
  const extents = useRef<
    readonly { readonly left: Extent; readonly right: Extent; readonly number: number }[]
  >([])
  const pointed = useSignal(-1)

  const drawBands = (): void => {
    const [one, other, drawing] = [left.current, right.current, svg.current]
    if (one === null || other === null || drawing === null) return
    const paths = drawing.querySelectorAll<SVGPathElement>('path')
    for (const [index, { left: from, right: to }] of extents.current.entries())
      paths[index]?.setAttribute(
        'd',
        bandPath(
          { top: from.top - one.scrollTop, bottom: from.bottom - one.scrollTop },
          { top: to.top - other.scrollTop, bottom: to.bottom - other.scrollTop },
          gutter,
        ),
      )
  }
  const follow = (side: Side): void => {
    const [one, other] = [left.current, right.current]
    if (one === null || other === null) return
    if (together && driver.current === side) {
      const [from, to] = side === 'left' ? [one, other] : [other, one]
      const line = from.clientHeight * focusLine
      // At the very top and end both sides are at their ends.
      const y =
        from.scrollTop <= 1
          ? 0
          : from.scrollTop + from.clientHeight >= from.scrollHeight - 1
            ? to.scrollHeight
            : mapThrough(
                anchors.current,
                { left: one.scrollHeight, right: other.scrollHeight },
                side,
                from.scrollTop + line,
              ) - line
      to.scrollTop = y
    }
    drawBands()
  }
  const measure = (): void => {
    const [one, other] = [left.current, right.current]
    if (one === null || other === null) return
    extents.current = view.passages.flatMap((_passage, number) => {
      const [from, to] = [extentOf(one, number), extentOf(other, number)]
      return from === null || to === null ? [] : [{ left: from, right: to, number }]
    })
    anchors.current = inOrder(
      extents.current.map(({ left: from, right: to }) => ({
        left: (from.top + from.bottom) / 2,
        right: (to.top + to.bottom) / 2,
        weight: from.bottom - from.top,
      })),
    )
    drawBands()
  }
  useEffect(() => {
    measure()
    const observer = new ResizeObserver(measure)
    for (const pane of [left.current, right.current]) if (pane !== null) observer.observe(pane)
    void document.fonts.ready.then(measure)
    return () => observer.disconnect()
  }, [view])

  const bring = (find: (pane: HTMLElement) => Element | null): void => {
    for (const pane of [left.current, right.current]) {
      const element = pane === null ? null : find(pane)
      if (pane === null || element === null) continue
      const top = element.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop
      pane.scrollTop = top - pane.clientHeight * focusLine
    }
    drawBands()
  }
  useEffect(() => {
    if (passage >= 0) bring(pane => pane.querySelector(`[data-passage="${passage}"]`))
  }, [view, passage])
  useEffect(() => {
    if (asked.change === '') return
    driver.current = 'left'
    const number = asked.change.split(':')[0] ?? ''
    bring(
      pane =>
        pane.querySelector(`[data-change="${asked.change}"]`) ??
        pane.querySelector(`[data-passage="${number}"]`),
    )
    for (const pane of [left.current, right.current])
      for (const element of pane?.querySelectorAll(`[data-change="${asked.change}"]`) ?? [])
        element.animate([{ outline: '3px solid var(--focus)' }, { outline: '3px solid transparent' }], {
          duration: 1400,
        })
  }, [asked.count])

  const point = (event: PointerEvent): void => {
    const element = event.target instanceof Element ? event.target.closest('[data-passage]') : null
    pointed.value = element === null ? -1 : Number(element.getAttribute('data-passage'))
  }
  const strong = pointed.value >= 0 ? pointed.value : passage
  const pane = (side: Side, ref: RefObject<HTMLDivElement | null>): VNode => (
    // biome-ignore lint/a11y/useSemanticElements: a region of the page, named for its outlet
    <div
      ref={ref}
      class="pane"
      role="region"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reached by the keyboard
      tabIndex={0}
      aria-label={`${view[side].outlet}: ${view[side].title}`}
      onScroll={() => follow(side)}
      onPointerEnter={() => {
        driver.current = side
      }}
      onTouchStart={() => {
        driver.current = side
      }}
      onFocus={() => {
        driver.current = side
      }}
      onPointerOver={point}
    >
      <MarkedPage page={view[side]} passages={view.passages} side={side} />
    </div>
  )
  return (
    <div class="panes" data-pointed={strong} style={{ '--gutter-width': `${gutter}px` }}>
      {pane('left', left)}
      <svg ref={svg} class="bands" width={gutter} aria-hidden="true">
        {extentsOf(view).map(number => (
          <path key={number} class={number === strong ? 'strong' : ''} />
        ))}
      </svg>
      {pane('right', right)}
    </div>
  )
}

const extentsOf = (view: CompareView): readonly number[] => view.passages.map((_passage, number) => number)
