import type { Account } from '../account/account.ts'
import { appendJudgement } from '../judgements/append.ts'
import type { JudgementLine } from '../judgements/line.ts'
import type { ReviewItemOutput } from '../output/contract.ts'
import { accountChanges } from '../review/changes.ts'
import { judgeDisagreement, judgePair, type Signature, withdraw } from '../review/decide.ts'
import type { ReviewItem } from '../review/item.ts'
import { isOpen, type ReviewInput, reviewItems } from '../review/items.ts'
import { buildAccount, nearMisses, rulesOf, withJudgements } from '../sitrep.ts'
import { accountOptions } from './options.ts'
import type { Run } from './run.ts'

/** What a person answers: on two things, on a disagreement, or that a judgement is taken back. */
export type Answer = 'same' | 'different' | 'unsure' | 'real' | 'explained' | number | 'withdraw'

/** Pages under review: what there is to judge now, and what each answer would change. */
export interface Session {
  input(): ReviewInput
  /** All items; `isOpen` tells which wait for a person. */
  items(): readonly ReviewItem[]
  open(): readonly ReviewItem[]
  /** What the account would say instead, for each answer that differs from how it stands. */
  changes(item: ReviewItem): Promise<ReviewItemOutput['changes']>
  /** Writes a judgement safely and tells what the account says differently from now on. */
  write(line: JudgementLine): Promise<readonly string[]>
}

/** A line for an answer that nobody has given: it outweighs every other. */
const hypothetical: Signature = { by: 'somebody', at: '9999-12-31T23:59:59.999Z', reason: '' }

/** The line that an answer to an item makes. Null when there is nothing to take back. */
export const lineOf = (
  item: ReviewItem,
  answer: Answer,
  account: Account,
  signature: Signature,
): JudgementLine | null => {
  if (answer === 'withdraw') {
    const counting = item.history.find(
      ({ line, state }) => state === 'in force' && line.verdict !== 'withdrawn',
    )
    if (counting !== undefined) return withdraw(counting.line, signature)
    // A rule's merge has no line to take back: the pair is left undecided.
    return item.kind === 'merge' ? lineOf(item, 'unsure', account, signature) : null
  }
  if (item.kind === 'disagreement') {
    const found = account.disagreements.find(({ id }) => id === item.id)
    if (found === undefined || answer === 'same' || answer === 'different' || answer === 'unsure') return null
    const side = typeof answer === 'number' ? ` “${item.sides[answer]?.name ?? ''}”` : ''
    return judgeDisagreement({ ...found, about: item.question + side }, answer, item.history, signature)
  }
  if (typeof answer === 'number' || answer === 'real' || answer === 'explained') return null
  return judgePair({ ...item, about: item.question }, answer, item.history, signature)
}

const answersOf = (item: ReviewItem): readonly { readonly answer: Answer; readonly says: string }[] => {
  if (item.kind === 'disagreement')
    return item.sides.map(({ name }, index) => ({ answer: index, says: `prefer ${index + 1} (“${name}”)` }))
  return [
    ...(item.verdict === 'same' ? [] : [{ answer: 'same' as const, says: 'join' }]),
    ...(item.verdict === 'same' ? [{ answer: 'different' as const, says: 'split' }] : []),
  ]
}

export const openSession = async (run: Run): Promise<Session> => {
  const near = await nearMisses(run.corpus)
  const options = accountOptions(run.options)
  let { corpus, account, lines } = run
  let items: readonly ReviewItem[] | null = null
  const input = (): ReviewInput => ({ account, rules: rulesOf(corpus), near, lines })
  const under = async (line: JudgementLine) => {
    const other = await withJudgements(corpus, [line, ...lines])
    return { corpus: other, account: await buildAccount(other, options) }
  }
  const all = (): readonly ReviewItem[] => {
    items ??= keptBy(run, account, reviewItems(input()))
    return items
  }
  return {
    input,
    items: all,
    open: () => all().filter(isOpen),
    async changes(item) {
      const found: { answer: string; says: readonly string[] }[] = []
      for (const { answer, says } of answersOf(item)) {
        const line = lineOf(item, answer, account, hypothetical)
        if (line === null) continue
        const other = await under(line)
        found.push({
          answer: says,
          says: accountChanges(account, other.account).filter(
            text => !text.includes('→ settled in favour of'),
          ),
        })
      }
      return found
    },
    async write(line) {
      const file = run.options.judgements
      if (file === undefined) throw new Error('a review without a file of judgements writes nothing')
      await appendJudgement(file, line)
      const before = account
      ;({ corpus, account } = await under(line))
      lines = [line, ...lines]
      items = null
      return accountChanges(before, account)
    },
  }
}

/** With `--place`, `--actor`, `--since` or `--until`: what some row or event that they keep rests on. */
const keptBy = ({ options }: Run, account: Account, items: readonly ReviewItem[]): readonly ReviewItem[] => {
  const { place, actor, since, until } = options
  if ([place, actor, since, until].every(each => each === undefined)) return items
  const kept = new Set([
    ...account.control.flatMap(row => [
      ...row.supporting,
      ...row.opposing,
      ...row.history.flatMap(({ claims }) => claims),
    ]),
    ...account.events.flatMap(({ claims }) => claims),
  ])
  return items.filter(
    item => item.kind === 'disagreement' || item.sides.some(({ claims }) => claims.some(id => kept.has(id))),
  )
}
