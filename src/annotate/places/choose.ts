import { foldName } from '../../gazetteer/fold.ts'
import { byString } from '../../model/id.ts'
import type { Candidate } from '../../model/mention.ts'
import type { Gazetteer } from '../../model/place.ts'
import { type Option, similarOptions } from './candidates.ts'
import { mainCountries, type Shares, sharesOf, weighCountries } from './country-shares.ts'
import type { FoundName } from './found-name.ts'
import { distanceKm } from './geometry.ts'
import { held, isElsewhere } from './held-in.ts'
import { type Group, groupsOf } from './option-groups.ts'
import { prior } from './option-worth.ts'
import { tuned } from './tuned.ts'

/**
 * Chooses, for each name, among the entries that it may mean: how well known an entry is, its kind, the country
 * and region that the rest of the text speaks of, what the text puts it in, how near it lies to the other places.
 * Answers by spelling and kind (`groupKey`); candidates are sorted, their scores add up to at most 1.
 */
export const chooseEntries = (
  names: readonly FoundName[],
  gazetteer: Gazetteer,
  spokenOf: ReadonlyMap<string, number>,
): ReadonlyMap<string, readonly Candidate[]> => {
  const groups = groupsOf(names, gazetteer)
  const stray = groups.filter(group => isStray(group, groups, spokenOf))
  for (const group of stray) group.options = []
  const countries = weighCountries(groups, spokenOf)
  // Variants are looked for where the text's towns lie: "Russia" and "the US" may only take part.
  const towns = groups.filter(
    group =>
      !group.options.some(option => option.entry.kind === 'country') && group.options.some(isWellKnown),
  )
  const local = weighCountries(towns, new Map())
  const scene = mainCountries(local.size > 0 ? local : countries)
  for (const group of groups) {
    if (group.options.some(option => isWellKnown(option) || scene.includes(option.entry.countryCode)))
      continue
    const similar = similarOptions(group.names[0]!, gazetteer, scene)
    group.options = [
      ...group.options,
      ...similar.filter(({ entry }) => !group.options.some(o => o.entry === entry)),
    ]
  }
  let shares: Shares = { countries, regions: new Map() }
  let weights = new Map(
    groups.map(group => [group.key, softmax(group.options.map(option => prior(option, group, shares)))]),
  )
  for (let round = 0; round < rounds; round++) {
    const before = weights
    shares = sharesOf(groups, before, spokenOf)
    weights = new Map(groups.map(group => [group.key, nextWeights(group, groups, before, shares)]))
  }
  return new Map(
    groups.map(group => [
      group.key,
      isElsewhere(group, groups, weights)
        ? []
        : candidatesOf(group, weights.get(group.key) ?? [], shares.countries),
    ]),
  )
}

const rounds = 4

/** An exact spelling that many know needs no variants: "Paris" is not "Paras" in Iraq. */
const isWellKnown = ({ entry }: Option): boolean =>
  entry.population >= 15_000 || entry.kind === 'country' || entry.kind === 'province'

/** Fewer people than this, and a place is not known by another name in a text that speaks of other countries. */
const knownAbroad = 1_000_000

/**
 * "Kobo" in a text on Ethiopia is not a town in China that was once called so: a spelling that is nobody's own name,
 * in countries that nothing else in the text speaks of.
 */
const isStray = (group: Group, groups: readonly Group[], spokenOf: ReadonlyMap<string, number>): boolean => {
  const spellings = new Set(group.names.flatMap(name => [foldName(name.core), foldName(name.full)]))
  const isOtherName = ({ entry }: Option): boolean =>
    entry.population < knownAbroad && !spellings.has(foldName(entry.name))
  if (group.options.length === 0 || !group.options.every(isOtherName)) return false
  const others = weighCountries(
    groups.filter(other => other !== group),
    spokenOf,
  )
  return others.size > 0 && group.options.every(({ entry }) => !others.has(entry.countryCode))
}

const softmax = (values: readonly number[]): number[] => {
  const top = Math.max(...values)
  const powers = values.map(value => Math.exp(value - top))
  const sum = powers.reduce((left, right) => left + right, 0)
  return powers.map(power => power / sum)
}

const nextWeights = (
  group: Group,
  groups: readonly Group[],
  before: ReadonlyMap<string, readonly number[]>,
  shares: Shares,
): number[] =>
  softmax(
    group.options.map(option => {
      const support = groups
        .filter(other => other !== group)
        .map(other => supportOf(option, other, before.get(other.key) ?? []))
        .sort((left, right) => right - left)
        .slice(0, 5)
        .reduce((sum, value) => sum + value, 0)
      const bounded = tuned.cap * (1 - Math.exp(-support / tuned.cap))
      return prior(option, group, shares) + bounded + held(option, group, groups, before) * tuned.held
    }),
  )

/** How much another name's likely readings speak for this one. */
const supportOf = (option: Option, other: Group, weights: readonly number[]): number => {
  let best = 0
  other.options.forEach((reading, index) => {
    const weight = weights[index] ?? 0
    if (weight < 0.05) return
    best = Math.max(best, weight * affinity(option, reading))
  })
  return best
}

const affinity = (left: Option, right: Option): number => {
  const a = left.entry
  const b = right.entry
  if (a.id === b.id) return 2.5
  if (a.countryCode !== b.countryCode || a.countryCode === '') return 0
  if (a.kind === 'country' || b.kind === 'country') return 0.5
  const sameRegion = a.admin1 !== null && a.admin1 === b.admin1 ? 1 : 0
  const distance = distanceKm(a, b)
  const near = distance < 40 ? 1.4 : distance < 100 ? 1 : distance < 250 ? 0.5 : 0
  return tuned.far + sameRegion + near
}

const candidatesOf = (
  group: Group,
  weights: readonly number[],
  countries: ReadonlyMap<string, number>,
): Candidate[] =>
  group.options
    .map((option, index) => ({
      id: option.entry.id,
      name: option.entry.name,
      score: Math.round((weights[index] ?? 0) * option.closeness * 1000) / 1000,
      detail: detailOf(option, countries),
    }))
    .sort((left, right) => right.score - left.score || byString(left.id, right.id))
    .filter((candidate, index) => index === 0 || candidate.score >= 0.01)
    .slice(0, 6)

/** Marks, in a candidate's detail, an entry that is spelt otherwise. */
export const spellingNote = 'spelling'

const detailOf = ({ entry, closeness }: Option, countries: ReadonlyMap<string, number>): string =>
  [
    `${entry.kind} in ${[entry.admin1, entry.country].filter(part => part !== null && part !== '').join(', ')}`,
    entry.population > 0 ? `${entry.population} people` : 'people unknown',
    `country's share of the text ${((countries.get(entry.countryCode) ?? 0) * 100).toFixed(0)} %`,
    ...(closeness < 1 ? [`${spellingNote} ${closeness.toFixed(2)}`] : []),
  ].join('; ')
