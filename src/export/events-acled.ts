import type { Actor } from '../model/actor.ts'
import { verbalTypes } from '../model/claim.ts'
import { byString } from '../model/id.ts'
import type { Place } from '../model/place.ts'
import { csvText, joined } from './csv.ts'
import { type Column, type ExportFormat, field } from './format.ts'
import {
  actorsIn,
  lengthOf,
  quotesOf,
  type ReportedEvent,
  reportedEvents,
  sidesOf,
  tollOf,
} from './reported-events.ts'
import { csvwSidecar } from './sidecar.ts'

/** ACLED's disorder types follow from its event and sub-event types (codebook, "Disorder types"). */
const disorderOf = (event: string, subEvent: string): string => {
  if (event === 'Strategic developments') return event
  if (subEvent === 'Excessive force against protesters') return 'Political violence; Demonstrations'
  return event === 'Protests' || subEvent === 'Violent demonstration'
    ? 'Demonstrations'
    : 'Political violence'
}

/** 1 = the day, 2 = a week, 3 = a month; longer periods have no code. */
const timePrecision = (length: number | null): number | null => {
  if (length === null || length > 31) return null
  return length === 1 ? 1 : length <= 7 ? 2 : 3
}

/** 1 = the place itself, 2 = near it, 3 = its region. A country has no code, and no coordinates here. */
const geoPrecision = (place: Place | null): number | null => {
  if (place === null || place.lat === null || place.kind === 'country') return null
  if (place.precision === 'exact') return place.kind === 'province' || place.kind === 'region' ? 3 : 1
  return place.precision === 'near' ? 2 : place.precision === 'province' ? 3 : null
}

/** Only what follows from the event or from a description of the actor; ACLED's own judgement of groups is not guessed. */
const interOf = ({ event }: ReportedEvent, actor: Actor | undefined): string | null => {
  if (actor === undefined) return null
  if (actor.kind === 'civilians') return 'Civilians'
  const { event: type } = event.codes.acled
  const isDoer = event.actors.some(({ role, actor: other }) => role !== 'target' && other.id === actor.id)
  if (actor.kind !== 'generic' || !isDoer) return null
  return type === 'Protests' ? 'Protesters' : type === 'Riots' ? 'Rioters' : null
}

const nameOf = (actors: readonly Actor[]): string | null => actors[0]?.name ?? null
const others = (actors: readonly Actor[]): string | null => joined(actors.slice(1).map(({ name }) => name))
const located = (place: Place | null): Place | null => (geoPrecision(place) === null ? null : place)

const unknown = (name: string, type: 'string' | 'integer', about: string): Column<ReportedEvent> =>
  field(name, type, `Always empty: ${about}`, () => null)

