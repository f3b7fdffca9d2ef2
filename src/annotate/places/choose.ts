import { foldName } from '../../gazetteer/fold.ts'
import { soundSimilarity } from '../../gazetteer/skeleton.ts'
import { byString } from '../../model/id.ts'
import type { Candidate } from '../../model/mention.ts'
import type { Gazetteer } from '../../model/place.ts'
import { isCoarse, type Option, optionsOf, similarOptions } from './candidates.ts'
import type { FoundName } from './found-name.ts'
import { distanceKm } from './geometry.ts'

/** All mentions of one spelling and kind in a text: they mean one place. */
interface Group {
  readonly key: string
  readonly names: readonly FoundName[]
  options: readonly Option[]
  containers: readonly string[]
}

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
    groups.map(group => [group.key, candidatesOf(group, weights.get(group.key) ?? [], shares.countries)]),
  )
}

const mainCountries = (shares: ReadonlyMap<string, number>): string[] =>
  [...shares].flatMap(([code, share]) => (share > 0.15 ? [code] : [])).sort(byString)

/** Share of each country, and of each region of it, in what the text speaks of; each adds up to 1. */
interface Shares {
  readonly countries: ReadonlyMap<string, number>
  readonly regions: ReadonlyMap<string, number>
}

const regionOf = ({ entry }: Option): string => `${entry.countryCode}/${entry.admin1 ?? ''}`

const sharesOf = (
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

/**
 * Weights of the evidence, in natural-log odds. Set by hand on LGL and GeoVirus; the figures move by less than a point
 * when any of them is halved or doubled.
 */
const tuned = {
  /** A city of ten million over one of one. */
  fame: 5,
  /** What a country's name has over a town's of the same spelling, and a city of over a million, before `fame`. */
  nation: 0.85,
  big: 0.15,
  /** People of a hamlet that nobody counted. */
  hamlet: 10,
  /** The whole text speaks of this country, of this region. */
  country: 5,
  region: 1,
  /** Most that neighbours of the text can add, and what two names of one country share. */
  cap: 8,
  far: 0.3,
  /** A foreign or former name. */
  alias: 1.2,
  /** The text itself puts the name in what holds this entry. */
  held: 6,
  /** "Syrian troops" over a place in Syria. */
  spoken: 0.5,
}

const rounds = 4

/** An exact spelling that many know needs no variants: "Paris" is not "Paras" in Iraq. */
const isWellKnown = ({ entry }: Option): boolean =>
  entry.population >= 15_000 || entry.kind === 'country' || entry.kind === 'province'

/** What names that mean one place share. */
export const groupKey = (name: FoundName): string =>
  `${foldName(name.kindInside ? name.full : name.core)} ${name.kind ?? ''}`

const groupsOf = (names: readonly FoundName[], gazetteer: Gazetteer): Group[] => {
  const byKey = new Map<string, FoundName[]>()
  for (const name of names) {
    const key = groupKey(name)
    const list = byKey.get(key)
    if (list) list.push(name)
    else byKey.set(key, [name])
  }
  return [...byKey].map(([key, list]) => ({
    key,
    names: list,
    options: optionsOf(list[0]!, gazetteer),
    containers: [...new Set(list.flatMap(name => name.container ?? []))],
  }))
}

/** 0 for a hamlet, 1 for a city of ten million; regions count by their towns. */
const fame = (option: Option): number => {
  const { entry } = option
  const people = Math.log10((entry.population || unknownPopulation(entry)) + 1) / 7
  const level =
    entry.kind === 'country'
      ? tuned.nation
      : entry.kind === 'province'
        ? 0.12
        : entry.kind === 'county'
          ? 0.2
          : entry.kind === 'region'
            ? 0.4
            : 0
  const size = entry.population > 1_000_000 ? tuned.big : 0
  return (people + level + size) * option.closeness
}

/** Where nobody counted: GeoNames lists towns of a thousand and seats of districts, the rest are hamlets. */
const unknownPopulation = (entry: Option['entry']): number =>
  isCoarse(entry.kind)
    ? 0
    : entry.kind === 'town' || entry.kind === 'city'
      ? 12_000
      : entry.id.startsWith('geonames:')
        ? 1_500
        : tuned.hamlet

/** Share of each country in what the text surely speaks of. */
const weighCountries = (
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

const prior = (option: Option, group: Group, shares: Shares): number =>
  fame(option) * tuned.fame +
  Math.sqrt(shares.countries.get(option.entry.countryCode) ?? 0) * tuned.country +
  Math.sqrt(shares.regions.get(regionOf(option)) ?? 0) * tuned.region +
  kindFit(option, group) -
  (isAlias(option, group) ? tuned.alias : 0) +
  (option.closeness - 1) * 8

/** An old or foreign name of a town ("Berea" was Aleppo) is a worse reading than a town called so today. */
const isAlias = ({ entry }: Option, group: Group): boolean =>
  entry.kind !== 'country' &&
  entry.kind !== 'region' &&
  soundSimilarity(foldName(group.names[0]?.core ?? ''), foldName(entry.name)) < 0.6 &&
  !foldName(entry.name).startsWith(foldName(group.names[0]?.core ?? ''))

/** Without a kind word a name that a province shares with its own city means the city. */
const kindFit = (option: Option, group: Group): number => {
  const { entry } = option
  const said = group.names[0]?.kind
  if (said) return entry.kind === said ? 1.5 : 0
  if (entry.kind === 'district') return -1
  if (entry.kind === 'county') return -1.2
  if (entry.kind !== 'province') return 0
  const city = group.options.find(
    other =>
      !isCoarse(other.entry.kind) &&
      other.entry.countryCode === entry.countryCode &&
      // A capital is often a province of its own (Kyiv, Sanaa, Moscow), in the midst of the other.
      (other.entry.admin1 === entry.admin1 || distanceKm(other.entry, entry) < 120) &&
      other.entry.population > entry.population * 0.08,
  )
  return city ? -3 : 0.5
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

/** 1 when the text puts the name in a place that holds this reading, −0.5 when in one that does not. */
const held = (
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
    const holder = groups.find(
      other =>
        foldName(other.names[0]!.core) === folded || other.names.some(n => foldName(n.full) === folded),
    )
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

const knownRegion = (folded: string): boolean => folded.length > 0

const contains = (outer: Option, inner: Option): boolean => {
  const a = outer.entry
  const b = inner.entry
  if (a.id === b.id || a.countryCode !== b.countryCode) return false
  if (a.kind === 'country') return b.kind !== 'country'
  if (a.kind === 'province') return a.admin1 === b.admin1 && b.kind !== 'province'
  return distanceKm(a, b) < (a.kind === 'region' ? 250 : 60)
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
