import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { byString } from '../model/id.ts'
import { usageError } from './usage-error.ts'

/** One file to read. `file` is its path as the user named it, or as found below the folder that was named. */
export interface Input {
  readonly file: string
  /** Size in bytes, so that a reader can refuse a file before opening it. */
  readonly bytes: number
  /** What it holds, where that is at hand already; else the file is opened. */
  readonly content?: Uint8Array
}

/**
 * The files under `paths`, in a total order (by path, each once). Folders are walked to the bottom; in them,
 * hidden files and folders are skipped and links to folders are not followed. A hidden file that is named
 * itself is read. Throws a usage error for a path that does not exist.
 */
export const listInputs = async (paths: readonly string[]): Promise<readonly Input[]> => {
  const found = new Map<string, Input>()
  for (const path of paths) {
    const entry = await stat(path).catch(() => undefined)
    if (!entry)
      throw usageError(`no such file or folder: ${path} (check the spelling, or name a path that exists)`)
    if (entry.isDirectory()) await walk(path, found)
    else found.set(path, { file: path, bytes: entry.size })
  }
  return [...found.values()].sort((left, right) => byString(left.file, right.file))
}

const walk = async (folder: string, found: Map<string, Input>): Promise<void> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      await walk(path, found)
      continue
    }
    const status = await stat(path).catch(() => undefined)
    if (status?.isFile()) found.set(path, { file: path, bytes: status.size })
  }
}
