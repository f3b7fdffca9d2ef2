import type { DisagreementField } from '../model/account.ts'
import { byString, contentId } from '../model/id.ts'
import type { Judgement } from '../model/judgement.ts'

interface LineBase {
  /** Content hash of all the rest. */
  readonly id: string
  /** A person's name, or a rule ("same-place@1"). */
  readonly by: string
  /** ISO time of a person's judgement; null for a rule's. */
  readonly at: string | null
  readonly reason: string
  /** What it is on, in words, for people who read the file. */
  readonly about?: string
  /** Ids of the judgements that this one replaces. They stay in the file. */
  readonly supersedes?: readonly string[]
}

/**
 * A judgement on two things, by ids that stay when pages are added: ids of mentions or lists for actors and places,
 * of claims for events. `unsure` leaves the pair undecided, whatever a rule says; `withdrawn` says nothing of the
 * pair: it only takes back what it supersedes.
 */
export interface PairLine extends LineBase, Pick<Judgement, 'subject' | 'left' | 'right' | 'score'> {
  readonly verdict: Judgement['verdict'] | 'withdrawn'
  readonly withdrawnAt?: string
}

/**
 * A judgement on a disagreement: it is `real`, `explained`, or one side `prefers`. It names the claims of each side as
 * the person saw them, and holds for every disagreement of that field in which they stand against each other.
 */
export interface DisagreementLine extends LineBase {
  readonly subject: 'disagreement'
  readonly field: DisagreementField
  /** Claim ids, side by side. */
  readonly sides: readonly (readonly string[])[]
  readonly verdict: 'real' | 'explained' | 'prefers' | 'withdrawn'
  /** Index of the preferred side. */
  readonly prefers?: number
}

/** One line of a file of judgements. Lines are only ever added. */
export type JudgementLine = PairLine | DisagreementLine

/** A line before it has its id. */
export type Unsigned<Line extends JudgementLine> = Omit<Line, 'id'>

/** The id that a line's content gives. */
export const lineId = (line: Unsigned<PairLine> | Unsigned<DisagreementLine>): string =>
  contentId('judgement', [
    line.subject,
    ...(line.subject === 'disagreement'
      ? [line.field, line.sides, line.prefers ?? null]
      : [line.left, line.right, line.score]),
    line.verdict,
    line.by,
    line.at,
    line.reason,
    line.about ?? null,
    [...(line.supersedes ?? [])].sort(byString),
  ])

/** Gives a line its id, which comes first in the file. */
export const signed = <Line extends JudgementLine>(line: Unsigned<Line>): Line =>
  ({ id: lineId(line as Unsigned<PairLine> | Unsigned<DisagreementLine>), ...line }) as Line

export const isPairLine = (line: JudgementLine): line is PairLine => line.subject !== 'disagreement'

/** Milliseconds, so that "18:00+02:00" and "16:00Z" are one moment; rules come before all people. */
export const momentOf = ({ at }: { readonly at: string | null }): number =>
  at === null ? Number.NEGATIVE_INFINITY : Date.parse(at)

/** The newest first, ties by id: the order in which people's judgements weigh. */
export const byNewest = (
  left: { readonly at: string | null; readonly id: string },
  right: { readonly at: string | null; readonly id: string },
): number => {
  const [one, other] = [momentOf(left), momentOf(right)]
  return one === other ? byString(left.id, right.id) : one > other ? -1 : 1
}
