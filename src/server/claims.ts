import { z } from 'zod'
import { claimKinds } from '../model/claim.ts'
import { claimOutput } from '../output/claims.ts'
import { indexOf } from './account-index.ts'
import type { ClaimsPage } from './contract.ts'
import { clocks, concerns, filters, idParam, one, paging, text } from './input.ts'
import { keepClaims } from './keep-claims.ts'
import { pageOf } from './paging.ts'
import { notFound } from './problem.ts'
import { type Route, route } from './route.ts'

/** What the pages say. */
export const claimRoutes: readonly Route[] = [
  route('GET /api/claims', {
    summary: 'What each page says, with the exact words',
    description: 'In reading order of the pages, pages by id.',
    query: z.object({
      ...clocks,
      kind: one(claimKinds, 'What the claim is on.').optional(),
      force: filters.force,
      ...concerns,
      outlet: filters.outlet,
      document: text('Id of a page: keeps its claims.').optional(),
      event: text('Id of an event: keeps the claims that tell of it.').optional(),
      q: filters.q,
      ...paging,
    }),
    async answer({ source, query }): Promise<ClaimsPage> {
      const account = await source.account(query)
      const kept = keepClaims(account, { ...query, words: query.q })
      const { items, ...paged } = pageOf(kept, ({ id }) => id, query)
      return { schema: 'sitrep/claims@1', claims: items.map(claim => claimOutput(account, claim)), ...paged }
    },
  }),
  route('GET /api/claims/{id}', {
    summary: 'One claim',
    params: idParam('id', 'Id of a claim.'),
    query: z.object(clocks),
    errors: ['not-found'],
    async answer({ source, params: { id = '' }, query }) {
      const account = await source.account(query)
      const claim = indexOf(account).claim(id)
      if (claim === undefined) throw notFound('claim', id)
      return { schema: 'sitrep/claim@1', claim: claimOutput(account, claim) }
    },
  }),
]
