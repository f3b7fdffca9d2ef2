import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { cleanPage } from '../clean/index.ts'
import type { RawPage } from '../model/document.ts'
import type { AnchorDay, Reading } from '../model/reading.ts'
import { annotateDocument } from './annotate-document.ts'
import { documentStages } from './document-stages.ts'
import { type Knowledge, loadKnowledge } from './knowledge.ts'

/** Reads pages one at a time (in this thread) or several at once (in worker threads). */
export interface Readers {
  /** How many pages can be read at once. */
  readonly width: number
  read(raw: RawPage, anchor: AnchorDay | null): Promise<Reading>
  close(): Promise<void>
}

export interface WorkerTask {
  readonly number: number
  readonly raw: RawPage
  readonly anchor: AnchorDay | null
}

export type WorkerAnswer = { readonly number: number } & (
  | { readonly reading: Reading }
  | { readonly failure: string }
)

/** A worker costs a second of start-up: fewer pages than this for each are read in the calling thread. */
const pagesPerWorker = 24

/** As many workers as cores, but none for a handful of pages. Sources run untransformed only in one thread. */
export const defaultWorkers = (pages: number): number =>
  import.meta.url.endsWith('.ts') ? 0 : Math.min(availableParallelism(), Math.floor(pages / pagesPerWorker))

/** Opens readers: `workers` threads, or the calling thread for fewer than two. */
export const openReaders = async (workers: number): Promise<Readers> =>
  workers < 2 ? readHere(await loadKnowledge()) : readInWorkers(workers)

/** Reads in the calling thread with knowledge that is loaded already. */
export const readHere = (knowledge: Knowledge): Readers => {
  const stages = documentStages(knowledge)
  return {
    width: 1,
    read: (raw, anchor) => annotateDocument(cleanPage(raw), stages, anchor),
    close: async () => {},
  }
}

const readInWorkers = (count: number): Readers => {
  const waiting = new Map<number, { resolve(reading: Reading): void; reject(error: Error): void }>()
  const workers = Array.from({ length: count }, () => {
    const worker = new Worker(new URL('./worker.js', import.meta.url))
    worker.on('message', (answer: WorkerAnswer) => {
      const task = waiting.get(answer.number)
      waiting.delete(answer.number)
      if ('reading' in answer) task?.resolve(answer.reading)
      else task?.reject(new Error(answer.failure))
    })
    worker.on('error', error => {
      for (const task of waiting.values()) task.reject(error as Error)
      waiting.clear()
    })
    return worker
  })
  let sent = 0
  return {
    width: count * 2,
    read: (raw, anchor) =>
      new Promise((resolve, reject) => {
        const number = sent++
        waiting.set(number, { resolve, reject })
        workers[number % count]?.postMessage({ number, raw, anchor } satisfies WorkerTask)
      }),
    close: async () => {
      await Promise.all(workers.map(worker => worker.terminate()))
    },
  }
}
