import type { Account } from '../account/account.ts'
import type { ReviewItem } from '../review/item.ts'
import { evidenceOutput } from './claims.ts'
import type { ReviewItemOutput, ReviewOutput } from './contract.ts'
import { inOrder, standingOutput } from './judgements.ts'

/** An item with what would change for each answer. */
export const reviewItemOutput = (
  account: Account,
  item: ReviewItem,
  changes: ReviewItemOutput['changes'],
): ReviewItemOutput => {
  const { id, kind, subject, verdict, question, state, by, reason, weight } = item
  const isPair = item.kind !== 'disagreement'
  return {
    id,
    kind,
    subject,
    verdict,
    question,
    state,
    by,
    reason,
    score: isPair ? item.score : null,
    threshold: isPair ? item.threshold : null,
    features: isPair ? item.features : [],
    sides: item.sides.map(side => ({
      ...side,
      evidence: side.evidence.map(evidence => evidenceOutput(account, evidence)),
    })),
    weight,
    history: inOrder(item.history.map(standingOutput)),
    changes,
  }
}

export const reviewOutput = (items: readonly ReviewItemOutput[], left: number): ReviewOutput => ({
  schema: 'sitrep/review@1',
  items,
  left,
})
