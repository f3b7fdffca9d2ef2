import type { RawPage } from '../model/document.ts'
import type { AnchorDay, Reading } from '../model/reading.ts'
import { openCache, type ReadingCache, readingKey } from './cache.ts'
import { defaultWorkers, openReaders, type Readers } from './readers.ts'
import { knowledgeVersion } from './version.ts'

export interface AnnotatorOptions {
  /** Worker threads. Default: one a core, none for a handful of pages. */
  readonly workers?: number | undefined
  /** Folder in which readings are kept; null keeps nothing. Default: null. */
  readonly cache?: string | null | undefined
}

/** A page to read, with the day that other pages gave it. */
export interface Task {
  readonly raw: RawPage
  readonly anchor: AnchorDay | null
}

/** What became of a task: its reading, or why there is none. */
export type Outcome = Task & ({ readonly reading: Reading } | { readonly failure: string })

/** Reads many pages, from the cache where they are in it. */
export interface Annotator {
  /** Outcomes in the order of the tasks; `onDone` is told after each. */
  readAll(tasks: readonly Task[], onDone?: () => void): Promise<readonly Outcome[]>
  close(): Promise<void>
}

/** Opens an annotator for about `total` pages. Nothing is loaded before the first page that is not in the cache. */
export const openAnnotator = async (total: number, options: AnnotatorOptions): Promise<Annotator> => {
  const cache: ReadingCache | null = options.cache ? openCache(options.cache) : null
  const version = cache ? await knowledgeVersion() : ''
  const workers = options.workers ?? defaultWorkers(total)
  let opened: Promise<Readers> | null = null

  const readOne = async ({ raw, anchor }: Task): Promise<Reading> => {
    const key = cache ? readingKey(raw, anchor, version) : ''
    const known = await cache?.find(key)
    if (known) return known
    opened ??= openReaders(workers)
    const reading = await (await opened).read(raw, anchor)
    await cache?.save(key, reading)
    return reading
  }

  return {
    async readAll(tasks, onDone) {
      const outcomes: Outcome[] = new Array(tasks.length)
      const left = tasks.entries()
      const lane = async (): Promise<void> => {
        for (const [at, task] of left) {
          try {
            outcomes[at] = { ...task, reading: await readOne(task) }
          } catch (error) {
            outcomes[at] = { ...task, failure: error instanceof Error ? error.message : String(error) }
          }
          onDone?.()
        }
      }
      await Promise.all(Array.from({ length: Math.max(2, workers * 2) }, lane))
      return outcomes
    },
    close: async () => {
      await (await opened)?.close()
    },
  }
}
