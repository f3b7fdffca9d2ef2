import { z } from 'zod'
import { makeFilter } from '../account/filter.ts'
import { controlStatuses } from '../model/account.ts'
import { indexOf } from './account-index.ts'
import type { ControlPage } from './contract.ts'
import { clocks, concerns, filters, idParam, one, paging } from './input.ts'
import { pageOf } from './paging.ts'
import { notFound } from './problem.ts'
import { type Route, route } from './route.ts'
import { searchFor } from './search.ts'

/** Who holds what. */
export const controlRoutes: readonly Route[] = [
  route('GET /api/control', {
    summary: 'Who holds which place since when, and according to whom',
    description: 'By id of the place.',
    query: z.object({
      ...clocks,
      status: one(controlStatuses, 'State of the place.').optional(),
      ...concerns,
      outlet: filters.outlet,
      force: filters.force,
      independent: filters.independent,
      q: filters.q,
      ...paging,
    }),
    async answer({ source, query }): Promise<ControlPage> {
      const account = await source.account(query)
      const { keepsRow } = makeFilter(query, account.entities)
      const isFound = searchFor(query.q)
      const index = indexOf(account)
      const kept = account.control.filter(
        row =>
          (query.status?.includes(row.status) ?? true) &&
          (query.independent === undefined || row.origins.independent >= query.independent) &&
          (query.outlet === undefined || row.bySource.some(({ outlet }) => outlet === query.outlet)) &&
          (query.force === undefined ||
            index.controlOf(row.place.id).some(({ force }) => query.force?.includes(force))) &&
          keepsRow(row) &&
          isFound(row.place.name, ...row.place.names),
      )
      const { items, ...paged } = pageOf(kept, ({ place }) => place.id, query)
      return { schema: 'sitrep/control@1', asOf: account.asOf, places: items, ...paged }
    },
  }),
  route('GET /api/control/{id}', {
    summary: 'Who holds one place since when, and according to whom',
    params: idParam('id', 'Id of a place that the account has a row for.'),
    query: z.object(clocks),
    errors: ['not-found'],
    async answer({ source, params: { id = '' }, query }) {
      const { asOf, control } = await source.account(query)
      const row = control.find(({ place }) => place.id === id)
      if (row === undefined) throw notFound('place with a state', id)
      return { schema: 'sitrep/control-row@1', asOf, row }
    },
  }),
]
