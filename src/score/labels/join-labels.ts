import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { byString } from '../../model/id.ts'
import type { Span } from '../../model/span.ts'
import { benchmarkFolder } from '../benchmark-folder.ts'
import { type ItemText, textsOf } from '../texts/item-texts.ts'
import { type LabelLine, parseLabelLines } from './claim-labels.ts'
import { type ItemRow, itemKey, itemRowsByKey, labelFolder, type Part, textHash } from './item-index.ts'

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

/** What to take of labels, and where their texts are. */
export interface LabelChoice {
  /** The folder of the texts, or a file of labels whose texts stand beside it or in `fallback`. */
  readonly data: string
  /** Null: the test part, but every item of a file of labels of one's own. */
  readonly part: Part | 'all' | null
  readonly fallback?: string | undefined
  /** The folder of the index of items. */
  readonly index?: string | undefined
}

/**
 * Label lines joined to their texts: those of `data` where it is a file of labels, else those of `files`. An item whose
 * text is absent, or is not the one that was labelled, is left out and noted.
 */
export const joinLabels = (
  files: readonly string[],
  { data, part, fallback = benchmarkFolder(), index = labelFolder() }: LabelChoice,
) => {
  const own = statSync(data).isFile()
  const lines = (own ? [data] : files).flatMap(file => parseLabelLines(readFileSync(file, 'utf8'), file))
  const rows = itemRowsByKey(index)
  const texts = textsOf(own ? [dirname(data), fallback] : [data])
  return { own, lines, rows, ...joinLines(lines, rows, part ?? (own ? 'all' : 'test'), texts) }
}

/** Labels by where their evidence begins. */
export const inOrder = <Label extends { readonly evidence: Span }>(
  labels: readonly Label[],
): readonly Label[] => [...labels].sort((one, other) => one.evidence.start - other.evidence.start)

/** Lines grouped by item and joined to their texts, those of one part; what is left out and why. */
const joinLines = (
  lines: readonly LabelLine[],
  rows: ReadonlyMap<string, ItemRow>,
  wanted: Part | 'all',
  texts: ReturnType<typeof textsOf>,
): { readonly items: readonly JoinedItem[]; readonly notes: readonly string[] } => {
  const byItem = new Map<string, LabelLine[]>()
  for (const line of lines) {
    const key = itemKey(line)
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
