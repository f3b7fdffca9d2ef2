import type { Claim, ControlClaim, ControlEffect } from '../../model/claim.ts'
import { bestCandidate, idOf } from '../../model/mention.ts'

/** What somebody must have done, so that the document will name him somewhere. */
const done = new Set<ControlEffect>(['captures', 'besieges', 'enters', 'contests', 'lifts siege', 'holds'])

/** Sentences either way in which another capture or siege tells who is at work. */
const reach = 8

/**
 * Gives claims that name no actor ("the besieged town", "Marsa was liberated") the one that the document names: of
 * the same effect on the same place anywhere in it, else the only one who does the like nearby.
 */
export const withKnownActors = (claims: readonly Claim[]): readonly Claim[] => {
  const told = claims.filter(
    (claim): claim is ControlClaim =>
      claim.kind === 'control' && claim.actor !== null && claim.force !== 'denies',
  )
  return claims.map(claim => {
    if (claim.kind !== 'control' || claim.actor !== null || !done.has(claim.effect)) return claim
    const source = sameDeed(claim, told) ?? likeDeed(claim, told)
    if (!source?.actor) return claim
    return {
      ...claim,
      actor: source.actor,
      trace: {
        ...claim.trace,
        steps: [...claim.trace.steps, `actor "${source.actor.text}" by “${source.evidence.quote}”`],
      },
    }
  })
}

const distance = (left: Claim, right: Claim): number =>
  Math.abs(left.evidence.sentence.index - right.evidence.sentence.index)

const nearest = (claim: Claim, others: readonly ControlClaim[]): ControlClaim | undefined =>
  [...others].sort(
    (left, right) =>
      distance(claim, left) - distance(claim, right) || left.evidence.start - right.evidence.start,
  )[0]

const sameDeed = (claim: ControlClaim, told: readonly ControlClaim[]): ControlClaim | undefined =>
  nearest(
    claim,
    told.filter(
      other =>
        other.effect === claim.effect &&
        bestCandidate(other.place).id === bestCandidate(claim.place).id &&
        idOf(other.actor) !== idOf(claim.opponent),
    ),
  )

/** The nearest of the same effect, when nobody else does the like in the document. */
const likeDeed = (claim: ControlClaim, told: readonly ControlClaim[]): ControlClaim | undefined => {
  if (claim.effect !== 'captures' && claim.effect !== 'besieges') return undefined
  const others = told.filter(
    other => other.effect === claim.effect && idOf(other.actor) !== idOf(claim.opponent),
  )
  const near = others.filter(other => distance(claim, other) <= reach)
  return new Set(others.map(other => idOf(other.actor))).size === 1 ? nearest(claim, near) : undefined
}
