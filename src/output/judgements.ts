import { isPairLine } from '../judgements/line.ts'
import type { Standing } from '../judgements/settle.ts'
import { byString } from '../model/id.ts'
import type { Judgement } from '../model/judgement.ts'
import type { JudgementOutput } from './contract.ts'

/** A rule's judgement; `standing` is the person's judgement that counts in its place, if there is one. */
export const ruleOutput = (row: Judgement, standing: Standing | undefined): JudgementOutput => ({
  id: row.id,
  subject: row.subject,
  on: [row.left, row.right],
  about: null,
  verdict: row.verdict,
  by: row.by,
  at: row.at,
  score: row.score,
  reason: row.reason,
  state: row.withdrawnAt !== undefined ? 'withdrawn' : standing === undefined ? 'in force' : 'superseded',
  through: standing?.line.id ?? null,
  ...(row.threshold === undefined ? {} : { threshold: row.threshold }),
  ...(row.features === undefined ? {} : { features: row.features }),
})

/** A judgement of a file, with what became of it. */
export const standingOutput = ({ line, state, through }: Standing): JudgementOutput => ({
  id: line.id,
  subject: line.subject,
  on: isPairLine(line) ? [line.left, line.right] : line.sides.flat(),
  about: line.about ?? null,
  verdict: line.verdict,
  by: line.by,
  at: line.at,
  score: isPairLine(line) ? line.score : 1,
  reason: line.reason,
  state,
  through: through?.id ?? null,
})

/** The oldest first; rules, which have no time, before people. */
export const inOrder = (judgements: readonly JudgementOutput[]): readonly JudgementOutput[] =>
  [...judgements].sort(
    (left, right) =>
      (left.at === null ? Number.NEGATIVE_INFINITY : Date.parse(left.at)) -
        (right.at === null ? Number.NEGATIVE_INFINITY : Date.parse(right.at)) || byString(left.id, right.id),
  )
