import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { byString } from '../../model/id.ts'
import { unitOffsets } from './code-points.ts'
import { csvRows } from './csv-rows.ts'
import { parseJsonLines } from './json-lines.ts'
import { printedCell } from './treebank-text.ts'

/** A text to be read, and what its data set says of it. */
export interface ItemText {
  readonly text: string
  readonly title: string
  /** Empty when the set names none. */
  readonly outlet: string
  /** ISO day of publication, null when the set gives none. */
  readonly day: string | null
}

/** A text of a set that has one record a line or row. */
interface ItemRecord extends ItemText {
  /** The record's `id` or, where records have none, its number from 0. */
  readonly item: string
}

type FindText = (item: string) => ItemText | null

/**
 * Finds texts by set and item in the first of `folders` that has the set. A set is `<set>.jsonl`, one record a line,
 * whose item is the record's `id` or, where records have none, its number from 0; or a folder `<set>/`, whose item is
 * `file:offset`, the paragraph (line) that begins at that offset in code points, under the file's name as title, or
 * `file` alone for the whole of it; or such a folder with a table of days and texts (`*.csv`), whose item is the
 * number of the row from 0. The set `<set>.printed` is the set whose words were cut after the Penn Treebank, put
 * together again.
 */
export const textsOf = (folders: readonly string[]): ((set: string, item: string) => ItemText | null) => {
  const finders = new Map<string, FindText>()
  return (set, item) => {
    const known = finders.get(set) ?? finderOf(folders, set)
    finders.set(set, known)
    return known(item)
  }
}

/** All texts of a set that has one record a line or row, in the order of its file; none where it is absent. */
export const recordsOf = (folder: string, set: string): readonly ItemText[] => findRecords(folder, set) ?? []

const finderOf = (folders: readonly string[], set: string): FindText => {
  for (const folder of folders) {
    const records = set.endsWith(printed)
      ? findRecords(folder, set.slice(0, -printed.length))?.map(printedRecord)
      : findRecords(folder, set)
    if (records) {
      const byItem = new Map(records.map(({ item, ...text }) => [item, text]))
      return item => byItem.get(item) ?? null
    }
    if (isFolder(join(folder, set))) return item => paragraphOf(join(folder, set), item)
  }
  return () => null
}

const findRecords = (folder: string, set: string): readonly ItemRecord[] | null => {
  const lines = join(folder, `${set}.jsonl`)
  if (existsSync(lines))
    return (parseJsonLines(readFileSync(lines, 'utf8')) as readonly Fields[]).map(recordOf)
  const table = tableIn(join(folder, set))
  return table === null
    ? null
    : csvRows(readFileSync(table, 'utf8'))
        .slice(1)
        .map(([date = '', text = ''], index) => recordOf({ date, text }, index))
}

/** Ends the name of a set that is read as it was printed. */
const printed = '.printed'

const printedRecord = (record: ItemRecord): ItemRecord => ({
  ...record,
  text: printedCell(record.text),
})

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory()

/** The table of a folder: its first CSV file by name. */
export const tableIn = (folder: string): string | null => {
  const name = isFolder(folder)
    ? readdirSync(folder)
        .sort(byString)
        .find(each => each.endsWith('.csv'))
    : undefined
  return name === undefined ? null : join(folder, name)
}

type Fields = { readonly [field in 'id' | 'text' | 'title' | 'outlet' | 'date']?: unknown }

const recordOf = ({ id, text, title, outlet, date }: Fields, index: number): ItemRecord => ({
  item: String(id ?? index),
  text: wordsOf(text),
  title: wordsOf(title),
  outlet: wordsOf(outlet),
  day: isoDay(wordsOf(date)),
})

const wordsOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** `2017-04-05…` or, as FA-KES writes it, month/day/year. */
export const isoDay = (date: string): string | null => {
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0]
  if (iso) return iso
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(date)
  return parts ? `${parts[3]}-${parts[1]?.padStart(2, '0')}-${parts[2]?.padStart(2, '0')}` : null
}

const paragraphOf = (folder: string, item: string): ItemText | null => {
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
