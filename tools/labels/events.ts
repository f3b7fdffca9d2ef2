import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { byString } from '../../src/model/id.ts'
import { eventLabelFile } from '../../src/score/events/event-labels.ts'
import { type LabelLine, parseLabelLines } from '../../src/score/labels/claim-labels.ts'
import { itemKey, itemRowsByKey, textHash } from '../../src/score/labels/item-index.ts'
import type { textsOf } from '../../src/score/texts/item-texts.ts'

/** The fields that a published label keeps, in this order: offsets and values, no word of the text. */
const kept = [
  'type',
  'start',
  'end',
  'triggerStart',
  'triggerEnd',
  'placeStart',
  'placeEnd',
  'placeName',
  'actors',
  'means',
  'force',
  'speakerStart',
  'speakerEnd',
  'from',
  'to',
  'background',
]

interface LabelledActor {
  readonly start: number
  readonly end: number
  readonly id: string
  readonly role: string
}

/** The line without words of the text. Mentions must have offsets; those that have only words are dropped. */
export const standOffEvent = (line: LabelLine): object => {
  const { set, item, kind } = line
  const base = { set, item: String(item), kind }
  if (kind === 'none') return base
  const actors = (Array.isArray(line.actors) ? (line.actors as readonly LabelledActor[]) : []).map(
    ({ start, end, id, role }) => ({ start, end, id, role }),
  )
  const fields: { readonly [field: string]: unknown } = { ...line, actors }
  return {
    ...base,
    ...Object.fromEntries(kept.flatMap(name => (fields[name] === undefined ? [] : [[name, fields[name]]]))),
  }
}

/** Writes `bench/events/labels.jsonl` anew. Items that are not in the index of `bench/claims` are left out and told. */
export const writeEvents = (file: string, texts: ReturnType<typeof textsOf>): void => {
  const rows = itemRowsByKey()
  const left = new Set<string>()
  const lines = parseLabelLines(readFileSync(file, 'utf8'), file).filter(line => {
    const key = itemKey(line)
    const text = texts(line.set, String(line.item))
    const fits = text !== null && textHash(text.text) === rows.get(key)?.sha1
    if (!fits) left.add(key)
    return fits && (line.kind === 'event' || line.kind === 'none')
  })
  lines.sort(byPosition)
  mkdirSync(dirname(eventLabelFile()), { recursive: true })
  writeFileSync(eventLabelFile(), lines.map(line => `${JSON.stringify(standOffEvent(line))}\n`).join(''))
  console.log(
    `events: ${lines.filter(({ kind }) => kind === 'event').length} labels of ${new Set(lines.map(itemKey)).size} items`,
  )
  for (const key of left) console.log(`left out: ${key} is not in the index, or has no or another text here`)
}

const byPosition = (left: LabelLine, right: LabelLine): number =>
  byString(left.set, right.set) ||
  byString(String(left.item), String(right.item)) ||
  numberOf(left.start) - numberOf(right.start) ||
  numberOf(left.triggerStart) - numberOf(right.triggerStart)

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0)
