import { expect, test } from 'vitest'
import type { JudgementLine } from '../judgements/line.ts'
import { settleJudgements } from '../judgements/settle.ts'
import type { ReviewItemOutput } from '../output/contract.ts'
import type { ReviewItem } from '../review/item.ts'
import { isOpen } from '../review/items.ts'
import { runDialogue } from './review-dialogue.ts'
import type { Session } from './review-session.ts'

const sideOf = (name: string) => ({ id: name, name, claims: ['claim:1'], evidence: [] })

const merge = (left: string, right: string): ReviewItem => ({
  id: `judgement:${left}${right}`,
  kind: 'merge',
  subject: 'actor',
  verdict: 'same',
  left,
  right,
  question: `Are “${left}” and “${right}” one actor?`,
  state: 'open',
  by: 'same-actor@1',
  reason: 'spellings of one name',
  score: 0.78,
  threshold: 0.75,
  features: [],
  sides: [sideOf(left), sideOf(right)],
  weight: 1,
  history: [],
})

const rejudged = (item: ReviewItem, lines: readonly JudgementLine[]): ReviewItem => {
  const history = settleJudgements(lines).standings.filter(
    ({ line }) => item.kind !== 'disagreement' && 'left' in line && line.left === item.left,
  )
  const counting = history.find(({ line, state }) => state === 'in force' && line.verdict !== 'withdrawn')
  return counting === undefined || item.kind === 'disagreement'
    ? item
    : { ...item, history, state: 'judged', verdict: counting.line.verdict as 'same' }
}

/** What a person types at two merges, and what is written. */
const typed = async (...keys: readonly string[]) => {
  const written: JudgementLine[] = []
  const said: string[] = []
  const items = () => [merge('a', 'b'), merge('c', 'd')].map(item => rejudged(item, written))
  const session: Session = {
    input: () => ({ account: {} as never, rules: [], near: [], lines: written }),
    items,
    open: () => items().filter(isOpen),
    changes: async () => [],
    write: async line => {
      written.push(line)
      return ['Marsa: held by A → contested.']
    },
  }
  const left = [...keys]
  await runDialogue(
    session,
    {
      ask: async question => {
        said.push(question)
        return left.shift() ?? null
      },
      say: text => said.push(text),
      now: () => `2026-01-05T08:00:0${written.length}Z`,
    },
    {
      name: undefined,
      limit: 20,
      outputOf: async item => ({ ...item, history: [], changes: [] }) as unknown as ReviewItemOutput,
    },
  )
  return {
    said: said.join('\n'),
    written: written.map(line =>
      'left' in line
        ? `${line.verdict} ${line.left} ${line.right} by ${line.by}: ${line.reason}`
        : line.verdict,
    ),
    counting: settleJudgements(written).judgements.map(
      ({ verdict, left, right }) => `${verdict} ${left} ${right}`,
    ),
  }
}

test.each<[string, readonly string[], readonly string[]]>([
  [
    'confirm, then split',
    ['c', 'one man', 'Mara', 's', 'two men', 'q'],
    ['same a b by Mara: one man', 'different c d by Mara: two men'],
  ],
  ['next, then quit', ['n', 'q'], []],
  ['leaving a merge undecided', ['w', 'nobody knows', 'Mara', 'q'], ['unsure a b by Mara: nobody knows']],
  ['no reason, no judgement', ['c', ' ', 'q'], []],
  ['a key that is none', ['x', 'c', 'one man', 'Mara', 'q'], ['same a b by Mara: one man']],
  ['the end of input', ['c', 'one man'], []],
  ['no end after the last', ['n', 'n'], []],
])('%s', async (_, keys, expected) => {
  expect((await typed(...keys)).written).toEqual(expected)
})

test('undo withdraws the last judgement and asks again; nothing is erased', async () => {
  const { written, counting } = await typed('s', 'two men', 'Mara', 'u', 's', 'still two', 'q')
  expect(written).toEqual([
    'different a b by Mara: two men',
    'withdrawn a b by Mara: undone',
    'different a b by Mara: still two',
  ])
  expect(counting).toEqual(['different a b'])
  expect((await typed('s', 'two men', 'Mara', 'u', 'q')).counting).toEqual([])
  expect((await typed('u', 'q')).said).toMatch(/Nothing to undo/)
})

test('each judgement is confirmed with what it changed', async () => {
  const { said } = await typed('c', 'one man', 'Mara', 'q')
  expect(said).toMatch(/Written: same, judgement:[0-9a-f]{16}\n {2}→ Marsa: held by A → contested\./)
  expect(said).toMatch(/1 judgement written\./)
})
