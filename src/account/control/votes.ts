import type { ControlClaim } from '../../model/claim.ts'
import type { Voices } from '../voices.ts'
import type { Observation } from './observation.ts'

/**
 * The weight of several observations together: each independent voice counts once, with its heaviest claim.
 * Example: five copies of one agency text weigh as much as one.
 */
export const voteOf = (observations: readonly Observation[], voices: Voices): number => {
  const weightOf = new Map<string, number>()
  const claims: ControlClaim[] = []
  for (const observation of observations) {
    const known = weightOf.get(observation.claim.id)
    if (known === undefined) claims.push(observation.claim)
    weightOf.set(observation.claim.id, Math.max(known ?? 0, observation.weight))
  }
  let vote = 0
  for (const group of voices.independent(claims).values())
    vote += Math.max(...group.map(claim => weightOf.get(claim.id) ?? 0))
  // Sums of tenths: rounded, so that the order of adding never decides.
  return Math.round(vote * 1000) / 1000
}

export type Verdict = 'accepted' | 'disputed' | 'rejected'

/** One side must weigh twice the other; between, the sources are in dispute. */
export const weigh = (support: number, resistance: number): Verdict =>
  resistance === 0 || support >= 2 * resistance
    ? 'accepted'
    : resistance >= 2 * support
      ? 'rejected'
      : 'disputed'
