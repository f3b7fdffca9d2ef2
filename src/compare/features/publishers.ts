import { publisherFamilies, subscribers } from '../../language/en/publishers.ts'

/** "Al-Araby" and "alaraby" are one outlet; hosts keep their dots. */
const plain = (outlet: string): string =>
  outlet
    .trim()
    .normalize('NFD')
    .toLowerCase()
    .replace(/^(?:www|m)\./, '')
    .replace(/[^\p{L}\p{N}.+]/gu, '')

const familyByOutlet = new Map(
  publisherFamilies.flatMap(({ name, outlets }) =>
    [name, ...outlets].map(outlet => [plain(outlet), name] as const),
  ),
)

const agenciesByHouse = new Map(subscribers.map(({ outlet, agencies }) => [plain(outlet), agencies]))

/** The house that owns an outlet, or the outlet's own name where no family is known. */
export const houseOf = (outlet: string): string => familyByOutlet.get(plain(outlet)) ?? outlet

/** The agencies that all of these outlets print, in the order of the list; none where one of them is not known. */
export const agenciesInCommon = (outlets: readonly string[]): readonly string[] => {
  const lists = outlets.map(
    outlet => agenciesByHouse.get(plain(houseOf(outlet))) ?? agenciesByHouse.get(plain(outlet)) ?? [],
  )
  return (lists[0] ?? []).filter(agency => lists.every(list => list.includes(agency)))
}
