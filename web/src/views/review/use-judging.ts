import { useSignal } from '@preact/signals'
import type { ReviewView } from '../../../../src/server/contract.ts'
import { sendJson } from '../../api.ts'
import { goTo } from '../../route.ts'
import { type Answer, itemAfter } from './answers.ts'
import { newestInForce } from './log.tsx'
import { isSigned, signature } from './signature.ts'
import type { Told } from './told.tsx'

export interface Judging {
  readonly answer: (answer: Answer) => void
  /** Takes a judgement back by its id. */
  readonly withdraw: (judgement: string) => void
  /** Takes the last judgement back. */
  readonly undo: () => void
  readonly told: Told | null
  /** Lets go of what was told. */
  readonly forget: () => void
  readonly busy: boolean
  /** True while name and reason are asked for. */
  readonly asking: boolean
  readonly ask: () => void
  /** Name and reason are there: what waited for them goes on. */
  readonly signed: () => void
  /** They were not given: what waited is let go. */
  readonly leave: () => void
}

/** Sends answers on an item, after name and reason are known, and brings the next item. */
export const useJudging = ({ items, log, canJudge }: ReviewView, item: string | null): Judging => {
  const told = useSignal<Told | null>(null)
  const busy = useSignal(false)
  const waiting = useSignal<{ readonly run: () => void } | null>(null)
  const asking = useSignal(false)

  const signedRun = (run: () => void): void => {
    if (isSigned(signature.peek())) run()
    else {
      waiting.value = { run }
      asking.value = true
    }
  }
  const answer = (given: Answer): void => {
    if (!canJudge || item === null || busy.peek()) return
    signedRun(() => {
      busy.value = true
      const next = itemAfter(
        items.map(({ id }) => id),
        item,
      )
      void sendJson('POST /api/judgements', {}, { item: item, answer: given, ...signature.peek() }).then(
        result => {
          busy.value = false
          if (!result.ok) {
            told.value = { kind: 'failed', failure: result.failure }
            return
          }
          told.value = { kind: 'judged', judgement: result.value.judgement.id, changes: result.value.changes }
          goTo({ params: { item: next } }, { replace: true })
        },
      )
    })
  }
  const withdraw = (id: string): void => {
    if (!canJudge || busy.peek()) return
    signedRun(() => {
      busy.value = true
      void sendJson('POST /api/judgements/{id}/withdrawal', { id }, signature.peek()).then(result => {
        busy.value = false
        told.value = result.ok
          ? { kind: 'undone', judgement: result.value.judgement.id, changes: result.value.changes }
          : { kind: 'failed', failure: result.failure }
      })
    })
  }
  const undo = (): void => {
    const last = told.peek()
    const id = last?.kind === 'judged' ? last.judgement : newestInForce(log)?.id
    if (id !== undefined) withdraw(id)
  }
  return {
    answer,
    withdraw,
    undo,
    told: told.value,
    forget: () => {
      told.value = null
    },
    busy: busy.value,
    asking: asking.value,
    ask: () => {
      asking.value = true
    },
    signed: () => {
      const run = waiting.peek()?.run
      waiting.value = null
      run?.()
    },
    leave: () => {
      asking.value = false
      waiting.value = null
    },
  }
}
