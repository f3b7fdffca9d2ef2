import type { Actor, ActorKind } from '../model/actor.ts'
import { byString } from '../model/id.ts'
import type { Place, PlaceKind } from '../model/place.ts'
import { csvText, joined } from './csv.ts'
import { type Column, type ExportFormat, field } from './format.ts'
import {
  areCivilians,
  lengthOf,
  type ReportedEvent,
  reportedEvents,
  sidesOf,
  type Toll,
  tollOf,
} from './reported-events.ts'
import { csvwSidecar } from './sidecar.ts'

/** A fatal event with what several columns ask of it. */
interface FatalEvent extends ReportedEvent {
  readonly toll: Toll
  readonly violence: 1 | 2 | 3 | null
  readonly sideA: Actor | null
  readonly sideB: Actor | null
}

const stateKinds: ReadonlySet<ActorKind> = new Set(['state', 'government', 'armed forces', 'police'])
const isState = ({ kind }: Actor): boolean => stateKinds.has(kind)
const isGroup = ({ kind }: Actor): boolean => kind === 'armed group'

/** UCDP's three kinds, where the named sides decide: 1 a state fights, 2 groups fight, 3 civilians are the target. */
const violenceOf = (first: Actor | undefined, second: Actor | undefined): FatalEvent['violence'] => {
  if (first === undefined || second === undefined) return null
  if (second.kind === 'civilians') return isState(first) || isGroup(first) ? 3 : null
  if (isState(first) && (isState(second) || isGroup(second))) return 1
  if (isGroup(first) && isState(second)) return 1
  return isGroup(first) && isGroup(second) ? 2 : null
}

/** Armed force: what UCDP counts, whatever ACLED calls it. */
const forceTypes: ReadonlySet<string> = new Set([
  'Battles',
  'Explosions/Remote violence',
  'Violence against civilians',
])

const fatalEvent = (each: ReportedEvent): FatalEvent | null => {
  const toll = tollOf(each.event, 'killed')
  const { event, subEvent } = each.event.codes.acled
  const isForce = forceTypes.has(event) || subEvent === 'Excessive force against protesters'
  if (toll === null || toll.high < 1 || !isForce) return null
  const { first, second } = sidesOf(each)
  const violence = violenceOf(first[0], second[0])
  const [one, other] = [first[0] ?? null, second[0] ?? null]
  // UCDP's side A is the government where one takes part.
  const isSwapped = violence === 1 && one !== null && !isState(one)
  return { ...each, toll, violence, sideA: isSwapped ? other : one, sideB: isSwapped ? one : other }
}

const lines: ReadonlySet<PlaceKind> = new Set(['road', 'river', 'border', 'region'])

/** 1 the place, 2 near it, 3 its district, 4 its first-level region, 5 a line or wide area, 6 the country. */
const wherePrecision = (place: Place | null): number | null => {
  if (place === null) return null
  if (place.kind === 'country' || place.precision === 'country') return 6
  if (place.kind === 'province' || place.precision === 'province') return 4
  if (lines.has(place.kind)) return 5
  if (place.precision === 'near') return 2
  if (place.precision === 'none') return null
  return place.kind === 'county' ? 3 : 1
}

/** 1 the day, 2 within 2 to 6 days, 3 within a week, 4 within a month, 5 within a year. */
const datePrecision = (length: number | null): number | null => {
  if (length === null || length > 366) return null
  if (length === 1) return 1
  if (length < 7) return 2
  if (length === 7) return 3
  return length <= 31 ? 4 : 5
}

/** Cell of the half-degree grid of PRIO-GRID (Tollefsen et al. 2012): rows from the south, columns from the west. */
const priogridOf = (place: Place | null): number | null =>
  place === null || place.lat === null || place.lon === null
    ? null
    : Math.floor((place.lat + 90) * 2) * 720 + Math.floor((place.lon + 180) * 2) + 1

const pointOf = (place: Place | null): string | null =>
  place === null || place.lat === null || place.lon === null ? null : `POINT (${place.lon} ${place.lat})`

const unknown = (name: string, type: 'string' | 'integer', about: string): Column<FatalEvent> =>
  field(name, type, `Always empty: ${about}`, () => null)

const ownIds = 'UCDP’s own id.'

