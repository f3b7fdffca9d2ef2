import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import type { RawPage } from '../model/document.ts'
import { sha256 } from '../model/id.ts'
import type { AnchorDay, Reading } from '../model/reading.ts'

/** Keeps what pages yielded, by content and by version of every stage and data file. */
export interface ReadingCache {
  find(key: string): Promise<Reading | undefined>
  save(key: string, reading: Reading): Promise<void>
}

/** `$XDG_CACHE_HOME/sitrep`, else `~/.cache/sitrep`. */
export const defaultCacheFolder = (): string =>
  join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'sitrep')

/** The key of a page: its content and metadata, the anchor day it was given, and `version` (stages and data). */
export const readingKey = (raw: RawPage, anchor: AnchorDay | null, version: string): string =>
  sha256(JSON.stringify([version, raw, anchor]))

/**
 * A cache in a folder, one JSON file a page. Safe under parallel runs: a file is written under a name of its
 * own and renamed into place, so that a reader sees a whole file or none. A damaged file is a miss. When the
 * folder cannot be written, nothing is kept and nothing fails.
 */
export const openCache = (folder: string): ReadingCache => {
  const pathOf = (key: string): string => join(folder, key.slice(0, 2), `${key}.json`)
  return {
    async find(key) {
      try {
        const stored = await readFile(pathOf(key), 'utf8')
        const body = stored.slice(sumLength + 1)
        return stored.startsWith(sha256(body)) ? (JSON.parse(body) as Reading) : undefined
      } catch {
        return undefined
      }
    },
    async save(key, reading) {
      const path = pathOf(key)
      try {
        await mkdir(dirname(path), { recursive: true })
        const partial = `${path}.${process.pid}-${partials++}.partial`
        const body = JSON.stringify(reading)
        await writeFile(partial, `${sha256(body)}\n${body}`)
        await rename(partial, path)
      } catch {
        // A full or read-only disk costs speed, never the report.
      }
    },
  }
}

let partials = 0

/** Hex digits of a SHA-256, which stand on the first line of a file. */
const sumLength = 64
