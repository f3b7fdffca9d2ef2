import { type ReadonlySignal, signal } from '@preact/signals'

/** Who judges, and why: goes with every judgement until it is changed. */
export interface Signature {
  readonly by: string
  readonly reason: string
}

const key = 'sitrep-reviewer'

const storedName = (): string => {
  try {
    return localStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

const current = signal<Signature>({ by: storedName(), reason: '' })

/** The name stays in this browser, the reason as long as the page is open. */
export const signature: ReadonlySignal<Signature> = current

export const sign = (next: Signature): void => {
  current.value = { by: next.by.trim(), reason: next.reason.trim() }
  try {
    localStorage.setItem(key, current.value.by)
  } catch {
    // Storage may be forbidden: the name then lasts as long as the page.
  }
}

export const isSigned = ({ by, reason }: Signature): boolean => by !== '' && reason !== ''
