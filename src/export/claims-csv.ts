import { type CasualtyCount, casualtyCounts, type Quantity } from '../model/claim.ts'
import { dayOf } from '../model/time.ts'
import { claimsOutput } from '../output/claims.ts'
import type { ClaimOutput, Name } from '../output/contract.ts'
import { csvText, joined } from './csv.ts'
import { type Column, type ExportFormat, field } from './format.ts'
import { withKeptClaims } from './kept-claims.ts'
import { csvwSidecar } from './sidecar.ts'

const nameOf = (name: Name | null | undefined): string | null => name?.name ?? null
const placeOf = (claim: ClaimOutput): Name | null => (claim.kind === 'statement' ? null : claim.place)

type Counted = CasualtyCount | 'strength'

const quantityOf = (claim: ClaimOutput, counted: Counted): Quantity | undefined => {
  if (counted === 'strength') return claim.kind === 'strength' ? claim.quantity : undefined
  return claim.kind === 'casualties' ? claim[counted] : undefined
}

const rangeColumns = (name: string, counted: Counted, about: string): readonly Column<ClaimOutput>[] => [
  field(`${name}_min`, 'integer', `${about}: at least.`, claim => quantityOf(claim, counted)?.min ?? null),
  field(`${name}_max`, 'integer', `${about}: at most.`, claim => quantityOf(claim, counted)?.max ?? null),
]

/** Who did it or has it, and to whom or from whom, whatever the kind of claim. */
const actorsOf = (
  claim: ClaimOutput,
): { readonly doers: readonly Name[]; readonly others: readonly Name[] } => {
  switch (claim.kind) {
    case 'control':
      return {
        doers: [...(claim.actor ? [claim.actor] : []), ...(claim.with ?? [])],
        others: claim.opponent ? [claim.opponent] : [],
      }
    case 'casualties':
      return { doers: claim.actors, others: [] }
    case 'event':
      return {
        doers: claim.actors.filter(({ role }) => role !== 'target').map(({ name }) => name),
        others: claim.actors.filter(({ role }) => role === 'target').map(({ name }) => name),
      }
    case 'strength':
      return { doers: [claim.about], others: [] }
    case 'statement':
      return { doers: [], others: [] }
  }
}

const whatOf = (claim: ClaimOutput): string | null => {
  if (claim.kind === 'control') return claim.effect
  if (claim.kind === 'event') return claim.type
  if (claim.kind === 'casualties') return claim.cause
  return claim.kind === 'strength' ? claim.quantity.unit : claim.direct ? 'direct' : 'indirect'
}

const columns: readonly Column<ClaimOutput>[] = [
  field('id', 'string', 'Content hash of the claim.', ({ id }) => id),
  field('kind', 'string', 'control, casualties, event, strength or statement.', ({ kind }) => kind),
  field(
    'force',
    'string',
    'asserts, claims (somebody is quoted), denies, negated, plans, conditional or corrects.',
    ({ force }) => force,
  ),
  field(
    'what',
    'string',
    'control: the effect. event: its type. casualties: the cause as written. strength: the unit. statement: direct or indirect.',
    whatOf,
  ),
  field('place_id', 'string', 'Id of the place.', claim => placeOf(claim)?.id ?? null),
  field('place', 'string', 'Its name.', claim => nameOf(placeOf(claim))),
  field('actor_ids', 'string', 'Ids of who did it or has it, separated by "; ".', claim =>
    joined(actorsOf(claim).doers.map(({ id }) => id)),
  ),
  field('actors', 'string', 'Their names, separated by "; ".', claim =>
    joined(actorsOf(claim).doers.map(({ name }) => name)),
  ),
  field('against', 'string', 'To whom, against whom or from whom, separated by "; ".', claim =>
    joined(actorsOf(claim).others.map(({ name }) => name)),
  ),
  field('extent', 'string', 'control: whole, part or surroundings.', claim =>
    claim.kind === 'control' ? claim.extent : null,
  ),
  field('from', 'date', 'First day of the time; empty = not said.', ({ when }) =>
    when?.from ? dayOf(when.from) : null,
  ),
  field('to', 'date', 'Last day of the time; empty = open, or not said.', ({ when }) =>
    when?.to ? dayOf(when.to) : null,
  ),
  field(
    'time_precision',
    'string',
    'minute, hour, day, week, month, season or year.',
    ({ when }) => when?.precision ?? null,
  ),
  field('time_basis', 'string', 'text, publication, earlier sentence or none.', ({ whenBasis }) => whenBasis),
  ...casualtyCounts.flatMap(count =>
    rangeColumns(
      count.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`),
      count,
      `casualties, ${count === 'killedOrWounded' ? 'killed or wounded together' : count}`,
    ),
  ),
  ...rangeColumns('strength', 'strength', 'strength'),
  field('of', 'string', 'casualties: who was hit, as written.', claim =>
    claim.kind === 'casualties' ? claim.of : null,
  ),
  field('cumulative', 'boolean', 'casualties: a running total, never to be added to others.', claim =>
    claim.kind === 'casualties' ? claim.cumulative : null,
  ),
  field('part_of', 'string', 'casualties: id of the claim whose total holds this one.', claim =>
    claim.kind === 'casualties' ? (claim.partOf ?? null) : null,
  ),
  field(
    'confidence',
    'number',
    'control: probability that place, effect and actor are read rightly, 0 to 1.',
    claim => (claim.kind === 'control' ? (claim.confidence ?? null) : null),
  ),
  field('speaker', 'string', 'Whom the page gives as the source; empty = the outlet itself.', ({ speaker }) =>
    nameOf(speaker),
  ),
  field('outlet', 'string', 'Who published the page.', ({ outlet }) => outlet),
  field('origin', 'string', 'Whose text it is: copies share one origin.', ({ origin }) => origin),
  field('document', 'string', 'Id of the page.', ({ evidence }) => evidence.document),
  field('file', 'string', 'The file that it was read from.', ({ evidence }) => evidence.file),
  field(
    'start',
    'integer',
    'First UTF-16 code unit of the clause in the cleaned text.',
    ({ evidence }) => evidence.start,
  ),
  field('end', 'integer', 'The code unit after its last.', ({ evidence }) => evidence.end),
  field('quote', 'string', 'The clause, letter by letter.', ({ evidence }) => evidence.quote),
  field('sentence', 'string', 'The sentence around it.', ({ evidence }) => evidence.sentence.text),
]

const dictionary = {
  unit: 'One row is one claim: what one clause of one page says.',
  fields: columns,
  notes: [
    'Rows stand in the order of documents (by id) and of the words in them. Everything of a claim, the names as written among it: `claims-jsonl`.',
    'How strongly a text stands behind a claim is `force`: never count a `denies`, `plans` or `conditional` as something that happened.',
    'Numbers of claims are not to be added: several pages tell of the same dead.',
  ],
}

/** Every claim as a table. */
export const claimsCsv: ExportFormat = {
  name: 'claims-csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  fileName: 'claims.csv',
  description: 'what each page says, one row a claim',
  binary: false,
  dictionary: dictionary,
  write: (account, context) => csvText(columns, claimsOutput(withKeptClaims(account, context))),
  sidecar: csvwSidecar('Claims', dictionary, ['id']),
}
