import { type CasualtyCount, casualtyCounts, forces } from '../../../../src/model/claim.ts'
import type { TimelineEvent, TimelineView } from '../../../../src/server/contract.ts'
import { type FamilyId, families, familyOf } from './families.ts'

/** Which events the address asks for; the names are those of the map's parameters. */
export interface Filters {
  /** Empty = all. */
  readonly families: ReadonlySet<FamilyId>
  readonly actor: string
  readonly outlet: string
  readonly force: string
  /** Least number of independent origins. */
  readonly independent: number
  /** Which count the casualties show. */
  readonly count: CasualtyCount
}

/** Reads the filters from the address; what means nothing is left aside. */
export const readFilters = (param: (name: string) => string): Filters => {
  const asked = new Set(param('family').split(','))
  const independent = Number(param('origins'))
  return {
    families: new Set(families.flatMap(({ id }) => (asked.has(id) ? [id] : []))),
    actor: param('actor'),
    outlet: param('outlet'),
    force: forces.find(force => force === param('force')) ?? '',
    independent: Number.isInteger(independent) && independent > 0 ? independent : 0,
    count: casualtyCounts.find(count => count === param('count')) ?? 'killed',
  }
}

export const isFiltered = ({ families, actor, outlet, force, independent }: Filters): boolean =>
  families.size > 0 || actor !== '' || outlet !== '' || force !== '' || independent > 0

/** Whether an event passes all filters. */
export const keepsEvent = (filters: Filters, event: TimelineEvent): boolean =>
  (filters.families.size === 0 || filters.families.has(familyOf(event.type).id)) &&
  keepsBesideFamily(filters, event)

/** Whether an event passes all filters but that on its family. */
export const keepsBesideFamily = (filters: Filters, event: TimelineEvent): boolean =>
  (filters.actor === '' || event.actors.some(({ actor }) => actor.id === filters.actor)) &&
  (filters.outlet === '' || event.outlets.includes(filters.outlet)) &&
  (filters.force === '' || event.forces.some(force => force === filters.force)) &&
  event.origins.independent >= filters.independent

/** Changes of control know actors and origins only: other filters leave them out. */
export const keepsChange = (filters: Filters, change: TimelineView['changes'][number]): boolean =>
  filters.families.size === 0 &&
  filters.outlet === '' &&
  filters.force === '' &&
  (filters.actor === '' || change.from?.id === filters.actor || change.to?.id === filters.actor) &&
  change.origins.independent >= filters.independent
