import type { ControlClaim } from '../../model/claim.ts'
import type { DocumentDay } from '../account.ts'
import type { Entities } from '../entities.ts'

/**
 * Claims taken back by their own source: a `corrects` claim withdraws what its outlet or its speaker said of
 * the same place and change, up to its day.
 *
 * Example: "An earlier version said that Marsa had fallen to the rebels." → that outlet's claims of the
 * rebels' capture are withdrawn; other outlets' claims stay.
 */
export const withdrawnClaims = (
  claims: readonly ControlClaim[],
  days: ReadonlyMap<string, DocumentDay>,
  entities: Entities,
): ReadonlySet<string> => {
  const withdrawn = new Set<string>()
  const dayOfPage = (claim: ControlClaim) => days.get(claim.evidence.document)?.day
  const speakerOf = (claim: ControlClaim) =>
    claim.speaker === null ? null : entities.actorOf(claim.speaker).id
  const isCovered = (claim: ControlClaim, correction: ControlClaim): boolean => {
    if (claim.force !== 'asserts' && claim.force !== 'claims') return false
    if (claim.effect !== correction.effect) return false
    if (entities.placeOf(claim.place).id !== entities.placeOf(correction.place).id) return false
    const sameSource =
      claim.outlet === correction.outlet ||
      (speakerOf(correction) !== null && speakerOf(claim) === speakerOf(correction))
    if (!sameSource) return false
    const [day, correctedOn] = [dayOfPage(claim), dayOfPage(correction)]
    if (day !== undefined && correctedOn !== undefined && day > correctedOn) return false
    if (correction.actor === null || claim.actor === null) return true
    return entities.areAllied(entities.creditedTo(claim.actor).id, entities.creditedTo(correction.actor).id)
  }
  for (const correction of claims.filter(claim => claim.force === 'corrects'))
    for (const claim of claims) if (isCovered(claim, correction)) withdrawn.add(claim.id)
  return withdrawn
}
