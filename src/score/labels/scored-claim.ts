import type { CasualtiesClaim, Claim, ControlClaim, EventClaim } from '../../model/claim.ts'

/** A claim of the kinds that were labelled. */
export type ScoredClaim = ControlClaim | CasualtiesClaim | EventClaim

export const isScored = (claim: Claim): claim is ScoredClaim =>
  claim.kind === 'control' || claim.kind === 'casualties' || claim.kind === 'event'
