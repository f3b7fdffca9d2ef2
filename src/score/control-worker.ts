import { parentPort } from 'node:worker_threads'
import type { Document } from '../model/document.ts'
import { openReader, type ReaderAnswer } from './control-readings.ts'

/** The thread that `control-readings.ts` starts: one document in, its reading out. */
const reader = openReader()

parentPort?.on('message', async ({ number, doc }: { number: number; doc: Document }) => {
  const answer = await reader
    .then(read => read(doc))
    .then(
      (reading): ReaderAnswer => ({ number, reading }),
      (error: Error): ReaderAnswer => ({ number, failure: `${doc.id}: ${error.stack ?? error.message}` }),
    )
  parentPort?.postMessage(answer)
})
