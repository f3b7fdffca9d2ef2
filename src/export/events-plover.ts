import type { Actor, ActorKind } from '../model/actor.ts'
import type { Place } from '../model/place.ts'
import { type ExportContext, type ExportFormat, field, type Member, objectOf } from './format.ts'
import { rights } from './provenance.ts'
import { type ReportedEvent, reportedEvents, sidesOf, tollOf } from './reported-events.ts'
import { jsonSidecar } from './sidecar.ts'

/** Sectors that follow from a kind of actor. Whether an armed group is REB or PRM is a judgement that nothing here makes. */
const sectors: { readonly [kind in ActorKind]?: string } = {
  government: 'GOV',
  'armed forces': 'MIL',
  police: 'COP',
  party: 'PTY',
  'news agency': 'JRN',
  media: 'JRN',
  civilians: 'CVL',
}

const codes: { readonly [kind in ActorKind]?: string } = {
  'international organisation': 'IGO',
  'aid organisation': 'NGO',
}

const actorObject = ({ id, name, names, kind }: Actor): object => ({
  ...(codes[kind] === undefined ? {} : { code: codes[kind] }),
  ...(sectors[kind] === undefined ? {} : { sector: sectors[kind] }),
  actor_text: names,
  identifier_id: id,
  identifier_text: name,
})

/** PLOVER's location object has the fields of a GeoNames record. */
const locationObject = (place: Place): object => ({
  ...(place.id.startsWith('geonames:') ? { geonameid: Number(place.id.slice('geonames:'.length)) } : {}),
  name: place.name,
  alternatenames: place.names.join(','),
  ...(place.lat === null ? {} : { latitude: place.lat, longitude: place.lon }),
  country: place.country,
  admin1: place.admin1,
  precision: place.precision,
})

/** PLOVER manual, table "Quad categories". */
const quads: { readonly [event: string]: 1 | 2 | 3 | 4 } = {
  AGREE: 1,
  CONSULT: 1,
  SUPPORT: 1,
  CONCEDE: 1,
  COOPERATE: 2,
  AID: 2,
  RETREAT: 2,
  DEMAND: 3,
  ACCUSE: 3,
  REJECT: 3,
  SANCTION: 3,
  THREATEN: 3,
  PROTEST: 4,
  MOBILIZE: 4,
  COERCE: 4,
  ASSAULT: 4,
}

/** "Both parties are sources where both use force": so in clashes. */
const partiesOf = (
  each: ReportedEvent,
): { readonly source: readonly Actor[]; readonly recipient: readonly Actor[] } => {
  const { first, second } = sidesOf(each)
  return each.event.type === 'armed clash'
    ? { source: [...first, ...second], recipient: [] }
    : { source: first, recipient: second }
}

const range = (toll: ReturnType<typeof tollOf>): object | undefined =>
  toll === null ? undefined : { low: toll.low, best: toll.best, high: toll.high }

interface PloverRow {
  readonly each: ReportedEvent
  readonly context: ExportContext
}

const members: readonly Member<PloverRow>[] = [
  field('id', 'string', 'Id of the event.', ({ each }) => each.event.id),
  field('date', 'date', 'First day on which it can have been.', ({ each }) => each.days?.from),
  field(
    'enddate',
    'date',
    'Last day on which it can have been; left out where it is the same.',
    ({ each }) => (each.days?.to === each.days?.from ? undefined : each.days?.to),
  ),
  field(
    'source',
    'list',
    'Who did it, both sides of a clash; empty where nobody is named. Objects with `code` (IGO, NGO), `sector` (GOV, MIL, COP, PTY, JRN, CVL) where they follow from the kind of actor, `actor_text` (spellings on these pages), `identifier_id` and `identifier_text` (of this account, not of Wikidata).',
    ({ each }) => partiesOf(each).source.map(actorObject),
  ),
  field(
    'recipient',
    'list',
    'To whom it was done. Objects as in `source`; left out where nobody is named.',
    ({ each }) => {
      const { recipient } = partiesOf(each)
      return recipient.length === 0 ? undefined : recipient.map(actorObject)
    },
  ),
  field('event', 'list', 'The PLOVER category.', ({ each }) => [each.event.codes.plover.event]),
  field('mode', 'list', 'Its mode; left out where there is none.', ({ each }) =>
    each.event.codes.plover.mode === null ? undefined : [each.event.codes.plover.mode],
  ),
  field(
    'quad_code',
    'integer',
    '1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.',
    ({ each }) => quads[each.event.codes.plover.event],
  ),
  field(
    'event_loc',
    'object',
    'Where: `geonameid`, `name`, `alternatenames`, `latitude`, `longitude` as in GeoNames; besides `country`, `admin1` in words and `precision` of the coordinates. Left out where no place is named.',
    ({ each }) => (each.event.place === null ? undefined : locationObject(each.event.place)),
  ),
  field('event_text', 'list', 'The clauses that tell of it, letter by letter.', ({ each }) =>
    each.claims.map(({ evidence }) => evidence.quote),
  ),
  field(
    'text_info',
    'list',
    'Where each clause stands: `claim`, `document`, `sequence` (number of the sentence), `start`, `end` (UTF-16 code units of the cleaned text).',
    ({ each }) =>
      each.claims.map(({ id, evidence }) => ({
        claim: id,
        document: evidence.document,
        sequence: evidence.sentence.index,
        start: evidence.start,
        end: evidence.end,
      })),
  ),
  field(
    'size',
    'object',
    '`dead` and `injured`, each with the lowest and highest number that a claimant gives and the one that most give. Left out where nobody gives one.',
    ({ each }) => {
      const [dead, injured] = [range(tollOf(each.event, 'killed')), range(tollOf(each.event, 'wounded'))]
      return dead === undefined && injured === undefined ? undefined : { dead, injured }
    },
  ),
  field(
    'cite_info',
    'list',
    'The pages: `document`, `title`, `publication`, `url`, `language`, `date`, `license`, `coder`, `codebook`.',
    ({ each, context }) =>
      each.documents.map(doc => ({
        document: doc.id,
        title: doc.title,
        publication: doc.outlet,
        ...(doc.url === null ? {} : { url: doc.url }),
        language: doc.language,
        ...(doc.published?.from ? { date: doc.published.from.slice(0, 10) } : {}),
        license: rights[1],
        coder: context.software ?? 'sitrep',
        codebook: 'plover-0.8',
      })),
  ),
]

const dictionary = {
  unit: 'One line is one event, a JSON object with the field names of the PLOVER manual, draft 0.8.',
  fields: members,
  notes: [
    'Left out: events that are only denied, planned or possible, and events without a day, which the manual requires. `text` stays empty, as the manual asks of those who do not hold the rights.',
    'The manual asks for Wikidata ids and ISO country codes of actors; this program knows neither and gives its own ids.',
    'Categories and modes: `src/account/event-codes.ts`.',
  ],
}

/** Events as JSON lines in the fields of PLOVER. */
export const eventsPloverJson: ExportFormat = {
  name: 'events-plover-json',
  mediaType: 'application/jsonl',
  fileName: 'events-plover.jsonl',
  description: 'events as PLOVER records, one JSON object a line',
  binary: false,
  dictionary,
  write: (account, context = {}) =>
    reportedEvents(account)
      .filter(({ days }) => days !== null)
      .map(each => `${JSON.stringify(objectOf(members, { each, context }))}\n`)
      .join(''),
  sidecar: jsonSidecar('Events as PLOVER records', dictionary),
}
