import { useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/** The width of an element in CSS pixels, followed as it changes; 0 until it is drawn. */
export const useWidth = <E extends HTMLElement>(): {
  readonly ref: RefObject<E | null>
  readonly width: number
} => {
  const ref = useRef<E>(null)
  const width = useSignal(0)
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return
    width.value = element.clientWidth
    const observer = new ResizeObserver(() => {
      width.value = element.clientWidth
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { ref, width: width.value }
}
