import { useSignal, useSignalEffect } from '@preact/signals'
import {
  type Answer,
  type AnswerOf,
  type ApiFailure,
  apiAddress,
  getJson,
  type Input,
  type Path,
} from './api.ts'
import { online, revision } from './changes.ts'

/** A request as a component sees it. `refreshing` = the value shown is of an earlier question. */
export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T; readonly refreshing: boolean }
  | { readonly state: 'failed'; readonly failure: ApiFailure; readonly retry: () => void }

interface Kept {
  readonly revision: string
  readonly answer: Answer<unknown>
}

/** Answers of this revision, the latest last: going back shows a view at once. */
const kept = new Map<string, Kept>()
const keptMost = 40

const remember = (address: string, entry: Kept): void => {
  kept.delete(address)
  kept.set(address, entry)
  const oldest = kept.keys().next().value
  if (kept.size > keptMost && oldest !== undefined) kept.delete(oldest)
}

/** Questions on their way, so that two components that ask the same share the answer. */
const underWay = new Map<string, Promise<Answer<unknown>>>()

const ask = <P extends Path>(
  path: P,
  input: Input,
  address: string,
  present: string,
): Promise<Answer<unknown>> => {
  const key = `${present} ${address}`
  const asked = underWay.get(key)
  if (asked !== undefined) return asked
  const answer = getJson(path, input).then(given => {
    underWay.delete(key)
    if (given.ok) remember(address, { revision: present, answer: given })
    return given
  })
  underWay.set(key, answer)
  return answer
}

/**
 * Asks the server for what a component shows, again whenever the input or the server's revision changes; while the
 * next answer is on its way the last one stays. Null as input asks nothing.
 */
export const useApi = <P extends Path>(path: P, input: Input | null = {}): Loaded<AnswerOf<P>> => {
  const address = input === null ? null : apiAddress(path, input)
  const asked = useSignal<{ address: string | null; input: Input | null; attempt: number }>({
    address,
    input,
    attempt: 0,
  })
  const loaded = useSignal<Loaded<AnswerOf<P>>>({ state: 'loading' })
  if (asked.peek().address !== address) asked.value = { address, input, attempt: 0 }

  useSignalEffect(() => {
    const question = asked.value
    const present = revision.value
    if (question.address === null || question.input === null) {
      loaded.value = { state: 'loading' }
      return
    }
    const { address: wanted, input: given } = question
    const show = (answer: Answer<AnswerOf<P>>): void => {
      const shown = loaded.peek()
      // While the server is away the shell says so; what it said last stays.
      if (!answer.ok && answer.failure.status === 0 && shown.state === 'ready') {
        loaded.value = { ...shown, refreshing: false }
        return
      }
      loaded.value = answer.ok
        ? { state: 'ready', value: answer.value, refreshing: false }
        : {
            state: 'failed',
            failure: answer.failure,
            retry: () => {
              asked.value = { ...question, attempt: question.attempt + 1 }
            },
          }
    }
    const earlier = kept.get(wanted)
    if (earlier !== undefined && earlier.revision === present) {
      show(earlier.answer as Answer<AnswerOf<P>>)
      return
    }
    const before = loaded.peek()
    if (before.state === 'ready') loaded.value = { ...before, refreshing: true }
    else loaded.value = { state: 'loading' }
    let left = false
    ask(path, given, wanted, present).then(answer => {
      if (!left) show(answer as Answer<AnswerOf<P>>)
    })
    return () => {
      left = true
    }
  })

  // What failed because the server was away is asked again once it is back.
  useSignalEffect(() => {
    const shown = loaded.peek()
    if (online.value && shown.state === 'failed' && shown.failure.status === 0) shown.retry()
  })
  return loaded.value
}
