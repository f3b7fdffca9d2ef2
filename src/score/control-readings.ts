import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Document } from '../model/document.ts'
import type { Reading } from '../model/reading.ts'
import { annotateDocument } from '../pipeline/annotate-document.ts'
import { documentStages } from '../pipeline/document-stages.ts'
import { loadKnowledge } from '../pipeline/knowledge.ts'

/** Loads all knowledge and reads documents with the stages of the program, one at a time. */
export const openReader = async (): Promise<(doc: Document) => Promise<Reading>> => {
  const stages = documentStages(await loadKnowledge())
  return doc => annotateDocument(doc, stages, null)
}

/** Everything read of each document, in order, in worker threads: encyclopedia articles are long. */
export const readAll = async (docs: readonly Document[]): Promise<readonly Reading[]> => {
  const workers = Math.min(availableParallelism(), docs.length)
  const found: Reading[] = []
  if (workers < 2) {
    const read = await openReader()
    for (const doc of docs) found.push(await read(doc))
    return found
  }
  // The longest first, so that no thread is left with one at the end.
  const order = docs
    .map((_, index) => index)
    .sort((left, right) => lengthOf(docs, right) - lengthOf(docs, left))
  let next = 0
  const run = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = openWorker()
      const send = (): void => {
        const number = order[next++]
        const doc = number === undefined ? undefined : docs[number]
        if (doc) worker.postMessage({ number, doc })
        else worker.terminate().then(() => resolve(), reject)
      }
      worker.on('error', reject)
      worker.on('message', (answer: ReaderAnswer) => {
        if (answer.reading === undefined) return reject(new Error(answer.failure))
        found[answer.number] = answer.reading
        send()
      })
      send()
    })
  await Promise.all(Array.from({ length: workers }, run))
  return found
}

export interface ReaderAnswer {
  readonly number: number
  /** Absent when reading failed. */
  readonly reading?: Reading
  readonly failure?: string
}

const lengthOf = (docs: readonly Document[], index: number): number => docs[index]?.text.length ?? 0

/** The built program has plain JavaScript beside it; sources run in a thread only with a loader of TypeScript. */
const openWorker = (): Worker => {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./control-worker.js', import.meta.url))
  const [loader, file] = [
    import.meta.resolve('tsx/esm/api'),
    new URL('./control-worker.ts', import.meta.url).href,
  ]
  return new Worker(
    `import(${JSON.stringify(loader)}).then(({ register }) => { register(); return import(${JSON.stringify(file)}) })`,
    { eval: true },
  )
}
