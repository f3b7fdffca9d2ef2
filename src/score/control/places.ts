import type { Entities } from '../../account/entities.ts'
import { foldName } from '../../gazetteer/fold.ts'
import { countries } from '../../language/en/countries.ts'
import type { ActorEntry } from '../../model/actor.ts'
import { byString } from '../../model/id.ts'
import type { Place } from '../../model/place.ts'
import type { TruthPlace } from './truth.ts'

/** The actor that a cell of the truth names: a flag stands for the government of its country. */
export const truthActor = (label: string, actors: readonly ActorEntry[]): string => {
  const code = [...label]
    .map(letter => String.fromCharCode((letter.codePointAt(0) ?? 0) - 0x1f1e6 + 65))
    .join('')
  const country = countries.find(each => each.code === code || each.names.includes(label))
  if (country !== undefined) return country.actor
  return actors.find(actor => [actor.name, ...actor.aliases].includes(label))?.id ?? label
}

/** Who fights together counts as one: the side of an actor, else the actor to which its deeds are credited. */
export const sideOf = (actor: string, entities: Entities): string => {
  const credited = entities.creditOf(actor)
  return credited.side ?? credited.id
}

/**
 * The place of the account that a row of the truth speaks of: of its name, and in its region. One that no gazetteer
 * puts anywhere counts when no other row has the name. Provinces and districts are no towns. Of several, the one that
 * most claims speak of (`claimsOf`), ties by id.
 */
export const matchPlaces = (
  truth: readonly TruthPlace[],
  places: readonly Place[],
  claimsOf: (id: string) => number,
): ReadonlyMap<TruthPlace, Place> => {
  const rows = new Map<string, number>()
  for (const { names } of truth)
    for (const name of names) rows.set(foldName(name), (rows.get(foldName(name)) ?? 0) + 1)
  const byName = new Map<string, Place[]>()
  for (const place of places) {
    if (areas.has(place.kind)) continue
    for (const name of new Set([place.name, ...place.names].map(foldName)))
      byName.set(name, [...(byName.get(name) ?? []), place])
  }
  const found = new Map<TruthPlace, Place>()
  for (const row of truth) {
    const named = row.names.flatMap(name => byName.get(foldName(name)) ?? [])
    const isOnly = row.names.every(name => rows.get(foldName(name)) === 1)
    const inRegion = named.filter(
      ({ admin1 }) => admin1 !== null && foldName(admin1).startsWith(foldName(row.region)),
    )
    const nowhere = named.filter(({ admin1 }) => admin1 === null && isOnly)
    const [best] = [...(inRegion.length > 0 ? inRegion : nowhere)].sort(
      (left, right) => claimsOf(right.id) - claimsOf(left.id) || byString(left.id, right.id),
    )
    if (best !== undefined) found.set(row, best)
  }
  return found
}

const areas: ReadonlySet<Place['kind']> = new Set([
  'country',
  'province',
  'county',
  'district',
  'road',
  'river',
  'airport',
  'base',
])
