import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type CasualtyCount, casualtyCounts } from '../model/claim.ts'
import { byString } from '../model/id.ts'
import { type ClaimLabel, type LabelLine, labelOn, parseLabelLines } from './claim-labels.ts'
import { type ItemText, textsOf } from './item-texts.ts'

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

/** A labelled text with the lines of labels on it. */
export interface JoinedItem extends ItemText {
  readonly set: string
  readonly item: string
  readonly outlet: string
  /** `unknown` for items that are not in the index. */
  readonly war: string
  readonly part: Part | null
  readonly lines: readonly LabelLine[]
}

/** A labelled text: all its labels, none for a text that was read and holds no claim. */
export interface LabelledItem extends Omit<JoinedItem, 'lines'> {
  /** The casualties that were labelled: others that are found there are neither right nor wrong. */
  readonly counts: readonly CasualtyCount[]
  readonly labels: readonly ClaimLabel[]
}

export interface LabelledItems {
  readonly items: readonly LabelledItem[]
  /** What was left out and why. */
  readonly notes: readonly string[]
}

/** Where the labels stand: beside the sources and the built program alike, not in the published package. */
export const labelFolder = (): string => fileURLToPath(new URL('../../bench/claims/', import.meta.url))

/** The index of all items, or nothing where it is not at hand. */
export const readItemRows = (folder = labelFolder()): readonly ItemRow[] => {
  const file = join(folder, 'items.jsonl')
  return existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(line => line !== '')
        .map(line => JSON.parse(line) as ItemRow)
    : []
}

/**
 * Labels joined to their texts. `data` is the folder of the texts (labels are then those of `bench/claims`), or a
 * file of labels whose texts stand beside it or in `fallback`. An item whose text is absent, or is not the one that
 * was labelled, is left out and noted. Of a label file of one's own every item is taken unless a part is asked for.
 */
export const loadItems = (
  data: string,
  part: Part | 'all' | null,
  fallback: string,
  labels = labelFolder(),
): LabelledItems => {
  const own = statSync(data).isFile()
  const lines = (own ? [data] : labelFiles(labels)).flatMap(file =>
    parseLabelLines(readFileSync(file, 'utf8'), file),
  )
  const rows = new Map(readItemRows(labels).map(row => [`${row.set} ${row.item}`, row]))
  const wanted = part ?? (own ? 'all' : 'test')
  const folders = own ? [dirname(data), fallback] : [data]
  const counts = own ? labelledKinds(lines) : casualtyCounts
  const { items, notes } = joinLines(lines, rows, wanted, textsOf(folders))
  return {
    items: items.map(({ lines: own, ...item }) => ({
      ...item,
      counts: rows.get(`${item.set} ${item.item}`)?.counts ?? counts,
      labels: own
        .flatMap(line => labelOn(line, item.text) ?? [])
        .sort((one, other) => one.evidence.start - other.evidence.start),
    })),
    notes,
  }
}

/** The casualties that a file of labels tells of: the first trial had no field for missing and displaced people. */
export const labelledKinds = (lines: readonly LabelLine[]): readonly CasualtyCount[] =>
  casualtyCounts.filter(
    count => (count !== 'missing' && count !== 'displaced') || lines.some(line => line[count] !== undefined),
  )

const labelFiles = (folder: string): string[] => {
  const inner = join(folder, 'labels')
  return existsSync(inner)
    ? readdirSync(inner)
        .filter(name => name.endsWith('.jsonl'))
        .sort(byString)
        .map(name => join(inner, name))
    : []
}

/** The hash that labels carry: SHA-1 of the text in UTF-8, 12 hex digits. */
export const textHash = (text: string): string => createHash('sha1').update(text).digest('hex').slice(0, 12)

/** Lines grouped by item and joined to their texts, those of one part; what is left out and why. */
export const joinLines = (
  lines: readonly LabelLine[],
  rows: ReadonlyMap<string, ItemRow>,
  wanted: Part | 'all',
  texts: ReturnType<typeof textsOf>,
): { readonly items: readonly JoinedItem[]; readonly notes: readonly string[] } => {
  const byItem = new Map<string, LabelLine[]>()
  for (const line of lines) {
    const key = `${line.set} ${line.item}`
    const known = byItem.get(key)
    if (known) known.push(line)
    else byItem.set(key, [line])
  }
  const left = { absent: [] as string[], different: [] as string[] }
  const items = [...byItem].flatMap(([key, own]): JoinedItem[] => {
    const row = rows.get(key)
    if (wanted !== 'all' && row?.part !== wanted) return []
    const { set, item } = own[0]!
    const text = texts(set, String(item))
    const hash = row?.sha1 ?? own[0]?.sha1
    if (text === null) left.absent.push(key)
    else if (hash !== undefined && textHash(text.text) !== hash.slice(0, 12)) left.different.push(key)
    else
      return [
        {
          ...text,
          set,
          item: String(item),
          outlet: text.outlet || (row?.outlet ?? set),
          war: row?.war ?? 'unknown',
          part: row?.part ?? null,
          lines: own,
        },
      ]
    return []
  })
  const notes = [
    noteOn(left.absent, 'have no text here and are left out'),
    noteOn(left.different, 'have another text here than the one that was labelled (hash) and are left out'),
  ].filter(note => note !== '')
  return {
    items: items.sort((one, other) => byString(one.set, other.set) || byString(one.item, other.item)),
    notes,
  }
}

const noteOn = (keys: readonly string[], what: string): string =>
  keys.length === 0
    ? ''
    : `${keys.length} items ${what}: ${keys.slice(0, 5).join(', ')}${keys.length > 5 ? ', …' : ''}`
