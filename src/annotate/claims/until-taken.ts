import type { Claim, ControlClaim, ControlEffect } from '../../model/claim.ts'
import { bestCandidate, idOf } from '../../model/mention.ts'
import { addDays } from '../../model/time.ts'

/** What ends a described state. */
const endings: Readonly<Partial<Record<ControlEffect, readonly ControlEffect[]>>> = {
  holds: ['captures', 'loses'],
  besieges: ['lifts siege'],
}
const happened = new Set(['asserts', 'claims'])

/**
 * A description of a place beside its capture speaks of the time before: in "took IS-held Marsa", "lost its
 * stronghold of Marsa", the holding ends the day before the change.
 */
export const untilTaken = (claims: readonly Claim[]): readonly Claim[] =>
  claims.map(claim => {
    if (!isDescription(claim)) return claim
    const change = claims.find(other => takes(other, claim))
    const day = change?.when?.from ?? change?.when?.to
    if (!change || !day) return claim
    return {
      ...claim,
      when: {
        from: null,
        to: addDays(day, -1),
        precision: 'day',
        known: [],
        implied: ['year', 'month', 'day'],
      },
      trace: {
        ...claim.trace,
        steps: [...claim.trace.steps, 'ends with the change that the sentence tells of'],
      },
    }
  })

const isDescription = (claim: Claim): claim is ControlClaim =>
  claim.kind === 'control' &&
  claim.effect === 'holds' &&
  /^control\/(?:noun|compound|adjective)/.test(claim.trace.frame)

const takes = (other: Claim, held: ControlClaim): boolean =>
  other.kind === 'control' &&
  (endings[held.effect] ?? []).includes(other.effect) &&
  happened.has(other.force) &&
  other.evidence.sentence.index === held.evidence.sentence.index &&
  bestCandidate(other.place).id === bestCandidate(held.place).id &&
  // "lost by IS" ends IS's holding; a capture by IS itself does not.
  (other.effect !== 'captures' || other.actor === null || idOf(other.actor) !== idOf(held.actor))
