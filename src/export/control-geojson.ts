import type { Account } from '../account/account.ts'
import { makeVoices } from '../account/voices.ts'
import type { ControlRow, OriginCounts } from '../model/account.ts'
import type { Place } from '../model/place.ts'
import { type DayInterval, dayIntervals } from './control-days.ts'
import { type ExportFormat, field, type Member, objectOf } from './format.ts'
import { placeFields } from './place-fields.ts'
import { rights, sourceNotes } from './provenance.ts'
import { holderFields, originFields } from './state-fields.ts'

interface PlaceInterval {
  /** The place and the number of the state in its history. */
  readonly id: string
  readonly row: ControlRow
  readonly interval: DayInterval
  readonly origins: OriginCounts
  /** It is the state on the day of the account. */
  readonly isNow: boolean
}

const properties: readonly Member<PlaceInterval>[] = [
  ...placeFields<PlaceInterval>(({ row }) => row.place).filter(
    ({ name }) => name !== 'latitude' && name !== 'longitude',
  ),
  field('from', 'date', 'First day of the state, included.', ({ interval }) => interval.from),
  field(
    'to',
    'date',
    'First day of the next state: the state itself ends before. Null = still so on the day of the account.',
    ({ interval }) => interval.to,
  ),
  field(
    'from_earliest',
    'date',
    'First day on which the state can have begun, where its beginning is only dated to a longer period. Null when only "by then" is known.',
    ({ interval }) => interval.earliest,
  ),
  field(
    'status',
    'string',
    'held, contested, besieged, encircled, stable-mixed, unknown; on the state of the day of the account also no recent report.',
    ({ row, interval, isNow }) => (isNow ? row.status : interval.state.status),
  ),
  field(
    'holder_id',
    'string',
    'Id of the actor that holds the place, or null.',
    ({ interval }) => interval.state.holder?.id ?? null,
  ),
  ...holderFields<PlaceInterval>(({ interval }) => interval.state.holder),
  field(
    'inferred',
    'boolean',
    'True when no page says it: it follows from what happened later or elsewhere.',
    ({ interval, row }) => interval.inferred || row.inferred === true,
  ),
  field('last_evidence', 'date', 'Newest day of a page on the place.', ({ row }) => row.lastEvidence),
  ...originFields<PlaceInterval>(({ origins }) => origins),
  field('claims', 'string', 'Ids of the claims behind it, separated by spaces.', ({ interval }) =>
    interval.state.claims.join(' '),
  ),
]

const intervalsOf = (account: Account): readonly PlaceInterval[] => {
  const asOf = account.asOf
  if (asOf === null) return []
  const voices = makeVoices(account.originOfClaim, account.entities)
  const claims = new Map(account.claims.map(claim => [claim.id, claim]))
  return account.control.flatMap(row => {
    const intervals = dayIntervals(row, asOf)
    return intervals.map((interval, at) => ({
      id: `${row.place.id}#${at + 1}`,
      row,
      interval,
      origins: voices.count(interval.state.claims.flatMap(id => claims.get(id) ?? [])),
      isNow: at === intervals.length - 1,
    }))
  })
}

/** RFC 7946: longitude first. A country's middle is no place of anything that happened in it, so it gets none. */
const pointOf = ({ lat, lon, precision }: Place): object | null =>
  lat === null || lon === null || precision === 'country' || precision === 'none'
    ? null
    : { type: 'Point', coordinates: [lon, lat] }

/** One feature a line, so that versions of a file can be compared. */
const collection = (members: object, features: readonly object[]): string => {
  const head = JSON.stringify({ type: 'FeatureCollection', ...members }).slice(0, -1)
  return `${head},"features":[\n${features.map(each => JSON.stringify(each)).join(',\n')}\n]}\n`
}

/** Who held which place from when to when, for maps with a time line. */
export const controlGeojson: ExportFormat = {
  name: 'control-geojson',
  mediaType: 'application/geo+json',
  fileName: 'control.geojson',
  description: 'who held which place from when to when, as points with intervals',
  binary: false,
  dictionary: {
    unit: 'One feature is one state of one place between two days (RFC 7946, WGS 84, longitude first). The table lists its `properties`.',
    fields: properties,
    notes: [
      'QGIS: Layer Properties → Temporal → Dynamic Temporal Control, "Separate Fields for Start and End Date/Time", start field `from`, end field `to`, limits "Include Start, Exclude End". An empty `to` reaches to the end of time.',
      'Places that nothing locates, and countries, have the geometry null, as RFC 7946 allows: they stay in the attribute table.',
      'A change that is dated to a month counts from its last day; `from_earliest` keeps the doubt. A state of which a page tells only the end counts from thirty days before it and is `inferred`. A state that was followed by another on the same day has equal `from` and `to`.',
      'Sources and rights stand in the member `sitrep` of the collection, which GIS programs skip.',
    ],
  },
  write: account =>
    collection(
      { sitrep: { asOf: account.asOf, knownBy: account.knownBy, rights, sources: sourceNotes(account) } },
      intervalsOf(account).map(each => ({
        type: 'Feature',
        id: each.id,
        geometry: pointOf(each.row.place),
        properties: objectOf(properties, each),
      })),
    ),
}
