import type { Force } from '../../../model/claim.ts'
import type { Match } from '../control-match.ts'
import type { ForceDecision } from '../force.ts'

/**
 * What words say outright stands: they are few in what the reader learned from. Else it is the force that rules and
 * learned reader agree on best: the learned log-probabilities, the rules' decision raised by what it proved to be
 * worth. Whoever decides, the reason says so.
 */
export const withLearnedForce = (decision: ForceDecision, match: Match): ForceDecision => {
  const { forces, ruleForce = 0 } = match
  if (!forces || decision.outright) return decision
  let best: Force = decision.force
  let most = (forces.get(best) ?? Number.NEGATIVE_INFINITY) + ruleForce
  for (const [force, score] of forces) if (score > most) [best, most] = [force, score]
  if (best === decision.force) return decision
  const share = Math.exp(forces.get(best) ?? 0).toFixed(2)
  const quiet = best === 'asserts' ? { speaker: null, chain: [] } : {}
  return {
    ...decision,
    ...quiet,
    force: best,
    reason: `the learned reader (${share}) against the rules' "${decision.force}" (${decision.reason})`,
  }
}
