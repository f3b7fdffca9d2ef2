import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { Terminal } from './review-dialogue.ts'

/** A terminal that is asked line by line. */
export interface OpenTerminal extends Terminal {
  close(): void
}

/** Opens a dialogue over two streams. Lines that are typed ahead answer the next questions; the end of input answers all. */
export const openTerminal = (input: Readable, output: Writable, now: () => string): OpenTerminal => {
  const lines = createInterface({ input, output })
  const typedAhead: string[] = []
  let waiting: ((answer: string | null) => void) | null = null
  let isClosed = false
  const answer = (text: string | null) => {
    const asking = waiting
    waiting = null
    asking?.(text)
  }
  lines.on('line', line => {
    if (waiting === null) typedAhead.push(line)
    else answer(line)
  })
  lines.once('close', () => {
    isClosed = true
    answer(null)
  })
  return {
    now,
    say: text => output.write(`${text}\n`),
    ask(question) {
      const known = typedAhead.shift()
      if (known !== undefined || isClosed) {
        output.write(`${question}${known ?? ''}\n`)
        return Promise.resolve(known ?? null)
      }
      lines.setPrompt(question)
      lines.prompt()
      return new Promise(resolve => {
        waiting = resolve
      })
    },
    close: () => lines.close(),
  }
}
