import { parentPort } from 'node:worker_threads'
import { loadKnowledge } from './knowledge.ts'
import { readHere, type WorkerAnswer, type WorkerTask } from './readers.ts'

/** The thread that `readers.ts` starts: one page or document in, one reading out. */
const readers = loadKnowledge().then(readHere)

parentPort?.on('message', async ({ number, page, anchor }: WorkerTask) => {
  const answer = await readers
    .then(each => each.read(page, anchor))
    .then(
      (reading): WorkerAnswer => ({ number, reading }),
      (error: Error): WorkerAnswer => ({ number, failure: `${page.file}: ${error.stack ?? error.message}` }),
    )
  parentPort?.postMessage(answer)
})
