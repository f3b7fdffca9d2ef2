import { byString } from '../../model/id.ts'
import type { ScoredError } from '../../model/score.ts'
import type { ComparedPlace } from './compare-places.ts'
import { withinDays } from './holders.ts'
import type { ControlWorld } from './world.ts'

/** Wrong holders first, those that most claims support first; then dates, the farthest first. */
export const errorsOf = (
  compared: readonly ComparedPlace[],
  { account }: ControlWorld,
): readonly ScoredError[] => {
  const claimOf = new Map(account.claims.map(claim => [claim.id, claim]))
  const at = ({ row, truth }: ComparedPlace, day: string) => {
    const evidence = claimOf.get(row?.supporting[0] ?? '')?.evidence
    return {
      set: 'control',
      item: `${truth.names[0] ?? ''} on ${day} in ${evidence?.document ?? 'no article'}`,
      start: evidence?.start ?? 0,
      end: evidence?.end ?? 0,
    }
  }
  const holders = compared
    .filter(({ answer }) => answer.isStated && !answer.isRight)
    .sort(
      (left, right) =>
        (right.row?.supporting.length ?? 0) - (left.row?.supporting.length ?? 0) ||
        byString(left.truth.names[0] ?? '', right.truth.names[0] ?? ''),
    )
    .map(each => ({
      ...at(each, each.expected.day),
      error: 'holder',
      expected: each.expected.side ?? 'contested',
      found: each.stated.side,
    }))
  const dates = compared
    .flatMap(each => each.answer.pairs.map(pair => ({ each, pair })))
    .filter(({ pair }) => pair.days > withinDays)
    .sort(
      (left, right) =>
        right.pair.days - left.pair.days ||
        byString(left.each.truth.names[0] ?? '', right.each.truth.names[0] ?? ''),
    )
    .map(({ each, pair }) => ({
      ...at(each, pair.truth.from),
      error: 'date',
      expected: `${pair.truth.to} ${pair.truth.from}`,
      found: `${pair.stated.to} ${pair.stated.from}`,
    }))
  return [...holders, ...dates]
}
