import type { ActorEntry } from '../../model/actor.ts'
import type {
  CasualtiesClaim,
  Claim,
  ControlClaim,
  EventClaim,
  EventRole,
  EventType,
  Quantity,
} from '../../model/claim.ts'
import type { Document } from '../../model/document.ts'
import type { Evidence } from '../../model/evidence.ts'
import { contentId } from '../../model/id.ts'
import type { ActorMention, PlaceMention } from '../../model/mention.ts'
import type { PlaceKind } from '../../model/place.ts'
import type { Span } from '../../model/span.ts'
import type { Time } from '../../model/time.ts'
import { dayOf } from '../../model/time.ts'
import { eventLabelOn } from '../events/event-labels.ts'
import { type LabelLine, labelOn, type PartyLabel, type PlaceLabel, spanOf } from '../labels/claim-labels.ts'

/** A label in the form of a claim that the program read without an error; null for a label that says nothing. */
export const claimOfLabel = (line: LabelLine, doc: Document, actors: readonly ActorEntry[]): Claim | null => {
  const event = eventLabelOn(line, doc.text)
  const label = event ?? labelOn(line, doc.text)
  if (label === null) return null
  const party = (labelled: PartyLabel | null): ActorMention | null => labelled && actorOf(labelled, actors)
  const place = label.place === null ? null : placeOf(label.place)
  const published = doc.published?.from ?? null
  const evidence = evidenceOf(label.evidence, doc)
  const base = {
    id: contentId('claim', [line.set, line.item, line]),
    force: label.force,
    forceReason: '',
    speaker: party(label.speaker),
    chain: [],
    outlet: doc.outlet,
    evidence,
    when: timeOf(label.from, label.to, published === null ? null : dayOf(published), evidence),
    whenBasis: 'text' as const,
    whenInferred: false,
    after: [],
    trace: { frame: 'label', steps: [] },
  }
  if (event !== null)
    return {
      ...base,
      kind: 'event',
      type: event.type as EventType,
      actors: event.actors.flatMap(
        ({ role, party: labelled }): { role: EventRole; mention: ActorMention }[] => [
          { role, mention: actorOf(labelled, actors) },
        ],
      ),
      place,
      means: null,
    } satisfies EventClaim
  const claim = label as Exclude<ReturnType<typeof labelOn>, null>
  if (claim.kind === 'control')
    return {
      ...base,
      kind: 'control',
      place: place ?? placeOf(claim.place),
      effect: claim.effect,
      actor: party(claim.actor),
      with: claim.withIds.map(id => actorOf({ id, span: null, text: '' }, actors)),
      opponent: party(claim.opponent),
      extent: claim.extent,
    } satisfies ControlClaim
  const of = spanOf(line, 'of', doc.text)
  const actor = party(claim.actor)
  return {
    ...base,
    kind: 'casualties',
    counts: Object.fromEntries(
      Object.entries(claim.counts).map(([count, range]) => [count, quantityOf(range, base.evidence.quote)]),
    ),
    of: of === null ? '' : doc.text.slice(of.start, of.end),
    cause: null,
    actors: actor === null ? [] : [actor],
    place,
    cumulative: claim.cumulative,
    ...(claim.partOf ? { partOf: 'a total' } : {}),
  } satisfies CasualtiesClaim
}

/** Labels do not say "about": the words before the number do. */
const quantityOf = ([min, max]: readonly [number | null, number | null], quote: string): Quantity => ({
  min,
  max,
  approximate: new RegExp(
    `\\b(?:about|around|some|nearly|almost|approximately|roughly) ${min ?? max}\\b`,
    'i',
  ).test(quote),
})

/** A mention that stands nowhere overlaps nothing. */
const positionOf = (span: Span | null): Span => span ?? { start: -1, end: -1 }

/** "militants", "gunmen": no more than a description. */
const isGeneric = (id: string): boolean => /(?:militants|gunmen|insurgents|terrorists|attackers)$/.test(id)

const actorOf = ({ id, span, text }: PartyLabel, actors: readonly ActorEntry[]): ActorMention => {
  const entry = actors.find(actor => actor.id === id)
  const name = entry?.name ?? (id ?? text).replaceAll('-', ' ')
  return {
    ...positionOf(span),
    kind: 'actor',
    actorKind:
      entry?.kind ?? (isGeneric(id ?? text) ? 'generic' : id === 'civilians' ? 'civilians' : 'armed group'),
    text: text === '' ? name : text,
    sentence: 0,
    head: 0,
    candidates: [{ id: entry?.id ?? `actor:${id ?? text}`, name, score: 1, detail: '' }],
  }
}

/** The guideline's kinds are the model's but for two; casualties have none. */
const kindOf = (kind: string | null): PlaceKind =>
  kind === null ? 'settlement' : kind === 'other' || kind === 'building' ? 'facility' : (kind as PlaceKind)

/** Spellings of one name share an id: "al-Foua", "Foua". */
const placeId = ({ name, kind }: PlaceLabel): string => {
  const folded = name
    .toLowerCase()
    .replace(/\b(?:al|el|ad|as|ar|az|an)[- ]/g, '')
    .replace(/[^a-z]/g, '')
  const settled = ['settlement', 'city', 'town', 'village', 'camp'].includes(kindOf(kind))
  const area = settled ? 'settled' : kindOf(kind)
  return `place:${folded} ${area}`
}

const placeOf = (place: PlaceLabel): PlaceMention => ({
  ...positionOf(place.span),
  kind: 'place',
  placeKind: kindOf(place.kind),
  text: place.name,
  sentence: 0,
  head: 0,
  candidates: [{ id: placeId(place), name: place.name, score: 1, detail: '' }],
})

/** Words that give a day. */
const dayWords =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|overnight|tonight|(?:january|february|march|april|june|july|august|september|october|november|december) \d|\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december))/i

/** Labels do not say who gave the time. The day of the page counts as filled in unless the words around give a day. */
const timeOf = (
  from: string | null,
  to: string | null,
  pageDay: string | null,
  { quote }: Evidence,
): Time | null => {
  if (from === null && to === null) return null
  const isFilledIn = from === to && from === pageDay && !dayWords.test(quote)
  return {
    from,
    to,
    precision: 'day',
    known: isFilledIn ? [] : ['day'],
    implied: isFilledIn ? ['day'] : [],
  }
}

const evidenceOf = (span: Span, { id, text }: Document): Evidence => {
  const before = text.slice(0, span.start)
  const start = Math.max(before.lastIndexOf('. ') + 2, before.lastIndexOf('\n') + 1)
  const after = /[.!?](?:\s|$)|\n/.exec(text.slice(span.end))
  const end = span.end + (after === null ? 0 : after.index + 1)
  return {
    ...span,
    document: id,
    quote: text.slice(span.start, span.end),
    sentence: {
      start: Math.min(start, span.start),
      end,
      index: 0,
      text: text.slice(Math.min(start, span.start), end),
    },
  }
}
