import { inferAnchorDay } from '../clean/index.ts'
import { anchorDays } from '../compare/anchor-days.ts'
import { findPassages } from '../compare/copies.ts'
import type { Note, RawPage } from '../model/document.ts'
import { byString } from '../model/id.ts'
import type { AnchorDay, Reading } from '../model/reading.ts'
import { listInputs, readInput } from '../read/index.ts'
import { openCache, type ReadingCache, readingKey } from './cache.ts'
import { defaultWorkers, openReaders, type Readers } from './readers.ts'
import { knowledgeVersion } from './version.ts'

export interface ReadPagesOptions {
  /** Worker threads. Default: one a core, none for a handful of pages. */
  readonly workers?: number | undefined
  /** Folder in which readings are kept; null keeps nothing. Default: null. */
  readonly cache?: string | null | undefined
  /** Largest file in bytes. Default 20,000,000. */
  readonly maxBytes?: number | undefined
  /** Told after each page. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

/** A file, or a page of a file, of which nothing could be used. */
export interface Unreadable {
  readonly file: string
  readonly note: Note
}

export interface Pages {
  /** In the order of document ids; a page that was given twice stands once. */
  readonly readings: readonly Reading[]
  readonly unreadable: readonly Unreadable[]
}

/**
 * Reads and annotates pages from files and folders. Pages without a date of their own are read a second time
 * when other pages that share their text or their news give them one. Throws a usage error for a missing path;
 * whatever is wrong with content is a note.
 */
export const readPages = async (paths: readonly string[], options: ReadPagesOptions = {}): Promise<Pages> => {
  const inputs = await listInputs(paths)
  const unreadable: Unreadable[] = []
  const raws: RawPage[] = []
  for (const input of inputs) {
    const { pages, notes } = await readInput(
      input,
      options.maxBytes === undefined ? {} : { maxBytes: options.maxBytes },
    )
    raws.push(...pages)
    for (const note of notes)
      if (note.fatal || pages.length === 0) unreadable.push({ file: input.file, note })
  }
  const annotator = await openAnnotator(raws.length, options)
  try {
    const first = await annotator.readAll(raws.map(raw => ({ raw, anchor: null })))
    const anchored = await annotator.readAll(withAnchors(first.pages))
    const byId = new Map<string, Reading>()
    for (const { reading } of [...first.pages, ...anchored.pages].sort((left, right) =>
      byString(left.raw.file, right.raw.file),
    )) {
      const known = byId.get(reading.document.id)
      // The same page under two names: the smaller name stands, whatever the order of the inputs.
      if (!known || known.document.file === reading.document.file) byId.set(reading.document.id, reading)
    }
    return {
      readings: [...byId.values()].sort((left, right) => byString(left.document.id, right.document.id)),
      unreadable: [...unreadable, ...first.failed].sort((left, right) => byString(left.file, right.file)),
    }
  } finally {
    await annotator.close()
  }
}

interface Task {
  readonly raw: RawPage
  readonly anchor: AnchorDay | null
}

interface Done extends Task {
  readonly reading: Reading
}

/** Pages that have no day of their own but are given one by the others. */
const withAnchors = (pages: readonly Done[]): Task[] => {
  const readings = pages.map(page => page.reading)
  const isUndated = ({ document: doc }: Reading): boolean =>
    doc.published === null && inferAnchorDay(doc) === null
  // Comparing all pages is dear, and for nothing when each has its day.
  if (!readings.some(isUndated)) return []
  const days = anchorDays(readings, findPassages(readings), inferAnchorDay)
  return pages.flatMap(({ raw, reading }) => {
    const anchor = days.get(reading.document.id)
    return anchor ? [{ raw, anchor }] : []
  })
}

const openAnnotator = async (total: number, options: ReadPagesOptions) => {
  const cache: ReadingCache | null = options.cache ? openCache(options.cache) : null
  const version = cache ? await knowledgeVersion() : ''
  const workers = options.workers ?? defaultWorkers(total)
  let opened: Promise<Readers> | null = null
  let done = 0

  const readOne = async (task: Task): Promise<Reading> => {
    const key = cache ? readingKey(task.raw, task.anchor, version) : ''
    const known = await cache?.find(key)
    if (known) return known
    // Nothing is loaded when everything is in the cache.
    opened ??= openReaders(workers)
    const reading = await (await opened).read(task.raw, task.anchor)
    await cache?.save(key, reading)
    return reading
  }

  const readAll = async (tasks: readonly Task[]): Promise<{ pages: Done[]; failed: Unreadable[] }> => {
    const pages: Done[] = []
    const failed: Unreadable[] = []
    let next = 0
    const lane = async (): Promise<void> => {
      for (let task = tasks[next++]; task; task = tasks[next++]) {
        try {
          pages.push({ ...task, reading: await readOne(task) })
        } catch (error) {
          const reason = `could not be read: ${error instanceof Error ? error.message : String(error)}`
          failed.push({ file: task.raw.file, note: { stage: 'annotate', reason, fatal: true } })
        }
        if (task.anchor === null) options.onProgress?.(++done, total)
      }
    }
    await Promise.all(Array.from({ length: Math.max(2, workers * 2) }, lane))
    return { pages, failed }
  }

  return {
    readAll,
    close: async (): Promise<void> => {
      await (await opened)?.close()
    },
  }
}
