import { setImmediate } from 'node:timers/promises'

/**
 * Runs work one after the other, and lets the process hear of connections in between: work that nobody waits for any
 * more when its turn comes is left out and gives null. Work that fails does not stop the next.
 */
export const openTurns = (): (<T>(work: () => Promise<T>, signal: AbortSignal) => Promise<T | null>) => {
  let last: Promise<unknown> = Promise.resolve()
  return (work, signal) => {
    const turn = last.then(async () => {
      // One round to hear that a connection ends, one to be told that it has.
      await setImmediate()
      await setImmediate()
      return signal.aborted ? null : work()
    })
    last = turn.catch(() => undefined)
    return turn
  }
}
