import { foldName } from '../../gazetteer/fold.ts'
import type { Option } from './candidates.ts'
import { distanceKm } from './geometry.ts'
import type { Group } from './option-groups.ts'
import { isWritten } from './option-worth.ts'

/** 1 when the text puts the name in a place that holds this reading, −0.5 when in one that does not. */
export const held = (
  option: Option,
  group: Group,
  groups: readonly Group[],
  before: ReadonlyMap<string, readonly number[]>,
): number => {
  if (group.containers.length === 0) return 0
  let best = -0.5
  for (const container of group.containers) {
    const folded = foldName(container)
    const { entry } = option
    if (entry.admin1 !== null && foldName(entry.admin1) === folded && entry.kind !== 'province') return 1
    if (foldName(entry.country) === folded && entry.kind !== 'country') best = Math.max(best, 1)
    const holder = calledSo(groups, folded)
    if (!holder) {
      if (best < 0 && !knownRegion(folded)) best = Math.max(best, 0)
      continue
    }
    holder.options.forEach((reading, index) => {
      const weight = before.get(holder.key)?.[index] ?? 0
      if (contains(reading, option)) best = Math.max(best, weight)
    })
  }
  return best
}

const calledSo = (groups: readonly Group[], folded: string): Group | undefined =>
  groups.find(
    ({ names }) => foldName(names[0]!.core) === folded || names.some(({ full }) => foldName(full) === folded),
  )

/** Kilometres from the middle of a province beyond which a place of another province is surely not meant. */
const outsideKm = 100
/** A place with more people is rather named loosely than another of its name. */
const small = 20_000

/**
 * Whether the text puts a name in a province in which none of its readings lies, and all are small places far away:
 * "Krasne in the Kharkiv region" where the gazetteer has a Krasne in each of five other provinces.
 */
export const isElsewhere = (
  group: Group,
  groups: readonly Group[],
  weights: ReadonlyMap<string, readonly number[]>,
): boolean => {
  const provinces = group.containers.flatMap(container => {
    const holder = calledSo(groups, foldName(container))
    const best = holder?.options[indexOfMost(weights.get(holder.key) ?? [])]
    return best?.entry.kind === 'province' ? [best.entry] : []
  })
  return (
    provinces.length > 0 &&
    group.options.length > 0 &&
    group.options.every(
      ({ entry }) =>
        entry.population < small &&
        provinces.every(
          province => province.admin1 !== entry.admin1 && distanceKm(entry, province) > outsideKm,
        ),
    )
  )
}

const indexOfMost = (values: readonly number[]): number => values.indexOf(Math.max(...values))

const knownRegion = (folded: string): boolean => folded.length > 0

const contains = (outer: Option, inner: Option): boolean => {
  const a = outer.entry
  const b = inner.entry
  if (a.id === b.id || a.countryCode !== b.countryCode) return false
  if (a.kind === 'country') return b.kind !== 'country'
  if (a.kind === 'province' && isWritten(b)) return distanceKm(a, b) < provinceKm
  if (a.kind === 'province') return a.admin1 === b.admin1 && b.kind !== 'province'
  return distanceKm(a, b) < (a.kind === 'region' ? 250 : 60)
}

/** From the middle of a province as far as a site in it may lie. */
const provinceKm = 150
