import { availableParallelism } from 'node:os'
import { cleanPage } from '../clean/index.ts'
import type { Document, RawPage } from '../model/document.ts'
import type { AnchorDay, Reading } from '../model/reading.ts'
import { annotateDocument } from './annotate-document.ts'
import { documentStages } from './document-stages.ts'
import { type Knowledge, loadKnowledge } from './knowledge.ts'
import { openWorker } from './open-worker.ts'

/** Reads pages one at a time (in this thread) or several at once (in worker threads). */
export interface Readers {
  /** How many pages can be read at once. */
  readonly width: number
  /** Cleans and annotates a page; a document, which is clean already, is only annotated. */
  read(page: RawPage | Document, anchor: AnchorDay | null): Promise<Reading>
  close(): Promise<void>
}

export interface WorkerTask {
  readonly number: number
  readonly page: RawPage | Document
  readonly anchor: AnchorDay | null
}

export type WorkerAnswer = { readonly number: number } & (
  | { readonly reading: Reading }
  | { readonly failure: string }
)

/** A worker costs a second of start-up: fewer pages than this for each are read in the calling thread. */
const pagesPerWorker = 24

/** As many workers as cores, but none for a handful of pages, nor for sources, which threads must transform anew. */
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
    read: (page, anchor) => annotateDocument('blocks' in page ? page : cleanPage(page), stages, anchor),
    close: async () => {},
  }
}

const readInWorkers = (count: number): Readers => {
  const waiting = new Map<number, { resolve(reading: Reading): void; reject(error: Error): void }>()
  /** How many pages each worker has. */
  const loads: number[] = Array.from({ length: count }, () => 0)
  const workers = loads.map((_, at) => {
    const worker = openWorker()
    worker.on('message', (answer: WorkerAnswer) => {
      const task = waiting.get(answer.number)
      waiting.delete(answer.number)
      loads[at]!--
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
    read: (page, anchor) =>
      new Promise((resolve, reject) => {
        const number = sent++
        waiting.set(number, { resolve, reject })
        const idlest = loads.indexOf(Math.min(...loads))
        loads[idlest]!++
        workers[idlest]?.postMessage({ number, page, anchor } satisfies WorkerTask)
      }),
    close: async () => {
      await Promise.all(workers.map(worker => worker.terminate()))
    },
  }
}
