import type { OriginCounts } from '../model/account.ts'
import type { Actor } from '../model/actor.ts'
import { type Cell, type Field, field } from './format.ts'

/** Whom a place belongs to, beside the id of the actor. */
export const holderFields = <Row>(holderOf: (row: Row) => Actor | null): readonly Field<Row, Cell>[] => [
  field('holder', 'string', 'Name of that actor.', row => holderOf(row)?.name ?? null),
  field(
    'holder_side',
    'string',
    'The side that it fights on, where the actor list gives one.',
    row => holderOf(row)?.side ?? null,
  ),
]

/** How many say so. */
export const originFields = <Row>(originsOf: (row: Row) => OriginCounts): readonly Field<Row, Cell>[] => [
  field('reports', 'integer', 'Pages behind the state.', row => originsOf(row).reports),
  field('outlets', 'integer', 'Outlets behind it.', row => originsOf(row).outlets),
  field(
    'independent_origins',
    'integer',
    'Origins behind it: copied text counts once, one speaker counts once.',
    row => originsOf(row).independent,
  ),
]
