import type { ComponentChildren, VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import './overlay.css'

/** A modal dialog over the page: focus stays inside, Escape and a click beside it close it. */
export const Overlay = ({
  label,
  onClose,
  children,
  className = '',
}: {
  readonly label: string
  readonly onClose: () => void
  readonly children: ComponentChildren
  readonly className?: string
}): VNode => {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a modal dialog; the click is for its backdrop
    <dialog
      ref={dialog}
      class={`overlay ${className}`}
      aria-label={label}
      onClose={onClose}
      onClick={click => {
        if (click.target === dialog.current) dialog.current?.close()
      }}
    >
      <div class="overlay-body">{children}</div>
    </dialog>
  )
}
