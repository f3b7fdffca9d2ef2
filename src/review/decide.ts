import {
  type DisagreementLine,
  isPairLine,
  type JudgementLine,
  type PairLine,
  signed,
} from '../judgements/line.ts'
import type { Standing } from '../judgements/settle.ts'
import type { Disagreement, DisagreementField } from '../model/account.ts'
import { byString } from '../model/id.ts'
import type { Judgement, JudgementSubject } from '../model/judgement.ts'

/** Who judges, when and why. The time comes from the command line: nothing here looks at a clock. */
export interface Signature {
  readonly by: string
  /** ISO time. */
  readonly at: string
  readonly reason: string
}

/** What a person may say of two things. */
export interface Pair {
  readonly subject: JudgementSubject
  readonly left: string
  readonly right: string
  /** In words. */
  readonly about: string
}

const replaced = (
  history: readonly Standing[],
  contradicts: (line: JudgementLine) => boolean,
): readonly string[] =>
  history
    .filter(({ line, state }) => state === 'in force' && line.verdict !== 'withdrawn' && contradicts(line))
    .map(({ line }) => line.id)
    .sort(byString)

/**
 * A person's judgement on two things. It supersedes what counted on them and says otherwise, whoever wrote it: the
 * person has seen that.
 */
export const judgePair = (
  { subject, left, right, about }: Pair,
  verdict: Judgement['verdict'],
  history: readonly Standing[],
  { by, at, reason }: Signature,
): PairLine => {
  const [low, high] = [left, right].sort(byString) as [string, string]
  const supersedes = replaced(history, line => line.verdict !== verdict)
  return signed<PairLine>({
    subject,
    left: low,
    right: high,
    verdict,
    score: 1,
    by,
    at,
    reason,
    about,
    ...(supersedes.length > 0 ? { supersedes } : {}),
  })
}

/** What a person says of a disagreement: real, explained, or the index of the side that is right. */
export type Settlement = 'real' | 'explained' | number

/** A person's judgement on a disagreement, on the claims that stand against each other now. */
export const judgeDisagreement = (
  {
    field,
    sides,
    about,
  }: Pick<Disagreement, 'sides'> & { readonly field: DisagreementField; readonly about: string },
  settlement: Settlement,
  history: readonly Standing[],
  { by, at, reason }: Signature,
): DisagreementLine => {
  const verdict = typeof settlement === 'number' ? 'prefers' : settlement
  const preferred = typeof settlement === 'number' ? (sides[settlement]?.claims ?? []) : []
  const supersedes = replaced(history, line => {
    if (isPairLine(line) || line.verdict !== verdict) return true
    const other = line.sides[line.prefers ?? -1] ?? []
    return verdict === 'prefers' && !other.some(id => preferred.includes(id))
  })
  return signed<DisagreementLine>({
    subject: 'disagreement',
    field,
    sides: sides.map(({ claims }) => [...claims]),
    verdict,
    ...(typeof settlement === 'number' ? { prefers: settlement } : {}),
    by,
    at,
    reason,
    about,
    ...(supersedes.length > 0 ? { supersedes } : {}),
  })
}

/** Takes a person's judgement back: what it superseded counts again. */
export const withdraw = (line: JudgementLine, { by, at, reason }: Signature): JudgementLine => {
  const { about } = line
  const rest = { verdict: 'withdrawn', by, at, reason, supersedes: [line.id] } as const
  const words = about === undefined ? {} : { about }
  return isPairLine(line)
    ? signed<PairLine>({
        subject: line.subject,
        left: line.left,
        right: line.right,
        score: 1,
        ...rest,
        ...words,
      })
    : signed<DisagreementLine>({
        subject: line.subject,
        field: line.field,
        sides: line.sides,
        ...rest,
        ...words,
      })
}
