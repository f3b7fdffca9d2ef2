import type { Account } from '../account/account.ts'
import type { JudgementLine } from '../judgements/line.ts'
import { accountChanges } from './changes.ts'
import { judgeDisagreement, judgePair, type Signature, withdraw } from './decide.ts'
import type { ReviewItem } from './item.ts'

/** What a person answers: on two things, on a disagreement, or that a judgement is taken back. */
export type Answer = 'same' | 'different' | 'unsure' | 'real' | 'explained' | number | 'withdraw'

/** What the account would say instead, for one answer. */
export interface AnswerChanges {
  /** The answer in words: "join", "split", "prefer 1 (“Marsa fell on Monday”)". */
  readonly answer: string
  readonly says: readonly string[]
}

/** A line for an answer that nobody has given: it outweighs every other. */
const hypothetical: Signature = { by: 'somebody', at: '9999-12-31T23:59:59.999Z', reason: '' }

/** The line that an answer to an item makes. Null when the item takes no such answer, or has nothing to take back. */
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

/** The answers that may make a difference. */
const answersOf = (item: ReviewItem): readonly { readonly answer: Answer; readonly says: string }[] => {
  if (item.kind === 'disagreement')
    return item.sides.map(({ name }, index) => ({ answer: index, says: `prefer ${index + 1} (“${name}”)` }))
  return [
    ...(item.verdict === 'same' ? [] : [{ answer: 'same' as const, says: 'join' }]),
    ...(item.verdict === 'same' ? [{ answer: 'different' as const, says: 'split' }] : []),
  ]
}

/**
 * What the account would say instead, for each answer that differs from how it stands. `accountWith` gives the account
 * as it would be with one more line.
 */
export const changesByAnswer = async (
  item: ReviewItem,
  account: Account,
  accountWith: (line: JudgementLine) => Promise<Account>,
): Promise<readonly AnswerChanges[]> => {
  const found: AnswerChanges[] = []
  for (const { answer, says } of answersOf(item)) {
    const line = lineOf(item, answer, account, hypothetical)
    if (line === null) continue
    found.push({
      answer: says,
      says: accountChanges(account, await accountWith(line)).filter(
        text => !text.includes('→ settled in favour of'),
      ),
    })
  }
  return found
}
