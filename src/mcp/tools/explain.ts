import { z } from 'zod'
import { explain as explanationOf } from '../../output/explain.ts'
import { problem, shown } from '../../server/problem.ts'
import { clocks, text } from '../input.ts'
import { tool } from '../tool.ts'

const stepsShown = 60
const judgementsShown = 20
const evidenceShown = 20

const cut = <Item>(items: readonly Item[], most: number, name: string): object => ({
  [name]: items.slice(0, most),
  ...(items.length > most ? { [`more${name[0]?.toUpperCase()}${name.slice(1)}`]: items.length - most } : {}),
})

/** How something came about. */
export const explain = tool({
  name: 'explain',
  title: 'How a line came about',
  description:
    'How the program came to a claim, place, actor, event, disagreement, passage, judgement or report sentence: rules and readings step by step, merges, and the words that it rests on.',
  input: z.object({
    id: text('Its id, as other answers give it ("claim:…", "event:…", "geonames:…", "sentence:…").'),
    ...clocks,
  }),
  async answer(source, { id, ...clock }) {
    const account = await source.account(clock)
    const explanation = explanationOf(
      { account, report: await source.report(clock), judgements: source.rules(), lines: source.judgements() },
      id,
    )
    if (explanation === null)
      throw problem(
        'not-found',
        `Nothing in these pages has the id '${shown(id)}': take one from another answer.`,
      )
    const { steps, judgements, evidence, ...rest } = explanation
    return {
      ...rest,
      ...cut(steps, stepsShown, 'steps'),
      ...cut(
        evidence.map(({ sentence, ...span }) => ({ ...span, sentence: sentence.text })),
        evidenceShown,
        'evidence',
      ),
      ...cut(
        judgements.map(({ features: _, ...judgement }) => judgement),
        judgementsShown,
        'judgements',
      ),
    }
  },
})
