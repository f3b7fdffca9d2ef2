import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { CasualtyCount } from '../../model/claim.ts'
import { benchFile } from '../benchmark-folder.ts'
import { readJsonLines } from '../texts/json-lines.ts'

export type Part = 'train' | 'tune' | 'test'

/** A row of `bench/claims/items.jsonl`. */
export interface ItemRow {
  readonly set: string
  readonly item: string
  readonly sha1: string
  readonly outlet: string
  readonly war: string
  readonly part: Part
  /** The casualties that were labelled in it, where not all of them were. */
  readonly counts?: readonly CasualtyCount[]
}

/** One string for an item of a set. */
export const itemKey = ({ set, item }: { readonly set: string; readonly item: string | number }): string =>
  `${set} ${item}`

/** Where the labels stand. */
export const labelFolder = (): string => benchFile('claims/')

/** The index of all items, or nothing where it is not at hand. */
export const readItemRows = (folder = labelFolder()): readonly ItemRow[] => {
  const file = join(folder, 'items.jsonl')
  return existsSync(file) ? (readJsonLines(file) as readonly ItemRow[]) : []
}

/** The same by `itemKey`. */
export const itemRowsByKey = (folder = labelFolder()): ReadonlyMap<string, ItemRow> =>
  new Map(readItemRows(folder).map(row => [itemKey(row), row]))

/** The hash that labels carry: SHA-1 of the text in UTF-8, 12 hex digits. */
export const textHash = (text: string): string => createHash('sha1').update(text).digest('hex').slice(0, 12)