const columns: readonly Column<ReportedEvent>[] = [
  field('event_id_cnty', 'string', 'Id of the event (not one of ACLED’s).', ({ event }) => event.id),
  field(
    'event_date',
    'date',
    'First day on which it can have been; see `time_precision`.',
    ({ days }) => days?.from ?? null,
  ),
  field('year', 'integer', 'Year of that day.', ({ days }) =>
    days === null ? null : Number(days.from.slice(0, 4)),
  ),
  field(
    'time_precision',
    'integer',
    '1 = that day, 2 = within a week from it, 3 = within a month. Empty for longer periods and undated events.',
    each => timePrecision(lengthOf(each)),
  ),
  field('disorder_type', 'string', 'Follows from the two columns after it.', ({ event: { codes } }) =>
    disorderOf(codes.acled.event, codes.acled.subEvent),
  ),
  field(
    'event_type',
    'string',
    'ACLED event type (codebook of 2023 and later).',
    ({ event }) => event.codes.acled.event,
  ),
  field('sub_event_type', 'string', 'ACLED sub-event type.', ({ event }) => event.codes.acled.subEvent),
  field(
    'actor1',
    'string',
    'Who did it, else the first who took part. Names are those of this account, not of ACLED’s actor list.',
    each => nameOf(sidesOf(each).first),
  ),
  field('assoc_actor_1', 'string', 'Others on that side, separated by "; ".', each =>
    others(sidesOf(each).first),
  ),
  field(
    'inter1',
    'string',
    'Civilians, Protesters or Rioters where the event or the words say so; else empty, since ACLED’s other classes are its own judgement of a group.',
    each => interOf(each, sidesOf(each).first[0]),
  ),
  field('actor2', 'string', 'To whom it was done, else the second who took part.', each =>
    nameOf(sidesOf(each).second),
  ),
  field('assoc_actor_2', 'string', 'Others on that side, separated by "; ".', each =>
    others(sidesOf(each).second),
  ),
  field('inter2', 'string', 'As `inter1`.', each => interOf(each, sidesOf(each).second[0])),
  unknown('interaction', 'string', 'needs both `inter` columns.'),
  field(
    'civilian_targeting',
    'string',
    '"Civilian targeting" where all that it was done to are called civilians; else empty.',
    each => {
      const targets = actorsIn(each, 'target')
      return targets.length > 0 && targets.every(({ kind }) => kind === 'civilians')
        ? 'Civilian targeting'
        : null
    },
  ),
  unknown('iso', 'integer', 'the country stands in `country`.'),
  unknown('region', 'string', 'ACLED’s own regions of the world.'),
  field('country', 'string', 'English name of the country.', ({ event }) => event.place?.country ?? null),
  field('admin1', 'string', 'First-level region.', ({ event }) => event.place?.admin1 ?? null),
  unknown('admin2', 'string', 'not known to the gazetteer for every place.'),
  unknown('admin3', 'string', 'not in the gazetteer.'),
  field(
    'location',
    'string',
    'Name of the place as these pages spell it most.',
    ({ event }) => event.place?.name ?? null,
  ),
  field(
    'latitude',
    'number',
    'Degrees north, WGS 84; empty where only the country is known.',
    ({ event }) => located(event.place)?.lat ?? null,
  ),
  field('longitude', 'number', 'Degrees east, WGS 84.', ({ event }) => located(event.place)?.lon ?? null),
  field('geo_precision', 'integer', '1 = in the place, 2 = near it, 3 = in its region.', ({ event }) =>
    geoPrecision(event.place),
  ),
  field('source', 'string', 'Outlets that tell of it, separated by "; ".', ({ documents }) =>
    joined([...new Set(documents.map(({ outlet }) => outlet))].sort(byString)),
  ),
  unknown('source_scale', 'string', 'ACLED’s own classes of sources.'),
  field(
    'notes',
    'string',
    'Up to three sentences that tell of it, letter by letter, each with its outlet.',
    each => joined(quotesOf(each), ' | '),
  ),
  field(
    'fatalities',
    'integer',
    'The lowest number of dead that a claimant gives, as ACLED’s rule of caution asks. Empty where nobody gives one (ACLED writes 0 there); 0 only where a page says that nobody died.',
    ({ event }) => tollOf(event, 'killed')?.low ?? null,
  ),
  unknown('tags', 'string', 'ACLED’s own tags.'),
  unknown('timestamp', 'integer', 'the export looks at no clock.'),
]

/** Words between sides are no events in ACLED’s sense, agreements apart. */
const isCoded = ({ event }: ReportedEvent): boolean =>
  !verbalTypes.has(event.type) || event.codes.acled.subEvent === 'Agreement'

const dictionary = {
  unit: 'One row is one event in the columns of ACLED, in ACLED’s order (data export since March 2023).',
  fields: columns,
  notes: [
    'This is the account’s own data in another project’s columns, to be read by tools made for them. It is not ACLED data and was not coded by ACLED’s researchers. Whatever ACLED’s coders would have to judge is empty, never guessed.',
    'Left out: events that are only denied, planned or possible, and words between sides (talks, threats, demands, accusations). Events without a day or place stay, with these columns empty.',
    'Event types: `src/account/event-codes.ts` maps this program’s types to ACLED’s; a capture counts as "Government regains territory" where a state’s forces are credited with it.',
    'All numbers and claimants of an event, not only the lowest: `sitrep events --json`.',
  ],
}

/** Events in the columns of the Armed Conflict Location & Event Data project. */
export const eventsAcledCsv: ExportFormat = {
  name: 'events-acled-csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  fileName: 'events-acled.csv',
  description: 'events in the columns of ACLED',
  binary: false,
  dictionary,
  write: account => csvText(columns, reportedEvents(account).filter(isCoded)),
  sidecar: csvwSidecar('Events in the columns of ACLED', dictionary, ['event_id_cnty']),
}
