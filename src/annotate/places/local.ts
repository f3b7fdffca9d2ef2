import { bareName, foldName } from '../../gazetteer/fold.ts'
import { siteKinds } from '../../language/en/places.ts'
import { byString } from '../../model/id.ts'
import type { Candidate } from '../../model/mention.ts'
import type { Gazetteer, PlaceKind } from '../../model/place.ts'
import type { FoundName } from './found-name.ts'
import { groupKey } from './option-groups.ts'

/** Id of a place that only texts know: its folded name, its kind, and what it lies in or near. */
export const localId = (name: string, kind: PlaceKind, anchor: string | null): string =>
  `place:${[bareName(foldName(name)), kind].filter(part => part !== '').join(' ')}${anchor ? `@${anchor}` : ''}`

/**
 * A reading for a name that the gazetteer lacks. A site named for a town ("Husaybah border post") is anchored to
 * the town, a neighbourhood or building to the city that the text names most, anything else to the country that
 * most of its places lie in.
 */
export const localCandidate = (
  name: FoundName,
  names: readonly FoundName[],
  chosen: ReadonlyMap<string, readonly Candidate[]>,
  gazetteer: Gazetteer,
): Candidate => {
  const kind = name.kind ?? 'settlement'
  const town = siteKinds.has(kind)
    ? (townOf(name, names, chosen, gazetteer) ??
      (kind === 'district' || kind === 'facility' ? mainCity(chosen, names, gazetteer) : null))
    : null
  const country = countryFor(name, names, chosen, gazetteer)
  const anchor = town ?? (country === null ? null : `country:${country}`)
  return {
    id: localId(name.core, kind, anchor),
    name: name.full,
    score: 0.5,
    detail: `not in the gazetteer; ${town ? 'placed with the town that it is named for or that the text is about' : 'placed in the country of the text'}`,
  }
}

/** The country of the names beside it in its sentences, else that of the whole text. */
const countryFor = (
  name: FoundName,
  names: readonly FoundName[],
  chosen: ReadonlyMap<string, readonly Candidate[]>,
  gazetteer: Gazetteer,
): string | null => {
  const key = groupKey(name)
  const beside = new Set(names.flatMap(other => (groupKey(other) === key ? [other.sentence] : [])))
  const near = names.filter(other => beside.has(other.sentence))
  return mainCountry(chosen, near, gazetteer) ?? mainCountry(chosen, names, gazetteer)
}

const townOf = (
  name: FoundName,
  names: readonly FoundName[],
  chosen: ReadonlyMap<string, readonly Candidate[]>,
  gazetteer: Gazetteer,
): string | null => {
  const folded = foldName(name.core)
  const same = names.find(
    other => !siteKinds.has(other.kind ?? 'settlement') && foldName(other.core) === folded,
  )
  const here = same && chosen.get(groupKey(same))?.[0]?.id
  if (here) return here
  const country = mainCountry(chosen, names, gazetteer)
  return (
    gazetteer.lookup(name.core).find(entry => entry.countryCode === country && entry.kind !== 'province')
      ?.id ?? null
  )
}

/** Id of the city that the text names most often (ties by id), if it names one twice or is about no other. */
const mainCity = (
  chosen: ReadonlyMap<string, readonly Candidate[]>,
  names: readonly FoundName[],
  gazetteer: Gazetteer,
): string | null => {
  const votes = new Map<string, number>()
  for (const name of names) {
    const best = chosen.get(groupKey(name))?.[0]
    const entry = best && gazetteer.get(best.id)
    if (entry && (entry.kind === 'city' || entry.kind === 'town'))
      votes.set(entry.id, (votes.get(entry.id) ?? 0) + 1)
  }
  return [...votes].sort((left, right) => right[1] - left[1] || byString(left[0], right[0]))[0]?.[0] ?? null
}

/** ISO code of the country in which most mentions lie; ties by code. Null when no name was known. */
export const mainCountry = (
  chosen: ReadonlyMap<string, readonly Candidate[]>,
  names: readonly FoundName[],
  gazetteer: Gazetteer,
): string | null => {
  const votes = new Map<string, number>()
  for (const name of names) {
    const best = chosen.get(groupKey(name))?.[0]
    const entry = best && gazetteer.get(best.id)
    // A town says more of where a war is than a country, which may only take part in it.
    if (entry && entry.countryCode !== '')
      votes.set(entry.countryCode, (votes.get(entry.countryCode) ?? 0) + (entry.kind === 'country' ? 1 : 2))
  }
  return [...votes].sort((left, right) => right[1] - left[1] || byString(left[0], right[0]))[0]?.[0] ?? null
}
