import type { Claim } from '../model/claim.ts'
import type { ActorMention } from '../model/mention.ts'
import type { Entities } from './entities.ts'

/** The mentions that a claim hurts when it is true. */
const hurtBy = (claim: Claim): readonly (ActorMention | null)[] => {
  switch (claim.kind) {
    case 'control':
      return claim.effect === 'loses'
        ? [claim.actor]
        : claim.effect === 'captures' || claim.effect === 'enters' || claim.effect === 'besieges'
          ? [claim.opponent]
          : []
    case 'casualties':
      // Who admits to have killed civilians or lost fighters: `actors` did it, `of` names the dead.
      return claim.actors
    case 'event':
      return claim.type === 'withdrawal' ? claim.actors.map(({ mention }) => mention) : []
    default:
      return []
  }
}

/** The mentions that a claim serves when it is true. */
const servedBy = (claim: Claim): readonly (ActorMention | null)[] =>
  claim.kind === 'control' && claim.effect !== 'loses' ? [claim.actor, ...claim.with] : []

const sideSpeaks = (
  claim: Claim,
  mentions: readonly (ActorMention | null)[],
  entities: Entities,
): boolean => {
  const { speaker } = claim
  if (speaker === null) return false
  const side = entities.creditedTo(speaker).id
  return mentions.some(
    mention => mention !== null && entities.areAllied(side, entities.creditedTo(mention).id),
  )
}

/**
 * True when a claim hurts its speaker's own side: "The rebels said they had lost Marsa." A denial is turned
 * round: who denies a gain of its own speaks against its interest.
 */
export const isAgainstInterest = (claim: Claim, entities: Entities): boolean => {
  if (claim.force === 'denies') return sideSpeaks(claim, servedBy(claim), entities)
  if (claim.force !== 'asserts' && claim.force !== 'claims') return false
  return sideSpeaks(claim, hurtBy(claim), entities)
}

/** True when a claim serves its speaker's own side: "The army said it had taken Marsa." */
export const isSelfServing = (claim: Claim, entities: Entities): boolean => {
  if (claim.force === 'denies') return sideSpeaks(claim, hurtBy(claim), entities)
  return sideSpeaks(claim, servedBy(claim), entities)
}
