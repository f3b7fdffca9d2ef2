import { parentPort } from 'node:worker_threads'
import type { Document } from '../model/document.ts'
import { claimReader } from './read-items.ts'

/** The thread that `read-items.ts` starts: one document in, its claims out. */
const reader = claimReader()

parentPort?.on('message', async ({ number, doc }: { number: number; doc: Document }) => {
  const answer = await reader
    .then(read => read(doc))
    .then(
      claims => ({ number, claims }),
      (error: Error) => ({ number, failure: `${doc.id}: ${error.stack ?? error.message}` }),
    )
  parentPort?.postMessage(answer)
})
