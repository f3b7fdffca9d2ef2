import { byString } from '../../model/id.ts'
import type { Option } from './candidates.ts'
import { fame } from './fame.ts'
import type { Group } from './option-groups.ts'
import { tuned } from './tuned.ts'

/** Countries that a good part of the text speaks of, by code. */
export const mainCountries = (shares: ReadonlyMap<string, number>): string[] =>
  [...shares].flatMap(([code, share]) => (share > 0.15 ? [code] : [])).sort(byString)

/** Share of each country, and of each region of it, in what the text speaks of; each adds up to 1. */
export interface Shares {
  readonly countries: ReadonlyMap<string, number>
  readonly regions: ReadonlyMap<string, number>
}

/** Country and region of an option, as the key of `Shares.regions`. */
export const regionOf = ({ entry }: Option): string => `${entry.countryCode}/${entry.admin1 ?? ''}`

/** How much the text speaks of each country and region, as its names are read now. */
export const sharesOf = (
  groups: readonly Group[],
  weights: ReadonlyMap<string, readonly number[]>,
  spokenOf: ReadonlyMap<string, number>,
): Shares => {
  const countries = new Map<string, number>()
  const regions = new Map<string, number>()
  const add = (map: Map<string, number>, key: string, weight: number): void => {
    map.set(key, (map.get(key) ?? 0) + weight)
  }
  for (const [code, weight] of spokenOf) add(countries, code, weight * tuned.spoken)
  for (const group of groups) {
    const strength = Math.min(3, 1 + Math.log2(group.names.length))
    group.options.forEach((option, index) => {
      const weight = (weights.get(group.key)?.[index] ?? 0) * strength
      if (option.entry.countryCode === '') return
      add(countries, option.entry.countryCode, weight)
      if (option.entry.admin1 !== null) add(regions, regionOf(option), weight)
    })
  }
  return { countries: normalised(countries), regions: normalised(regions) }
}

const normalised = (weights: ReadonlyMap<string, number>): ReadonlyMap<string, number> => {
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0)
  return new Map([...weights].map(([key, weight]) => [key, total > 0 ? weight / total : 0]))
}

/** Share of each country in what the text surely speaks of. */
export const weighCountries = (
  groups: readonly Group[],
  spokenOf: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> => {
  const votes = new Map<string, number>()
  let total = 0
  const vote = (code: string, weight: number): void => {
    if (code === '' || weight <= 0) return
    votes.set(code, (votes.get(code) ?? 0) + weight)
    total += weight
  }
  for (const [code, weight] of spokenOf) vote(code, weight * tuned.spoken)
  for (const group of groups) {
    const codes = new Map<string, number>()
    for (const option of group.options) {
      const weight = Math.exp(fame(option) * 4)
      codes.set(option.entry.countryCode, Math.max(codes.get(option.entry.countryCode) ?? 0, weight))
    }
    const sum = [...codes.values()].reduce((left, right) => left + right, 0)
    const strength = Math.min(3, 1 + Math.log2(group.names.length))
    for (const [code, weight] of codes) {
      // An ambiguous name says little: its share is squared.
      const share = weight / sum
      vote(code, share * share * strength)
    }
  }
  return new Map([...votes].map(([code, weight]) => [code, weight / Math.max(total, 1e-9)]))
}
