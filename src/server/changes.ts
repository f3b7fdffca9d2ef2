import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { ChangeOutput } from './contract.ts'
import { problem } from './problem.ts'
import type { Source } from './source.ts'

/** Streams that are open at once: each app that is shown holds one. */
const mostStreams = 200

const changeOf = (source: Source): ChangeOutput => ({
  schema: 'sitrep/change@1',
  revision: source.revision(),
  progress: source.progress(),
})

/**
 * Server-sent events: the state at the start, then each change. Changes that come faster than they can be sent are
 * told as one. `heartbeatMs` keeps proxies from closing a quiet stream.
 */
export const openChanges = (source: Source, heartbeatMs: number): ((c: Context) => Response) => {
  let open = 0
  return c => {
    if (open >= mostStreams)
      throw problem('too-many-requests', `${mostStreams} streams of changes are open already: close one.`)
    open++
    const response = streamSSE(c, async stream => {
      let wake: () => void = () => undefined
      let isChanged = true
      const unsubscribe = source.subscribe(() => {
        isChanged = true
        wake()
      })
      stream.onAbort(() => wake())
      try {
        while (!stream.aborted && !stream.closed) {
          if (isChanged) {
            isChanged = false
            await stream.writeSSE({ event: 'change', data: JSON.stringify(changeOf(source)) })
          } else await stream.write(': still here\n\n')
          await new Promise<void>(resolve => {
            const timer = setTimeout(resolve, heartbeatMs)
            timer.unref()
            wake = () => {
              clearTimeout(timer)
              resolve()
            }
            if (isChanged || stream.aborted) wake()
          })
        }
      } finally {
        unsubscribe()
        open--
      }
    })
    // Proxies that collect an answer before they pass it on would hold events back.
    response.headers.set('X-Accel-Buffering', 'no')
    response.headers.set('Cache-Control', 'no-store')
    return response
  }
}
