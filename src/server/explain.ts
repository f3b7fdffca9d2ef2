import { z } from 'zod'
import { explain } from '../output/explain.ts'
import { clocks, idParam } from './input.ts'
import { notFound } from './problem.ts'
import { type Route, route } from './route.ts'

/** How something came about. */
export const explainRoutes: readonly Route[] = [
  route('GET /api/explain/{id}', {
    summary: 'How a claim, row, event, disagreement, passage, judgement or report sentence came about',
    params: idParam('id', 'Its id.'),
    query: z.object(clocks),
    errors: ['not-found'],
    async answer({ source, params: { id = '' }, query }) {
      const explanation = explain(
        {
          account: await source.account(query),
          report: await source.report(query),
          judgements: source.rules(),
          lines: source.judgements(),
        },
        id,
      )
      if (explanation === null)
        throw notFound('claim, place, actor, event, disagreement, passage, judgement or sentence', id)
      return { schema: 'sitrep/explain@1', explanation }
    },
  }),
]
