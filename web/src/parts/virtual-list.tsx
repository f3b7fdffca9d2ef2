import { useSignal } from '@preact/signals'
import {
  measureElement,
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core'
import type { ComponentChildren, RefObject, VNode } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import './virtual-list.css'

/** What the owner of a list may ask of it. */
export interface ListHandle {
  readonly scrollTo: (index: number) => void
}

interface Properties<Item> {
  readonly items: readonly Item[]
  readonly keyOf: (item: Item) => string
  /** About how high an item is, pixels; its true height is measured once it is drawn. */
  readonly estimate: (item: Item) => number
  readonly render: (item: Item, index: number) => ComponentChildren
  readonly label: string
  readonly handle?: RefObject<ListHandle | null>
  /** Called when the last items come into sight. */
  readonly onEnd?: () => void
  /** How many there are in all, where not all are loaded. Default: those given. */
  readonly total?: number
}

/** A list of any length that scrolls with the window: only what is in sight (and a little more) is in the page. */
export const VirtualList = <Item,>({
  items,
  keyOf,
  estimate,
  render,
  label,
  handle,
  onEnd,
  total = items.length,
}: Properties<Item>): VNode => {
  const list = useRef<HTMLUListElement>(null)
  const drawn = useSignal(0)
  void drawn.value
  const made = useRef<Virtualizer<Window, HTMLLIElement> | null>(null)
  const margin = useRef(0)
  const options = {
    count: items.length,
    getScrollElement: () => window,
    estimateSize: (index: number): number => {
      const item = items[index]
      return item === undefined ? 0 : estimate(item)
    },
    getItemKey: (index: number): string => {
      const item = items[index]
      return item === undefined ? String(index) : keyOf(item)
    },
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    measureElement,
    overscan: 8,
    scrollMargin: margin.current,
    initialRect: { width: innerWidth, height: innerHeight },
    onChange: () => {
      drawn.value++
    },
  }
  made.current ??= new Virtualizer<Window, HTMLLIElement>(options)
  const virtualizer = made.current
  virtualizer.setOptions(options)
  useEffect(() => virtualizer._didMount(), [virtualizer])
  useLayoutEffect(() => {
    const inner = list.current
    if (inner !== null) {
      const top = inner.getBoundingClientRect().top + scrollY
      if (Math.abs(top - margin.current) > 1) {
        margin.current = top
        virtualizer.setOptions({ ...options, scrollMargin: top })
      }
    }
    virtualizer._willUpdate()
  })
  useLayoutEffect(() => {
    if (handle === undefined) return
    handle.current = { scrollTo: index => virtualizer.scrollToIndex(index, { align: 'center' }) }
    return () => {
      handle.current = null
    }
  }, [handle, virtualizer])
  const shown = virtualizer.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (items.length > 0 && last >= items.length - 4) onEnd?.()
  }, [last, items.length])
  return (
    <ul
      ref={list}
      class="virtual-list"
      aria-label={label}
      style={{ height: `${virtualizer.getTotalSize()}px` }}
    >
      {shown.map(({ index, start, key }) => {
        const item = items[index]
        if (item === undefined) return null
        return (
          <li
            key={String(key)}
            ref={element => virtualizer.measureElement(element)}
            data-index={index}
            aria-setsize={total}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start - margin.current}px)` }}
          >
            {render(item, index)}
          </li>
        )
      })}
    </ul>
  )
}
