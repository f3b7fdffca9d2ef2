import { foldName } from '../../gazetteer/fold.ts'
import { soundSimilarity } from '../../gazetteer/skeleton.ts'
import { isCoarse, type Option } from './candidates.ts'
import { regionOf, type Shares } from './country-shares.ts'
import { fame } from './fame.ts'
import { distanceKm } from './geometry.ts'
import type { Group } from './option-groups.ts'
import { tuned } from './tuned.ts'

/** What speaks for a reading before its neighbours do: how well known it is, its kind, its spelling, its country. */
export const prior = (option: Option, group: Group, shares: Shares): number => {
  const own = ownWorth(option, group)
  return (
    own.fame +
    Math.sqrt(shares.countries.get(option.entry.countryCode) ?? 0) * tuned.country +
    Math.sqrt(shares.regions.get(regionOf(option)) ?? 0) * tuned.region +
    own.kind -
    own.alias +
    own.spelling
  )
}

/** What an option is worth whatever the rest of the text speaks of: asked in every round, so reckoned once. */
interface OwnWorth {
  readonly fame: number
  readonly kind: number
  readonly alias: number
  readonly spelling: number
}

const ownWorths = new WeakMap<Option, OwnWorth>()

const ownWorth = (option: Option, group: Group): OwnWorth => {
  const known = ownWorths.get(option)
  if (known) return known
  const worth = {
    fame: fame(option) * tuned.fame,
    kind: kindFit(option, group),
    alias: isAlias(option, group) ? tuned.alias : 0,
    spelling: (option.closeness - 1) * 8,
  }
  ownWorths.set(option, worth)
  return worth
}

/** Entries written from knowledge list only names that are in use ("T4" and "Tiyas"), and have no province. */
export const isWritten = ({ id }: Option['entry']): boolean => id.startsWith('place:')

/** An old or foreign name of a town ("Berea" was Aleppo) is a worse reading than a town called so today. */
const isAlias = ({ entry }: Option, group: Group): boolean =>
  entry.kind !== 'country' &&
  entry.kind !== 'region' &&
  !isWritten(entry) &&
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
