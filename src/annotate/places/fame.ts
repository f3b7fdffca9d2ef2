import { isCoarse, type Option } from './candidates.ts'
import { tuned } from './tuned.ts'

/** 0 for a hamlet, 1 for a city of ten million; regions count by their towns. */
export const fame = (option: Option): number => {
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
