import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { unitOffsets } from './claim-labels.ts'

/** A text to be read, and what its data set says of it. */
export interface ItemText {
  readonly text: string
  readonly title: string
  /** Empty when the set names none. */
  readonly outlet: string
  /** ISO day of publication, null when the set gives none. */
  readonly day: string | null
}

interface SetRecord {
  readonly id?: unknown
  readonly text?: unknown
  readonly title?: unknown
  readonly outlet?: unknown
  readonly date?: unknown
}

/**
 * Finds texts by set and item in the first of `folders` that has the set. A set is either `<set>.jsonl`, one record
 * a line, whose item is the record's `id` or, where records have none, the number of the line from 0; or a folder
 * `<set>/`, whose item is `file:offset`, the paragraph (line) that begins at that offset in code points, under the
 * file's name as title, or `file` alone for the whole of it.
 */
export const textsOf = (folders: readonly string[]): ((set: string, item: string) => ItemText | null) => {
  const finders = new Map<string, (item: string) => ItemText | null>()
  return (set, item) => {
    const known = finders.get(set) ?? finderOf(folders, set)
    finders.set(set, known)
    return known(item)
  }
}

const finderOf = (folders: readonly string[], set: string): ((item: string) => ItemText | null) => {
  for (const folder of folders) {
    const records = join(folder, `${set}.jsonl`)
    if (existsSync(records)) return inRecords(readFileSync(records, 'utf8'))
    const files = join(folder, set)
    if (existsSync(files) && statSync(files).isDirectory()) return inFiles(files)
  }
  return () => null
}

const inRecords = (content: string): ((item: string) => ItemText | null) => {
  const byItem = new Map<string, SetRecord>()
  content.split('\n').forEach((line, index) => {
    if (line === '') return
    const record = JSON.parse(line) as SetRecord
    byItem.set(record.id === undefined ? String(index) : String(record.id), record)
  })
  return item => {
    const record = byItem.get(item)
    if (record === undefined) return null
    return {
      text: stringOf(record.text),
      title: stringOf(record.title),
      outlet: stringOf(record.outlet),
      day: isoDay(stringOf(record.date)),
    }
  }
}

const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** `2017-04-05…` or, as FA-KES writes it, month/day/year. */
export const isoDay = (date: string): string | null => {
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0]
  if (iso) return iso
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(date)
  return parts ? `${parts[3]}-${parts[1]?.padStart(2, '0')}-${parts[2]?.padStart(2, '0')}` : null
}

const inFiles = (folder: string): ((item: string) => ItemText | null) => {
  return item => {
    const [, name = '', offset] = /^(.*?)(?::(\d+))?$/.exec(item) ?? []
    const file = join(folder, name)
    if (name === '' || name.includes('/') || !existsSync(file)) return null
    const content = readFileSync(file, 'utf8')
    const start = offset === undefined ? 0 : unitOffsets(content)(Number(offset))
    const end = offset === undefined ? content.length : content.indexOf('\n', start)
    return {
      text: content.slice(start, end < 0 ? content.length : end),
      title: name.replace(/\.\w+$/, '').replaceAll('_', ' '),
      outlet: '',
      day: null,
    }
  }
}
