import { type ReadonlySignal, signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'

/** A key of the keyboard with what it does, as the help (`?`) lists it. */
export interface KeyBinding {
  /** As in `KeyboardEvent.key`; two keys one after the other are written with a space: "g m". */
  readonly key: string
  readonly does: string
  readonly run: () => void
}

export interface KeyGroup {
  readonly title: string
  readonly bindings: readonly KeyBinding[]
}

const groups = signal<readonly KeyGroup[]>([])

/** All keys that work at this moment, the last registered group last. */
export const keyGroups: ReadonlySignal<readonly KeyGroup[]> = groups

/** Makes keys work while the component is shown, and lists them in the help under `title`. */
export const useKeys = (title: string, bindings: readonly KeyBinding[]): void => {
  const latest = useRef(bindings)
  latest.current = bindings
  const shape = bindings.map(({ key, does }) => `${key}:${does}`).join('|')
  // `shape` stands for the bindings, whose functions are new at each drawing.
  useEffect(() => {
    const group: KeyGroup = {
      title,
      bindings: latest.current.map(({ key, does }) => ({
        key,
        does,
        run: () => latest.current.find(binding => binding.key === key)?.run(),
      })),
    }
    groups.value = [...groups.peek(), group]
    return () => {
      groups.value = groups.peek().filter(other => other !== group)
    }
  }, [title, shape])
}

const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['range', 'checkbox', 'radio', 'button'].includes(target.type)))

/** Space and Enter belong to what is focused, where that does something with them. */
const answersItself = (press: KeyboardEvent): boolean =>
  (press.key === ' ' || press.key === 'Enter') &&
  press.target instanceof Element &&
  press.target.closest('button, a[href], input, select, summary, [tabindex]') !== null

const pairMilliseconds = 1200

/** Runs bindings as keys are pressed; never while somebody types or a dialog or card is open. */
export const startKeys = (): void => {
  let first = ''
  let at = 0
  addEventListener('keydown', press => {
    if (press.ctrlKey || press.metaKey || press.altKey || press.defaultPrevented) return
    if (
      takesText(press.target) ||
      answersItself(press) ||
      document.querySelector('dialog[open], :popover-open') !== null
    )
      return
    const pair = performance.now() - at < pairMilliseconds ? `${first} ${press.key}` : ''
    first = press.key
    at = performance.now()
    const bindings = groups.peek().flatMap(group => group.bindings)
    const hit =
      bindings.findLast(({ key }) => key === pair) ?? bindings.findLast(({ key }) => key === press.key)
    if (hit === undefined) return
    first = ''
    press.preventDefault()
    hit.run()
  })
}
