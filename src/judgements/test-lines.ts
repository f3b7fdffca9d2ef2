import { type DisagreementLine, type PairLine, signed } from './line.ts'

/** A person's judgement on two actors, for tests. Minutes count from one morning. */
export const judged = (
  by: string,
  minute: number,
  left: string,
  right: string,
  verdict: PairLine['verdict'],
  more: Partial<PairLine> = {},
): PairLine =>
  signed<PairLine>({
    subject: 'actor',
    left,
    right,
    verdict,
    score: 1,
    by,
    at: new Date(Date.UTC(2026, 0, 5, 8, minute)).toISOString(),
    reason: `${by} says ${verdict}`,
    ...more,
  })

/** Takes judgements back. */
export const takenBack = (by: string, minute: number, line: PairLine): PairLine =>
  judged(by, minute, line.left, line.right, 'withdrawn', { supersedes: [line.id] })

/** A person's judgement on a disagreement about who holds a place. */
export const settled = (
  by: string,
  minute: number,
  sides: readonly (readonly string[])[],
  verdict: DisagreementLine['verdict'],
  more: Partial<DisagreementLine> = {},
): DisagreementLine =>
  signed<DisagreementLine>({
    subject: 'disagreement',
    field: 'holder',
    sides,
    verdict,
    by,
    at: new Date(Date.UTC(2026, 0, 5, 8, minute)).toISOString(),
    reason: `${by} says ${verdict}`,
    ...more,
  })
