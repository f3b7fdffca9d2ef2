import { byString } from '../model/id.ts'
import type { Judgement } from '../model/judgement.ts'
import { addTo } from '../model/lists.ts'
import { byNewest, type DisagreementLine, isPairLine, type JudgementLine, type PairLine } from './line.ts'

/** What became of a judgement, and through which one. */
export interface Standing {
  readonly line: JudgementLine
  readonly state: 'in force' | 'withdrawn' | 'superseded'
  readonly through: JudgementLine | null
}

/** Which judgements count. */
export interface Settled {
  /** One row for each pair that a person judged, the newest first, then rows of rules that the file holds. */
  readonly judgements: readonly Judgement[]
  /** Judgements on disagreements, the newest first. */
  readonly disagreements: readonly DisagreementLine[]
  /** Every line, the newest first. */
  readonly standings: readonly Standing[]
}

/** The pair that a judgement is on. */
export const pairKey = ({ subject, left, right }: Pick<Judgement, 'subject' | 'left' | 'right'>): string =>
  JSON.stringify([subject, ...[left, right].sort(byString)])

/**
 * Which lines count, whatever order they come in:
 * 1. A line is out when one that counts supersedes it. So taking a withdrawal back brings the first one into force
 *    again, and a withdrawn judgement leaves all as if it had never been.
 * 2. Of lines on one pair that contradict each other the newest counts, ties by id. The others stay in the history.
 * Lines that supersede one another in a circle, which nobody can write by hash, are all out.
 */
export const settleJudgements = (lines: readonly JudgementLine[]): Settled => {
  const sorted = [...lines].sort(
    (left, right) => byNewest(left, right) || byString(textOf(left), textOf(right)),
  )
  const takenOut = supersededBy(sorted)
  const standings: Standing[] = []
  const judgements: Judgement[] = []
  const disagreements: DisagreementLine[] = []
  const winners = new Map<string, PairLine>()
  for (const line of sorted) {
    const through = takenOut.get(line)
    if (through !== undefined) {
      standings.push({ line, state: through?.verdict === 'withdrawn' ? 'withdrawn' : 'superseded', through })
      continue
    }
    if (!isPairLine(line)) {
      standings.push({ line, state: 'in force', through: null })
      if (line.verdict !== 'withdrawn') disagreements.push(line)
      continue
    }
    if (line.withdrawnAt !== undefined) {
      standings.push({ line, state: 'withdrawn', through: null })
      continue
    }
    const winner = line.at === null ? undefined : winners.get(pairKey(line))
    if (winner !== undefined && line.verdict !== 'withdrawn' && line.verdict !== winner.verdict) {
      standings.push({ line, state: 'superseded', through: winner })
      continue
    }
    standings.push({ line, state: 'in force', through: null })
    if (line.verdict === 'withdrawn' || winner !== undefined) continue
    if (line.at !== null) winners.set(pairKey(line), line)
    judgements.push(judgementOf(line, line.verdict))
  }
  return { judgements, disagreements, standings }
}

const textOf = (line: JudgementLine): string => JSON.stringify(line)

const judgementOf = (line: PairLine, verdict: Judgement['verdict']): Judgement => ({
  id: line.id,
  subject: line.subject,
  left: line.left,
  right: line.right,
  verdict,
  by: line.by,
  at: line.at,
  score: line.score,
  reason: line.reason,
})

/** The lines that are out, each with the newest line in force that supersedes it; null for lines in a circle. */
const supersededBy = (lines: readonly JudgementLine[]): ReadonlyMap<JudgementLine, JudgementLine | null> => {
  const byId = new Map<string, JudgementLine[]>()
  for (const line of lines) addTo(byId, line.id, line)
  const targetsOf = (line: JudgementLine): readonly JudgementLine[] =>
    [...new Set(line.supersedes ?? [])]
      .flatMap(id => byId.get(id) ?? [])
      .filter(target => target.id !== line.id)
  const waitingFor = new Map<JudgementLine, number>()
  for (const line of lines)
    for (const target of targetsOf(line)) waitingFor.set(target, (waitingFor.get(target) ?? 0) + 1)

  const out = new Map<JudgementLine, JudgementLine | null>()
  const decided = lines.filter(line => !waitingFor.has(line))
  for (const line of decided) {
    const counts = !out.has(line)
    for (const target of targetsOf(line)) {
      const known = out.get(target)
      if (counts && (!known || byNewest(line, known) < 0)) out.set(target, line)
      const left = (waitingFor.get(target) ?? 1) - 1
      waitingFor.set(target, left)
      // Grows while it is walked: a line is decided once all that supersede it are.
      if (left === 0) decided.push(target)
    }
  }
  const isDecided = new Set(decided)
  for (const line of lines) if (!isDecided.has(line)) out.set(line, null)
  return out
}

/** Rules' rows as people leave them: a pair that a person judged follows the person. */
export const withPeople = (
  rules: readonly Judgement[],
  people: readonly Judgement[],
): readonly Judgement[] => {
  const judged = new Set(people.filter(({ at }) => at !== null).map(pairKey))
  return [...people, ...rules.filter(row => !judged.has(pairKey(row)))]
}
