import { z } from 'zod'
import { kindOf, passageOutput } from '../output/copies.ts'
import { findDocument } from '../output/find-document.ts'
import type { CopiesPage } from './contract.ts'
import { clocks, filters, one, paging, text } from './input.ts'
import { pageOf } from './paging.ts'
import { type Route, route } from './route.ts'
import { searchFor } from './search.ts'

/** Copied text. */
export const copyRoutes: readonly Route[] = [
  route('GET /api/copies', {
    summary: 'Text that stands on several pages, and where it comes from',
    description:
      'Passages by id; `total` and `next` count passages, `origins` are those of the passages shown.',
    query: z.object({
      ...clocks,
      kind: one(['verbatim', 'edited', 'paraphrased'], 'How alike the copies are.').optional(),
      outlet: filters.outlet,
      document: text('Id of a page: keeps the passages that stand on it.').optional(),
      q: filters.q,
      ...paging,
    }),
    async answer({ source, query }): Promise<CopiesPage> {
      const account = await source.account(query)
      const isFound = searchFor(query.q)
      const kept = account.passages.filter(
        passage =>
          (query.kind?.includes(kindOf(passage)) ?? true) &&
          (query.document === undefined ||
            passage.members.some(member => member.document === query.document)) &&
          (query.outlet === undefined ||
            passage.members.some(
              member => findDocument(account, member.document)?.outlet === query.outlet,
            )) &&
          (query.q === undefined ||
            passage.members.some(({ document: id, start, end }) =>
              isFound(findDocument(account, id)?.text.slice(start, end) ?? ''),
            )),
      )
      const { items, ...paged } = pageOf(kept, ({ id }) => id, query)
      const origins = new Set(items.map(({ origin }) => origin))
      return {
        schema: 'sitrep/copies@1',
        passages: items.map(passage => passageOutput(account, passage)),
        origins: account.origins.filter(({ id }) => origins.has(id)),
        ...paged,
      }
    },
  }),
]
