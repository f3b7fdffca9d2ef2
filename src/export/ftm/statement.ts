import { createHash } from 'node:crypto'
import { byString, sha256 } from '../../model/id.ts'

/** One value of one property of one entity, as FollowTheMoney's `Statement.to_dict` writes it. */
export interface Statement {
  /** The entity that judgements merged it into. First, so that lines sort by it. */
  readonly canonical_id: string
  readonly entity_id: string
  readonly prop: string
  readonly schema: string
  readonly value: string
  readonly dataset: string
  readonly lang: string | null
  readonly original_value: string | null
  /** Days of the first and last page that says so. */
  readonly first_seen: string | null
  readonly last_seen: string | null
  readonly external: boolean
  /** Outlet of the page, where one outlet alone says so. */
  readonly origin: string | null
  /** SHA-1 of dataset, entity, property and value: the key that FollowTheMoney computes itself. */
  readonly id: string
}

/** FollowTheMoney's name for "there is such an entity". */
const baseProperty = 'id'

export const dataset = 'sitrep'

/**
 * An id that FollowTheMoney takes: letters, digits, dots and hyphens. Ids with other characters get eight digits of their
 * hash, so that no two become one.
 */
export const entityId = (id: string): string => {
  const plain = id.replace(':', '-')
  if (/^[0-9a-zA-Z](?:[0-9a-zA-Z.-]*[0-9a-zA-Z])?$/.test(plain)) return `${dataset}-${plain}`
  const slug = plain.replace(/[^0-9a-zA-Z.-]+/g, '-').slice(0, 80)
  return `${dataset}-${slug}-${sha256(id).slice(0, 8)}`
}

/** An entity as one page tells of it. */
export interface Telling {
  readonly entity: string
  readonly canonical: string
  readonly schema: string
  readonly outlet: string | null
  readonly day: string | null
  readonly values: readonly (readonly [prop: string, value: string | null])[]
}

/** Longest value that FollowTheMoney takes for a name. */
const longestName = 380

const cleanValue = (prop: string, value: string): string => {
  const clean = value.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  return prop === 'name' || prop === 'alias' ? clean.slice(0, longestName) : clean
}

const earliest = (left: string | null, right: string | null): string | null =>
  left === null || (right !== null && right < left) ? right : left
const latest = (left: string | null, right: string | null): string | null =>
  left === null || (right !== null && right > left) ? right : left

/** What several pages tell as statements: each value once, with the first and last day on which it was said. */
export const statementsOf = (tellings: readonly Telling[]): readonly Statement[] => {
  const found = new Map<string, Statement>()
  for (const { entity, canonical, schema, outlet, day, values } of tellings) {
    const id = entityId(entity)
    for (const [prop, raw] of [[baseProperty, id] as const, ...values]) {
      const value = raw === null ? '' : cleanValue(prop, raw)
      if (value === '') continue
      const key = createHash('sha1').update(`${dataset}.${id}.${prop}.${value}`).digest('hex')
      const known = found.get(key)
      found.set(key, {
        canonical_id: entityId(canonical),
        entity_id: id,
        prop,
        schema,
        value,
        dataset,
        lang: null,
        original_value: null,
        first_seen: known === undefined ? day : earliest(known.first_seen, day),
        last_seen: known === undefined ? day : latest(known.last_seen, day),
        external: false,
        origin: known === undefined || known.origin === outlet ? outlet : null,
        id: key,
      })
    }
  }
  return [...found.values()].sort(
    (left, right) =>
      byString(left.canonical_id, right.canonical_id) ||
      byString(left.entity_id, right.entity_id) ||
      Number(left.prop !== baseProperty) - Number(right.prop !== baseProperty) ||
      byString(left.prop, right.prop) ||
      byString(left.value, right.value),
  )
}
