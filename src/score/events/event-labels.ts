import { existsSync } from 'node:fs'
import { type EventRole, eventRoles, type Force } from '../../model/claim.ts'
import type { Span } from '../../model/span.ts'
import { benchFile } from '../benchmark-folder.ts'
import {
  type LabelLine,
  mentionLabel,
  type PartyLabel,
  type PlaceLabel,
  spanOf,
  stringOf,
} from '../labels/claim-labels.ts'
import { inOrder, type JoinedItem, joinLabels, type LabelChoice } from '../labels/join-labels.ts'

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

/** Where the labels of events stand. */
export const eventLabelFile = (): string => benchFile('events/labels.jsonl')

const roles: ReadonlySet<string> = new Set(eventRoles)

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
 * Labels of events joined to their texts, by default those of `bench/events`, whose parts are those of
 * `bench/claims/items.jsonl`.
 */
export const loadEventItems = (
  choice: LabelChoice,
): { readonly items: readonly EventItem[]; readonly notes: readonly string[] } => {
  const file = eventLabelFile()
  const { items, notes } = joinLabels(existsSync(file) ? [file] : [], choice)
  return {
    items: items.map(({ lines, ...item }) => ({
      ...item,
      labels: inOrder(lines.flatMap(line => eventLabelOn(line, item.text) ?? [])),
    })),
    notes,
  }
}
