import type { JudgementOutput } from '../output/contract.ts'
import { dim, yellow } from './colour.ts'

/** "2026-11-21 16:40" of an ISO time. */
const timeText = (at: string): string => new Date(at).toISOString().slice(0, 16).replace('T', ' ')

/** One judgement in one line: the verdict, who, when, why, and what became of it. */
export const judgementText = ({
  id,
  verdict,
  by,
  at,
  score,
  reason,
  state,
  through,
}: JudgementOutput): string => {
  const who = at === null ? `${by}, ${score.toFixed(2)}` : `${by}, ${timeText(at)}`
  const became = state === 'in force' ? '' : yellow(` [${state}${through === null ? '' : ` by ${through}`}]`)
  return `${verdict} (${who})${reason === '' ? '' : `: ${reason}`}${became} ${dim(id)}`
}

/** As `judgementText`, with what it is on. */
export const fullJudgementText = (judgement: JudgementOutput): string => {
  const { subject, on, about } = judgement
  return `${subject === 'disagreement' ? (about ?? subject) : on.join(' and ')}: ${judgementText(judgement)}`
}
