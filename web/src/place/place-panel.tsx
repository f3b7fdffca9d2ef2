import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { clockInput } from '../clocks.ts'
import { useKeys } from '../keys.ts'
import { Show, Skeleton } from '../parts/show.tsx'
import { goTo, param } from '../route.ts'
import { CloseIcon } from '../shell/icons.tsx'
import { useApi } from '../use-api.ts'
import { useSettled } from '../use-settled.ts'
import { PlaceDetail } from './place-detail.tsx'
import './place-panel.css'

/** The panel of the place that the address names (`?place=`), beside the view or over it. */
export const PlacePanel = (): VNode | null => {
  const id = param('place')
  return id === '' ? null : <Panel id={id} />
}

const settleMilliseconds = 220

const close = (): void => goTo({ params: { place: null, claim: null } })

const Panel = ({ id }: { readonly id: string }): VNode => {
  const answer = useApi('/api/views/places/{id}', { id, ...useSettled(clockInput(), settleMilliseconds) })
  const panel = useRef<HTMLElement>(null)
  // Who opened it by keyboard goes on in it, and comes back to where it was opened.
  useEffect(() => {
    const opener = document.activeElement
    panel.current?.focus({ preventScroll: true })
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true })
    }
  }, [])
  useEffect(() => {
    panel.current?.scrollTo(0, 0)
  }, [id])
  useKeys('Place', [{ key: 'Escape', does: 'Close the place', run: close }])
  return (
    <aside class="place-panel" aria-label="Place" tabIndex={-1} ref={panel}>
      <button type="button" class="button quiet icon place-close" aria-label="Close" onClick={close}>
        <CloseIcon />
      </button>
      <Show of={answer} skeleton={<Skeleton lines={12} />}>
        {view => <PlaceDetail view={view} />}
      </Show>
    </aside>
  )
}
