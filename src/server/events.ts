import { z } from 'zod'
import { makeFilter } from '../account/filter.ts'
import { indexOf } from './account-index.ts'
import type { EventsPage } from './contract.ts'
import { clocks, concerns, filters, idParam, paging, text } from './input.ts'
import { pageOf } from './paging.ts'
import { notFound } from './problem.ts'
import { type Route, route } from './route.ts'
import { searchFor } from './search.ts'

/** What happened. */
export const eventRoutes: readonly Route[] = [
  route('GET /api/events', {
    summary: 'What happened, with casualties as ranges per claimant',
    description: 'In the order of the account.',
    query: z.object({
      ...clocks,
      kind: text('Type of event, for instance "air strike".').optional(),
      ...concerns,
      outlet: filters.outlet,
      force: filters.force,
      independent: filters.independent,
      q: filters.q,
      ...paging,
    }),
    async answer({ source, query }): Promise<EventsPage> {
      const account = await source.account(query)
      const { keepsEvent } = makeFilter(query, account.entities)
      const isFound = searchFor(query.q)
      const index = indexOf(account)
      const kept = account.events.filter(event => {
        const claims = index.claims(event.claims)
        return (
          (query.kind === undefined || event.type === query.kind) &&
          (query.independent === undefined || event.origins.independent >= query.independent) &&
          (query.outlet === undefined || claims.some(({ outlet }) => outlet === query.outlet)) &&
          (query.force === undefined || claims.some(({ force }) => query.force?.includes(force))) &&
          keepsEvent(event) &&
          (query.q === undefined ||
            isFound(
              event.type,
              event.place?.name ?? '',
              ...claims.map(({ evidence }) => evidence.sentence.text),
            ))
        )
      })
      const { items, ...paged } = pageOf(kept, ({ id }) => id, query)
      return { schema: 'sitrep/events@1', events: items, ...paged }
    },
  }),
  route('GET /api/events/{id}', {
    summary: 'One event',
    params: idParam('id', 'Id of an event.'),
    query: z.object(clocks),
    errors: ['not-found'],
    async answer({ source, params: { id = '' }, query }) {
      const event = (await source.account(query)).events.find(each => each.id === id)
      if (event === undefined) throw notFound('event', id)
      return { schema: 'sitrep/event@1', event }
    },
  }),
]
