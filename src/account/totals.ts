import type { RunningTotal } from '../model/account.ts'
import type { CasualtiesClaim, Claim } from '../model/claim.ts'
import { byString } from '../model/id.ts'
import { claimantOf } from './casualties.ts'
import type { Entities } from './entities.ts'

/**
 * So many dead in one claim are the toll of a war or a campaign, whether or not the text says since when: no
 * single event of today's wars comes near.
 */
const warTollDead = 10_000

/** True for counts over several events, marked as such or too large for one. */
export const isTotal = (claim: CasualtiesClaim): boolean =>
  claim.cumulative || (claim.counts.killed?.min ?? claim.counts.killed?.max ?? 0) >= warTollDead

/** The running totals, kept apart from every event. By claim id. */
export const runningTotals = (claims: readonly Claim[], entities: Entities): readonly RunningTotal[] =>
  claims
    .filter(claim => claim.kind === 'casualties')
    .filter(claim => isTotal(claim) && (claim.force === 'asserts' || claim.force === 'claims'))
    .sort((left, right) => byString(left.id, right.id))
    .map(claim => ({
      by: claimantOf(claim, entities),
      of: claim.of,
      counts: claim.counts,
      place: claim.place === null ? null : entities.placeOf(claim.place),
      when: claim.when,
      claim: claim.id,
    }))
