import { z } from 'zod'
import { makeFilter } from '../account/filter.ts'
import { disagreementFields } from '../model/account.ts'
import { indexOf } from './account-index.ts'
import type { DisagreementsPage } from './contract.ts'
import { clocks, concerns, filters, one, paging, yesOrNo } from './input.ts'
import { pageOf } from './paging.ts'
import { type Route, route } from './route.ts'
import { searchFor } from './search.ts'

/** Where the reports contradict one another. */
export const disagreementRoutes: readonly Route[] = [
  route('GET /api/disagreements', {
    summary: 'Where the reports contradict one another',
    description: 'In the order of the account.',
    query: z.object({
      ...clocks,
      kind: one(disagreementFields, 'What the reports differ on.').optional(),
      real: yesOrNo.describe('true: only what nothing explains; false: only what something does.').optional(),
      ...concerns,
      outlet: filters.outlet,
      independent: filters.independent.describe('Least number of independent origins on each side.'),
      q: filters.q,
      ...paging,
    }),
    async answer({ source, query }): Promise<DisagreementsPage> {
      const account = await source.account(query)
      const filter = makeFilter(query, account.entities)
      const events = new Set(account.events.filter(filter.keepsEvent).map(({ id }) => id))
      const places = new Set(account.control.filter(filter.keepsRow).map(({ place }) => place.id))
      const isFound = searchFor(query.q)
      const index = indexOf(account)
      const kept = account.disagreements.filter(
        each =>
          (query.kind?.includes(each.field) ?? true) &&
          (query.real === undefined || each.real === query.real) &&
          (query.independent === undefined ||
            each.sides.every(({ origins }) => origins.independent >= (query.independent ?? 0))) &&
          (query.outlet === undefined ||
            each.sides.some(({ claims }) =>
              index.claims(claims).some(({ outlet }) => outlet === query.outlet),
            )) &&
          filter.keepsDisagreement(each, events, places) &&
          isFound(
            each.about.place?.name ?? '',
            each.about.actor?.name ?? '',
            each.why,
            ...each.sides.map(({ value }) => value),
          ),
      )
      const { items, ...paged } = pageOf(kept, ({ id }) => id, query)
      return { schema: 'sitrep/disagreements@1', disagreements: items, ...paged }
    },
  }),
]
