import {
  type CasualtyCount,
  type ControlEffect,
  casualtyCounts,
  type Extent,
  type Force,
} from '../../model/claim.ts'
import type { Span } from '../../model/span.ts'
import { unitOffsets } from '../texts/code-points.ts'
import { locateMention } from './locate-mention.ts'

/**
 * A line of a label file: `bench/claims/labels/*.jsonl`, `bench/events/labels.jsonl`, or labels of others in the same
 * form. Offsets count code points of the item's text. Mentions are given by offsets (`placeStart`, `placeEnd`) or,
 * where the labels are not published, as written (`place`); both may stand there.
 */
export interface LabelLine {
  readonly set: string
  readonly item: string | number
  /** The first 12 hex digits (or all) of the SHA-1 of the text in UTF-8. */
  readonly sha1?: string
  readonly kind: 'control' | 'casualties' | 'event' | 'none'
  readonly [field: string]: unknown
}

/** A mention of a label: where it stands, if it does, and whom it means. */
export interface PartyLabel {
  readonly id: string | null
  readonly span: Span | null
  readonly text: string
}

interface LabelBase {
  readonly evidence: Span
  readonly trigger: Span
  readonly force: Force
  readonly actor: PartyLabel | null
  readonly speaker: PartyLabel | null
  /** ISO days, both ends inclusive; null for an open end, both null when the text gives no time. */
  readonly from: string | null
  readonly to: string | null
}

export interface PlaceLabel {
  readonly span: Span | null
  readonly text: string
  readonly name: string
  /** As the guideline lists them: city town village district province …, null when not labelled. */
  readonly kind: string | null
}

export interface ControlLabel extends LabelBase {
  readonly kind: 'control'
  readonly place: PlaceLabel
  readonly opponent: PartyLabel | null
  readonly withIds: readonly string[]
  readonly effect: ControlEffect
  readonly extent: Extent
}

export interface CasualtiesLabel extends LabelBase {
  readonly kind: 'casualties'
  readonly counts: { readonly [count in CasualtyCount]?: readonly [number | null, number | null] }
  readonly place: PlaceLabel | null
  readonly cumulative: boolean
  readonly partOf: boolean
}

export type ClaimLabel = ControlLabel | CasualtiesLabel

/** Reads label lines. Throws with the number of the line that is none. */
export const parseLabelLines = (content: string, file: string): LabelLine[] =>
  content.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    const value = parsed(line)
    if (!isLabelLine(value)) throw new Error(`${file}:${index + 1}: no label (set, item and kind are needed)`)
    return [value]
  })

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

const isLabelLine = (value: unknown): value is LabelLine =>
  typeof value === 'object' &&
  value !== null &&
  'set' in value &&
  'item' in value &&
  'kind' in value &&
  (value.kind === 'none' ||
    ((value.kind === 'control' || value.kind === 'casualties' || value.kind === 'event') &&
      'start' in value &&
      'end' in value))

/** The mention that a field of a line gives by offsets or in words. */
export const mentionLabel = (
  line: LabelLine,
  name: string,
  text: string,
): { readonly span: Span | null; readonly text: string } => {
  const evidence = spanOf(line, '', text) ?? { start: 0, end: text.length }
  const words = typeof line[name] === 'string' ? line[name] : ''
  const span =
    spanOf(line, name, text) ??
    (words === '' ? null : locateMention(text, words, evidence, spanOf(line, 'trigger', text) ?? evidence))
  return { span, text: span ? text.slice(span.start, span.end) : words }
}

/** The span, in UTF-16 units, that a field of a line gives by offsets in code points: `place`, or '' for the evidence. */
export const spanOf = (line: LabelLine, name: string, text: string): Span | null => {
  const [start, end] = name === '' ? [line.start, line.end] : [line[`${name}Start`], line[`${name}End`]]
  if (typeof start !== 'number' || typeof end !== 'number') return null
  const offset = unitOffsets(text)
  return { start: offset(start), end: offset(end) }
}

/** The label of a line on the text that it was made for; null for `none`, and for events, which `event-labels.ts` reads. */
export const labelOn = (line: LabelLine, text: string): ClaimLabel | null => {
  if (line.kind === 'none' || line.kind === 'event') return null
  const evidence = spanOf(line, '', text) ?? { start: 0, end: text.length }
  const mention = (name: string): ReturnType<typeof mentionLabel> => mentionLabel(line, name, text)
  const party = (name: string): PartyLabel | null => {
    const found = mention(name)
    const id = stringOf(line[`${name}Id`])
    return id === null && found.span === null && found.text === '' ? null : { id, ...found }
  }
  const name = stringOf(line.placeName)
  const base: LabelBase = {
    evidence,
    trigger: spanOf(line, 'trigger', text) ?? evidence,
    force: (stringOf(line.force) ?? 'asserts') as Force,
    actor: party('actor'),
    speaker: party('speaker'),
    from: stringOf(line.from),
    to: stringOf(line.to),
  }
  const place = { ...mention('place'), name: name ?? '', kind: stringOf(line.placeKind) }
  return line.kind === 'control'
    ? {
        kind: 'control',
        ...base,
        place,
        opponent: party('opponent'),
        withIds: Array.isArray(line.withIds) ? line.withIds.map(String) : [],
        effect: stringOf(line.effect) as ControlEffect,
        extent: (stringOf(line.extent) ?? 'whole') as Extent,
      }
    : {
        kind: 'casualties',
        ...base,
        counts: countsOf(line),
        place: name === null && place.span === null ? null : place,
        cumulative: line.cumulative === true,
        partOf: line.partOf === true,
      }
}

/** A field's words, null for none. */
export const stringOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null

const countsOf = (line: LabelLine): CasualtiesLabel['counts'] =>
  Object.fromEntries(
    casualtyCounts.flatMap(count => {
      const range = line[count]
      return Array.isArray(range) && range.length === 2 ? [[count, [bound(range[0]), bound(range[1])]]] : []
    }),
  )

const bound = (value: unknown): number | null => (typeof value === 'number' ? value : null)
