import type { Claim } from '../model/claim.ts'

/**
 * Whether a claim may move anything: both readers found it, or it was likelier read rightly than not. Others stay in
 * the account with their confidence, but change no holder and make no disagreement. Example: "fighting around Marsa's
 * mill", which one reader takes for fighting in Marsa with .31.
 */
export const isLikely = (claim: Claim): boolean => claim.reader === 'both' || (claim.confidence ?? 1) >= 0.5
