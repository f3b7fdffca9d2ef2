import type { Account } from '../account/account.ts'
import { appendJudgement } from '../judgements/append.ts'
import type { JudgementLine } from '../judgements/line.ts'
import type { ReviewItemOutput } from '../output/contract.ts'
import { changesByAnswer } from '../review/answers.ts'
import { accountChanges } from '../review/changes.ts'
import type { ReviewItem } from '../review/item.ts'
import { isOpen, type ReviewInput, reviewItems } from '../review/items.ts'
import { buildAccount, nearMisses, rulesOf, withJudgements } from '../sitrep.ts'
import { accountOptions } from './options.ts'
import type { Run } from './run.ts'

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

/** Opens a review of the pages of a run. */
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
    changes: item => changesByAnswer(item, account, async line => (await under(line)).account),
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
