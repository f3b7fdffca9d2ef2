import type { Disagreement } from '../../model/account.ts'
import { byString } from '../../model/id.ts'
import { attacker } from './attacker.ts'
import { date } from './date.ts'
import type { DisagreementInput, DisagreementRule } from './disagreement.ts'
import { existence } from './existence.ts'
import { holder } from './holder.ts'
import { number } from './number.ts'
import { order } from './order.ts'
import { checkByPairs, findByPairs } from './pairs/find.ts'
import { status } from './status.ts'
import { united } from './united.ts'

/** The kinds of disagreement that are looked for, in the order in which they are shown. */
export const disagreementRules: readonly DisagreementRule[] = [
  holder,
  existence,
  status,
  date,
  order,
  number,
  attacker,
]

/**
 * All disagreements: the real ones first, then by kind, then by id. The rules find them on time lines and events; the
 * pairs of claims decide whether they are real, and add contradictions that no rule has seen.
 */
export const findDisagreements = (input: DisagreementInput): readonly Disagreement[] => {
  const found = new Map<string, Disagreement>()
  const byId = new Map(input.claims.map(claim => [claim.id, claim]))
  for (const { claims, denials } of input.events)
    for (const claim of [...claims, ...denials]) byId.set(claim.id, claim)
  for (const rule of disagreementRules)
    for (const disagreement of rule.find(input))
      found.set(disagreement.id, checkByPairs(disagreement, byId, input))
  for (const disagreement of findByPairs(
    input,
    [...found.values()].filter(({ real }) => real),
  ))
    found.set(disagreement.id, disagreement)
  const rank = ({ field }: Disagreement) => disagreementRules.findIndex(rule => rule.field === field)
  return [...united([...found.values()], byId, input.voices)].sort(
    (left, right) =>
      Number(right.real) - Number(left.real) || rank(left) - rank(right) || byString(left.id, right.id),
  )
}
