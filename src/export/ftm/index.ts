import type { ExportFormat, FieldNote } from '../format.ts'
import { withKeptClaims } from '../kept-claims.ts'
import { jsonSidecar } from '../sidecar.ts'
import { statementsOf } from './statement.ts'
import { tellingsOf } from './tellings.ts'

const fields: readonly FieldNote[] = (
  [
    [
      'canonical_id',
      'string',
      'The entity that judgements merged it into: an actor or place of the account, or an event.',
    ],
    [
      'entity_id',
      'string',
      'The entity as one page has it: a document, a claim, an actor or place before merging.',
    ],
    ['prop', 'string', 'Property of the FollowTheMoney schema; `id` says that there is such an entity.'],
    [
      'schema',
      'string',
      'Article (a page), Event (a claim), PublicBody, Organization, Person, LegalEntity (actors), Address (places).',
    ],
    ['value', 'string', 'The value.'],
    ['dataset', 'string', 'Always `sitrep`.'],
    ['lang', 'string', 'Always null.'],
    ['original_value', 'string', 'Always null: values are as the pages write them.'],
    ['first_seen', 'date', 'Day of the first page that says so.'],
    ['last_seen', 'date', 'Day of the last.'],
    ['external', 'boolean', 'Always false.'],
    ['origin', 'string', 'The outlet, where one alone says so.'],
    ['id', 'string', 'SHA-1 of dataset, entity, property and value, as FollowTheMoney computes it.'],
  ] as const
).map(([name, type, about]) => ({ name, type, about }))

const dictionary = {
  unit: 'One line is one FollowTheMoney statement: one value of one property of one entity, in the JSON form that `ftm` reads (FollowTheMoney 4).',
  fields,
  notes: [
    '`ftm aggregate-statements -i claims.ftm.jsonl -f json -o entities.ftm.json` makes entities of them: lines are sorted by `canonical_id`, as it asks.',
    'A claim is an `Event` with `name` (in a few words), `summary` (the clause), `description` (the sentence), `startDate`, `endDate`, `location`, `addressEntity`, `involved`, `publisher`, `proof` (the page) and `keywords` (kind and force). Claims of one event share its `canonical_id`: merged, it has every outlet’s words.',
    'Actors and places keep the id that they had on the page as `entity_id`, and the merged one as `canonical_id`: a merge can be withdrawn without changing a statement’s id.',
    'Left out: quotations, and claims that deny, plan, suppose or take back. They are no events, and FollowTheMoney has no word for "somebody denies that".',
    'A `state` is a PublicBody; groups that are only described ("gunmen", "residents") are of the schema LegalEntity.',
  ],
}

/** Claims as FollowTheMoney statements. */
export const claimsFtm: ExportFormat = {
  name: 'claims-ftm',
  mediaType: 'application/jsonl',
  fileName: 'claims.ftm.jsonl',
  description: 'claims as FollowTheMoney statements, one JSON object a line',
  binary: false,
  dictionary,
  write: (account, context) =>
    statementsOf(tellingsOf(withKeptClaims(account, context)))
      .map(statement => `${JSON.stringify(statement)}\n`)
      .join(''),
  sidecar: jsonSidecar('Claims as FollowTheMoney statements', dictionary),
}
