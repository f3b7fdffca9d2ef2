import { z } from 'zod'
import { makeFilter } from '../account/filter.ts'
import type { Document } from '../model/document.ts'
import { byString } from '../model/id.ts'
import { findDocument } from '../output/find-document.ts'
import { indexOf } from './account-index.ts'
import type { DocumentsPage } from './contract.ts'
import { clocks, concerns, filters, idParam, paging } from './input.ts'
import { pageOf } from './paging.ts'
import { notFound } from './problem.ts'
import { type Route, route } from './route.ts'
import { searchFor } from './search.ts'

/** Pages as read. */
export const documentRoutes: readonly Route[] = [
  route('GET /api/documents', {
    summary: 'The pages as read: title, outlet, dates, text',
    description:
      'By id, or the newest first. `since` and `until` are days of publication; `place` and `actor` keep pages that claim something of them.',
    query: z.object({
      ...clocks,
      ...concerns,
      outlet: filters.outlet,
      q: filters.q,
      order: z
        .enum(['id', 'newest'])
        .describe('By id, or the newest first with undated pages last.')
        .default('id'),
      ...paging,
    }),
    async answer({ source, query }): Promise<DocumentsPage> {
      const account = await source.account(query)
      const { place, actor, since, until, outlet } = query
      const { keepsClaim } = makeFilter({ place, actor }, account.entities)
      const isFound = searchFor(query.q)
      const index = indexOf(account)
      const kept = account.documents.filter(doc => {
        const day = account.documentDays.get(doc.id)?.day
        return (
          (outlet === undefined || doc.outlet === outlet) &&
          (since === undefined || (day !== undefined && day >= since)) &&
          (until === undefined || (day !== undefined && day <= until)) &&
          ((place === undefined && actor === undefined) || index.claimsOfDocument(doc.id).some(keepsClaim)) &&
          isFound(doc.title, doc.text)
        )
      })
      const momentOf = (doc: Document): string =>
        doc.published?.from ?? account.documentDays.get(doc.id)?.day ?? ''
      const ordered =
        query.order === 'id'
          ? kept
          : [...kept].sort(
              (left, right) => byString(momentOf(right), momentOf(left)) || byString(left.id, right.id),
            )
      const { items, ...paged } = pageOf(ordered, ({ id }) => id, query)
      return { schema: 'sitrep/documents@1', documents: items, ...paged }
    },
  }),
  route('GET /api/documents/{id}', {
    summary: 'One page as read',
    params: idParam('id', 'Id of a page.'),
    query: z.object(clocks),
    errors: ['not-found'],
    async answer({ source, params: { id = '' }, query }) {
      const found = findDocument(await source.account(query), id)
      if (found === undefined) throw notFound('page', id)
      return { schema: 'sitrep/document@1', document: found }
    },
  }),
]
