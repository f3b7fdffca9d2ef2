import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { EventRole, Force } from '../model/claim.ts'
import type { Span } from '../model/span.ts'
import { type JoinedItem, joinLines, type Part, readItemRows } from './claim-items.ts'
import {
  type LabelLine,
  mentionLabel,
  type PartyLabel,
  type PlaceLabel,
  parseLabelLines,
  spanOf,
  stringOf,
} from './claim-labels.ts'
import { textsOf } from './item-texts.ts'

/** Something that a text says happened, as a reader labelled it. */
export interface EventLabel {
  /** One of `event-types.ts`, or `other`. */
  readonly type: string
  readonly evidence: Span
  readonly trigger: Span
  readonly place: PlaceLabel | null
  readonly actors: readonly { readonly role: EventRole; readonly party: PartyLabel }[]
  readonly force: Force
  readonly speaker: PartyLabel | null
  /** ISO days, both ends inclusive; null for an open end, both null when the text gives no time. */
  readonly from: string | null
  readonly to: string | null
}

/** A text whose events were labelled: all its labels, none for a text that tells of no event. */
export interface EventItem extends Omit<JoinedItem, 'lines'> {
  readonly labels: readonly EventLabel[]
}

/** Where the labels of events stand: beside the sources and the built program alike, not in the published package. */
export const eventLabelFile = (): string =>
  fileURLToPath(new URL('../../bench/events/labels.jsonl', import.meta.url))

const roles: ReadonlySet<string> = new Set<EventRole>(['attacker', 'target', 'participant'])

/** The label of a line on the text that it was made for; null for lines of another kind. */
export const eventLabelOn = (line: LabelLine, text: string): EventLabel | null => {
  if (line.kind !== 'event') return null
  const evidence = spanOf(line, '', text) ?? { start: 0, end: text.length }
  const place = mentionLabel(line, 'place', text)
  const name = stringOf(line.placeName)
  const speaker = mentionLabel(line, 'speaker', text)
  return {
    type: stringOf(line.type) ?? 'other',
    evidence,
    trigger: mentionLabel(line, 'trigger', text).span ?? evidence,
    place: name === null && place.span === null ? null : { ...place, name: name ?? '', kind: null },
    actors: (Array.isArray(line.actors) ? line.actors : []).flatMap(each => actorOn(line, each, text)),
    force: (stringOf(line.force) ?? 'asserts') as Force,
    speaker: speaker.span === null && speaker.text === '' ? null : { id: null, ...speaker },
    from: stringOf(line.from),
    to: stringOf(line.to),
  }
}

/** An actor of a line: `{ start, end, id, role }`, or its words (`mention`) in the place of offsets. */
const actorOn = (line: LabelLine, actor: unknown, text: string): EventLabel['actors'] => {
  if (typeof actor !== 'object' || actor === null) return []
  const { start, end, mention, id, role } = actor as { readonly [field: string]: unknown }
  if (typeof role !== 'string' || !roles.has(role)) return []
  const found = mentionLabel({ ...line, actorStart: start, actorEnd: end, actor: mention }, 'actor', text)
  return [{ role: role as EventRole, party: { id: stringOf(id), ...found } }]
}

/**
 * Labels of events joined to their texts. `data` is the folder of the texts (labels are then those of
 * `bench/events`, parts those of `bench/claims/items.jsonl`), or a file of labels whose texts stand beside it or in
 * `fallback`. What has no text, or another one, is left out and noted.
 */
export const loadEventItems = (
  data: string,
  part: Part | 'all' | null,
  fallback: string,
): { readonly items: readonly EventItem[]; readonly notes: readonly string[] } => {
  const own = statSync(data).isFile()
  const file = own ? data : eventLabelFile()
  const lines = existsSync(file) ? parseLabelLines(readFileSync(file, 'utf8'), file) : []
  const rows = new Map(readItemRows().map(row => [`${row.set} ${row.item}`, row]))
  const texts = textsOf(own ? [dirname(data), fallback] : [data])
  const { items, notes } = joinLines(lines, rows, part ?? (own ? 'all' : 'test'), texts)
  return {
    items: items.map(({ lines: read, ...item }) => ({
      ...item,
      labels: read
        .flatMap(line => eventLabelOn(line, item.text) ?? [])
        .sort((one, other) => one.evidence.start - other.evidence.start),
    })),
    notes,
  }
}
