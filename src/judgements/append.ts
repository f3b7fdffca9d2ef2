import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { JudgementLine } from './line.ts'

/**
 * Adds a judgement to a file, made when it is not there, and returns only when the disk has it: from then on no crash
 * loses it. What stands in the file is never touched; a last line that an earlier crash cut off is closed first, so
 * that it takes nothing with it.
 */
export const appendJudgement = async (file: string, line: JudgementLine): Promise<void> => {
  const handle = await open(file, 'a+')
  try {
    const { size } = await handle.stat()
    const last = Buffer.alloc(1)
    if (size > 0) await handle.read(last, 0, 1, size - 1)
    const text = `${size > 0 && last.toString() !== '\n' ? '\n' : ''}${JSON.stringify(line)}\n`
    // One write, so that two processes that add to one file do not mix their lines.
    const bytes = Buffer.from(text)
    const { bytesWritten } = await handle.write(bytes, 0, bytes.length)
    if (bytesWritten < bytes.length)
      throw new Error(`only part of the judgement could be written to '${file}'`)
    await handle.sync()
    if (size === 0) await syncFolder(dirname(file))
  } finally {
    await handle.close()
  }
}

/** A new file is safe once its folder is. Some systems cannot open folders: there the file system sees to it. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r').catch(() => null)
  if (handle === null) return
  await handle.sync().catch(() => undefined)
  await handle.close()
}
