import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { ChangeOutput } from '../../src/server/contract.ts'

const latest = signal<ChangeOutput | null>(null)
const connected = signal(true)

/** What the server said last: the revision that it serves and what it is reading. Null until it spoke. */
export const change: ReadonlySignal<ChangeOutput | null> = latest

/** The revision that the page was opened on, if nothing was being read then: what was asked before is of it. */
let opening: string | null = null

/** Changes when what was asked of the server may be out of date. '' for the revision that the page was opened on. */
export const revision: ReadonlySignal<string> = computed(() => {
  const now = latest.value?.revision ?? opening
  return now === opening ? '' : (now ?? '')
})

/** False while the server cannot be reached. */
export const online: ReadonlySignal<boolean> = connected

/** After an answer that is no stream the browser gives up; then we try again after so long. */
const againMilliseconds = 5_000

/** Listens to `/api/changes`; the browser connects again by itself. */
export const startChanges = (): void => {
  const source = new EventSource('/api/changes')
  const receive = (message: MessageEvent<string>): void => {
    connected.value = true
    const given = JSON.parse(message.data) as ChangeOutput
    if (latest.peek() === null && given.progress === null) opening = given.revision
    latest.value = given
  }
  source.addEventListener('message', receive)
  source.addEventListener('change', receive)
  source.addEventListener('open', () => {
    connected.value = true
  })
  source.addEventListener('error', () => {
    connected.value = false
    if (source.readyState === EventSource.CLOSED) setTimeout(startChanges, againMilliseconds)
  })
}
