import { type PlaceDay, placeDays } from './control-days.ts'
import { csvText, joined } from './csv.ts'
import { type Column, type ExportFormat, field } from './format.ts'
import { placeFields } from './place-fields.ts'
import { csvwSidecar } from './sidecar.ts'
import { holderFields, originFields } from './state-fields.ts'

const columns: readonly Column<PlaceDay>[] = [
  ...placeFields<PlaceDay>(({ row }) => row.place),
  field('day', 'date', 'The day that the row is about.', ({ day }) => day),
  field(
    'status',
    'string',
    'held, contested, besieged, encircled, stable-mixed, unknown, or no recent report (the last evidence is too old to speak for the day).',
    ({ status }) => status,
  ),
  field(
    'holder_id',
    'string',
    'Id of the actor that holds the place; empty where nobody alone does or nobody is named.',
    ({ interval }) => interval.state.holder?.id ?? null,
  ),
  ...holderFields<PlaceDay>(({ interval }) => interval.state.holder),
  field(
    'since_earliest',
    'date',
    'First day on which this state can have begun; empty when only "by then" is known.',
    ({ interval }) => interval.earliest,
  ),
  field(
    'since_latest',
    'date',
    'Day by which it had begun, the same as the column before where the day is known; empty when only its end is told.',
    ({ interval }) => interval.latest,
  ),
  field(
    'may_have_changed',
    'boolean',
    'True on days on which the next change, dated to a longer period only, may have happened already.',
    ({ mayHaveChanged }) => mayHaveChanged,
  ),
  field(
    'inferred',
    'boolean',
    'True when no page says it of these days: it follows from what happened later or elsewhere.',
    ({ interval, row }) => interval.inferred || row.inferred === true,
  ),
  field(
    'last_evidence',
    'date',
    'Newest day, up to this one, on which a page that speaks of the place was published; empty when only later pages tell of the day.',
    ({ lastEvidence }) => lastEvidence,
  ),
  ...originFields<PlaceDay>(({ origins }) => origins),
  field('speakers', 'integer', 'Named sources behind it.', ({ origins }) => origins.speakers),
  field(
    'claims',
    'string',
    'Ids of the claims behind it, separated by spaces: rows of the claims exports.',
    ({ interval }) => joined(interval.state.claims, ' '),
  ),
]

const dictionary = {
  unit: 'One row is one place on one day: who holds it, as far as all pages together tell.',
  fields: columns,
  notes: [
    'Days run from the first publication day of the pages to the day of the account (`--as-of`); `--since` and `--until` set other ends. A place has rows from the first day of which anything is known: a missing row means "nothing known", never "unchanged".',
    'The rows tell what is known with all pages at hand. For what could be known on a day, export with `--known-by DAY`.',
    'A change that is dated to a month counts from its last day; `since_earliest` and `may_have_changed` keep the doubt. A state of which a page tells only the end counts from thirty days before it and is `inferred`.',
    'For the words behind a row, join `claims` with `claims-csv` or `claims-jsonl`.',
  ],
}

/** Who holds which place on which day, for spreadsheets and statistics. */
export const controlCsv: ExportFormat = {
  name: 'control-csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  fileName: 'control.csv',
  description: 'who holds which place: one row a place and day',
  binary: false,
  dictionary,
  write: (account, context) => csvText(columns, placeDays(account, context)),
  sidecar: csvwSidecar('Control of places by day', dictionary, ['place_id', 'day']),
}
