import { type ReadonlySignal, signal } from '@preact/signals'
import { sendJson } from '../../api.ts'
import { batchesOf, failureOf, mostBytesAtOnce } from './batches.ts'

/** A file that somebody gave, and what became of it. */
export interface Upload {
  readonly id: number
  readonly name: string
  readonly size: number
  readonly state: 'waiting' | 'reading' | 'read' | 'failed'
  /** Why it failed; '' otherwise. */
  readonly reason: string
}

interface Given extends Upload {
  readonly file: File
}

const list = signal<readonly Upload[]>([])
const gained = signal(0)
const running = signal(false)
let queue: readonly Given[] = []
let nextId = 1

/** All files given since the page was opened, the newest first. */
export const uploads: ReadonlySignal<readonly Upload[]> = list
/** Pages that the account gained by them. */
export const pagesGained: ReadonlySignal<number> = gained
/** True while files are sent or read. */
export const isUploading: ReadonlySignal<boolean> = running

const setState = (
  ids: ReadonlySet<number>,
  next: (upload: Upload) => Pick<Upload, 'state' | 'reason'>,
): void => {
  list.value = list.peek().map(upload => (ids.has(upload.id) ? { ...upload, ...next(upload) } : upload))
}

const send = async (batch: readonly Given[]): Promise<void> => {
  const ids = new Set(batch.map(({ id }) => id))
  setState(ids, () => ({ state: 'reading', reason: '' }))
  const body = new FormData()
  for (const { file, name } of batch) body.append('files', file, name)
  const answer = await sendJson('POST /api/pages', {}, body)
  if (!answer.ok) {
    setState(ids, () => ({ state: 'failed', reason: answer.failure.message }))
    return
  }
  const { added, unreadable } = answer.value
  gained.value += added
  setState(ids, ({ name }) => {
    const reason = failureOf(name, unreadable)
    return reason === null ? { state: 'read', reason: '' } : { state: 'failed', reason }
  })
}

const work = async (): Promise<void> => {
  if (running.peek()) return
  running.value = true
  while (queue.length > 0) {
    const [batch = []] = batchesOf(queue.map(given => given))
    const taken = new Set(batch.map(({ id }) => id))
    queue = queue.filter(({ id }) => !taken.has(id))
    if (batch.length === 0) break
    await send(batch)
  }
  running.value = false
}

/** Gives files to the server, some at a time; `uploads` tells what becomes of each. */
export const addFiles = (files: readonly File[]): void => {
  const given = files.map(
    (file): Given => ({
      id: nextId++,
      name: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
      size: file.size,
      file,
      ...(file.size > mostBytesAtOnce
        ? { state: 'failed', reason: 'Larger than 90 MB: split it, or give its path to `sitrep serve`.' }
        : file.size === 0
          ? { state: 'failed', reason: 'The file is empty.' }
          : { state: 'waiting', reason: '' }),
    }),
  )
  list.value = [...given.map(({ file: _file, ...upload }) => upload), ...list.peek()]
  queue = [...queue, ...given.filter(({ state }) => state === 'waiting')]
  void work()
}

/** Clears the list of what is done with. */
export const clearUploads = (): void => {
  list.value = list.peek().filter(({ state }) => state === 'waiting' || state === 'reading')
}
