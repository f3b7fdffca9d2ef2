import { z } from 'zod'
import { settleJudgements } from '../judgements/settle.ts'
import type { ReviewItemOutput } from '../output/contract.ts'
import { standingOutput } from '../output/judgements.ts'
import type { JudgedView } from './contract.ts'
import { idParam, paging } from './input.ts'
import { pageOf } from './paging.ts'
import { notFound, problem } from './problem.ts'
import { type Route, route } from './route.ts'
import type { Judged, Signed, Source } from './source.ts'

/** A text with something in it. */
const words = (longest: number) => z.string().max(longest).regex(/\S/, 'Give at least a word')

const signature = {
  by: words(200).describe('The person who answers for it.'),
  reason: words(2000).describe('Why, so that others can check it.'),
}

const trimmed = ({ by, reason }: Signed): Signed => ({ by: by.trim(), reason: reason.trim() })

/** Reads and writes people's judgements. */
export const judgementRoutes: readonly Route[] = [
  route('GET /api/judgements', {
    summary: 'What people judged, the newest first, withdrawn or not',
    query: z.object(paging),
    async answer({ source, query }) {
      const standings = settleJudgements(source.judgements()).standings.map(standingOutput)
      const { items, ...paged } = pageOf(standings, ({ id }) => id, query)
      return { schema: 'sitrep/judgements@1', judgements: items, ...paged }
    },
  }),
  route('POST /api/judgements', {
    summary: 'Judges whether two things are one, or a disagreement',
    description: 'The judgement is on disk when this answers. It adds a line and overwrites none.',
    body: z.object({
      item: z.string().min(1).max(300).describe('Id of something to judge, as /api/views/review gives it.'),
      answer: z
        .union([
          z.enum(['same', 'different', 'unsure', 'real', 'explained', 'withdraw']),
          z.number().int().min(0).max(1000),
        ])
        .describe('What it is, or the number of the preferred side of a disagreement, from 0.'),
      ...signature,
    }),
    errors: ['not-allowed', 'not-found'],
    async answer({ source, body: { item, answer, ...signed } }) {
      checkCanJudge(source)
      const judged = await source.judge(item, answer, trimmed(signed))
      if (judged === null) throw refusal(await source.findReviewItem(item), item, answer)
      return judgedView(source, judged)
    },
  }),
  route('POST /api/judgements/{id}/withdrawal', {
    summary: 'Takes a judgement back: what it replaced counts again',
    params: idParam('id', 'Id of a judgement.'),
    body: z.object(signature),
    errors: ['not-allowed', 'not-found'],
    async answer({ source, params: { id = '' }, body }) {
      checkCanJudge(source)
      const judged = await source.withdraw(id, trimmed(body))
      if (judged === undefined) throw notFound('judgement', id)
      return judgedView(source, judged)
    },
  }),
]

/** Why an answer was not taken. */
const refusal = (known: ReviewItemOutput | undefined, id: string, answer: string | number): Error => {
  if (known === undefined) return notFound('thing to judge', id)
  const fitting =
    known.kind === 'disagreement'
      ? `a disagreement takes real, explained, withdraw (what was judged), or a side from 0 to ${known.sides.length - 1}`
      : 'a pair takes same, different, unsure or withdraw (what was judged)'
  return problem('bad-query', `The answer '${answer}' does not fit: ${fitting}.`, 'answer')
}

const checkCanJudge = (source: Source): void => {
  if (!source.canJudge)
    throw problem('not-allowed', 'This server takes no judgements: start it with --judgements FILE.')
}

const judgedView = (source: Source, judged: Judged): JudgedView => ({
  schema: 'sitrep/judged@1',
  revision: source.revision(),
  ...judged,
})