const columns: readonly Column<FatalEvent>[] = [
  field('id', 'string', 'Id of the event (a text; UCDP’s are numbers).', ({ event }) => event.id),
  unknown('relid', 'string', ownIds),
  field('year', 'integer', 'Year of `date_start`.', ({ days }) =>
    days === null ? null : Number(days.from.slice(0, 4)),
  ),
  unknown('active_year', 'integer', 'needs all events of a year.'),
  unknown('code_status', 'string', 'UCDP’s own process.'),
  field(
    'type_of_violence',
    'integer',
    '1 = a state fights, 2 = groups fight each other, 3 = a state or group against civilians; empty where the named sides do not decide.',
    ({ violence }) => violence,
  ),
  unknown('conflict_dset_id', 'string', ownIds),
  unknown('conflict_new_id', 'integer', ownIds),
  unknown('conflict_name', 'string', 'UCDP’s own list of conflicts.'),
  unknown('dyad_dset_id', 'string', ownIds),
  unknown('dyad_new_id', 'integer', ownIds),
  field('dyad_name', 'string', 'The two sides, where both are known.', ({ sideA, sideB }) =>
    sideA === null || sideB === null ? null : `${sideA.name} - ${sideB.name}`,
  ),
  unknown('side_a_dset_id', 'string', ownIds),
  unknown('side_a_new_id', 'integer', ownIds),
  field(
    'side_a',
    'string',
    'The state where one fights, else who did it. Names are those of this account, not of UCDP’s actor list.',
    ({ sideA }) => sideA?.name ?? null,
  ),
  unknown('side_b_dset_id', 'string', ownIds),
  unknown('side_b_new_id', 'integer', ownIds),
  field('side_b', 'string', 'The other side.', ({ sideB }) => sideB?.name ?? null),
  field('number_of_sources', 'integer', 'Pages that tell of it.', ({ documents }) => documents.length),
  field(
    'source_article',
    'string',
    'Outlet, day and title of each page, separated by ";".',
    ({ documents }) =>
      joined(
        documents.map(({ outlet, published, title }) =>
          [outlet, published?.from?.slice(0, 10) ?? '', title]
            .map(part => part.replaceAll(';', ','))
            .join(', '),
        ),
        '; ',
      ),
  ),
  field('source_office', 'string', 'Outlets, separated by ";".', ({ documents }) =>
    joined([...new Set(documents.map(({ outlet }) => outlet))].sort(byString)),
  ),
  field('source_date', 'string', 'Publication days, separated by ";".', ({ documents }) =>
    joined(
      [...new Set(documents.map(({ published }) => published?.from?.slice(0, 10) ?? ''))].sort(byString),
    ),
  ),
  field('source_headline', 'string', 'Titles, separated by ";".', ({ documents }) =>
    joined([...new Set(documents.map(({ title }) => title))].sort(byString)),
  ),
  field('source_original', 'string', 'Whom the pages quote for it, separated by ";".', ({ speakers }) =>
    joined(speakers),
  ),
  field(
    'where_prec',
    'integer',
    '1 = in the place, 2 = near it, 3 = its district, 4 = its first-level region, 5 = a line or wide area, 6 = the country.',
    ({ event }) => wherePrecision(event.place),
  ),
  field('where_coordinates', 'string', 'Name of the place.', ({ event }) => event.place?.name ?? null),
  unknown('where_description', 'string', 'the words stand in the claims.'),
  field('adm_1', 'string', 'First-level region.', ({ event }) => event.place?.admin1 ?? null),
  unknown('adm_2', 'string', 'not known to the gazetteer for every place.'),
  field('latitude', 'number', 'Degrees north, WGS 84.', ({ event }) => event.place?.lat ?? null),
  field('longitude', 'number', 'Degrees east, WGS 84.', ({ event }) => event.place?.lon ?? null),
  field('geom_wkt', 'string', 'The point as well-known text.', ({ event }) => pointOf(event.place)),
  field('priogrid_gid', 'integer', 'Cell of PRIO-GRID that holds the point.', ({ event }) =>
    priogridOf(event.place),
  ),
  field('country', 'string', 'English name of the country.', ({ event }) => event.place?.country ?? null),
  unknown('country_id', 'integer', 'Gleditsch and Ward’s number; the country stands in `country`.'),
  unknown('region', 'string', 'UCDP’s own regions of the world.'),
  unknown('event_clarity', 'integer', 'UCDP’s own judgement.'),
  field(
    'date_prec',
    'integer',
    '1 = the day, 2 = within 2 to 6 days, 3 = within a week, 4 = within a month, 5 = within a year.',
    each => datePrecision(lengthOf(each)),
  ),
  field('date_start', 'date', 'First day on which it can have been.', ({ days }) => days?.from ?? null),
  field('date_end', 'date', 'Last day on which it can have been.', ({ days }) => days?.to ?? null),
  unknown('deaths_a', 'integer', 'which side the dead fought on is not told apart.'),
  unknown('deaths_b', 'integer', 'which side the dead fought on is not told apart.'),
  field(
    'deaths_civilians',
    'integer',
    'The number of `best` where those who give it call all of the dead civilians; else empty.',
    ({ toll }) => (toll.lines.every(areCivilians) ? toll.best : null),
  ),
  unknown('deaths_unknown', 'integer', 'see `deaths_a`.'),
  field(
    'best',
    'integer',
    'The number of dead that most claimants give, the lower at a tie. Not a judgement on who is right.',
    ({ toll }) => toll.best,
  ),
  field('high', 'integer', 'The highest number that a claimant gives.', ({ toll }) => toll.high),
  field('low', 'integer', 'The lowest number that a claimant gives.', ({ toll }) => toll.low),
  unknown('gwnoa', 'integer', 'Gleditsch and Ward’s number of side A.'),
  unknown('gwnob', 'integer', 'Gleditsch and Ward’s number of side B.'),
]

const dictionary = {
  unit: 'One row is one fatal event in the columns of UCDP GED, in its order (49 columns, as in versions 21.1 to 25.1).',
  fields: columns,
  notes: [
    'This is the account’s own data in another project’s columns, to be read by tools made for them. It is not UCDP data and was not coded by UCDP’s researchers. Whatever they would have to judge is empty, never guessed.',
    'UCDP’s unit is kept: armed force and at least one death that somebody gives a number for. Other events are in `events-acled-csv` and `events-plover-json`. Events that are only denied, planned or possible are left out.',
    'Numbers of different claimants are never added. Of one claimant the total counts, not "among them two children". Where claimants speak of different victims (soldiers here, fighters there), `low` to `high` spans both: `claims-csv` has the words.',
  ],
}

/** Fatal events in the columns of the UCDP Georeferenced Event Dataset. */
export const eventsGedCsv: ExportFormat = {
  name: 'events-gedevents-csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  fileName: 'events-gedevents.csv',
  description: 'fatal events in the columns of UCDP GED',
  binary: false,
  dictionary,
  write: account =>
    csvText(
      columns,
      reportedEvents(account).flatMap(each => fatalEvent(each) ?? []),
    ),
  sidecar: csvwSidecar('Fatal events in the columns of UCDP GED', dictionary, ['id']),
}
