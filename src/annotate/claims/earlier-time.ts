import type { Claim, ControlClaim } from '../../model/claim.ts'
import { bestCandidate } from '../../model/mention.ts'

/** Sentences back in which the same happening is looked for. */
const reach = 4

const changes = new Set(['captures', 'loses', 'enters'])

/**
 * A change told without a day takes the day of the same change told shortly before: "announced the recapture of
 * Marsa on Friday. Troops took full control of the city after …".
 */
export const withEarlierTimes = (claims: readonly Claim[]): readonly Claim[] => {
  const told: ControlClaim[] = []
  return claims.map(claim => {
    if (claim.kind !== 'control' || !changes.has(claim.effect)) return claim
    if (!isDefault(claim)) {
      if (claim.when?.precision === 'day' && claim.force !== 'plans') told.push(claim)
      return claim
    }
    const earlier = told.findLast(
      other =>
        bestCandidate(other.place).id === bestCandidate(claim.place).id &&
        claim.evidence.sentence.index - other.evidence.sentence.index <= reach &&
        claim.evidence.sentence.index > other.evidence.sentence.index,
    )
    if (!earlier || claim.force === 'plans') return claim
    return {
      ...claim,
      when: earlier.when,
      whenBasis: 'earlier sentence',
      whenInferred: earlier.whenInferred,
      trace: { ...claim.trace, steps: [...claim.trace.steps, `time of “${earlier.evidence.quote}” before`] },
    }
  })
}

/** True when nothing in the sentence gave the time. */
const isDefault = (claim: Claim): boolean =>
  claim.when !== null && claim.when.known.length === 0 && claim.whenBasis === 'publication'
