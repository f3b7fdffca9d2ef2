import type { Gazetteer } from '../../model/place.ts'
import type { FoundName } from './found-name.ts'

/**
 * "The Tal Marsa district" beside "Tal Marsa", a name that no list has: one place, so that the word for its kind is
 * left out. What the gazetteer knows keeps it: a district is not its town.
 */
export const withoutDistricts = (names: readonly FoundName[], gazetteer: Gazetteer): readonly FoundName[] => {
  const bare = new Set(names.flatMap(({ core, kind }) => (kind === null ? [core] : [])))
  return names.map(name =>
    (name.kind === 'county' || name.kind === 'district') &&
    bare.has(name.core) &&
    gazetteer.lookup(name.core).length === 0
      ? { ...name, kind: null }
      : name,
  )
}
