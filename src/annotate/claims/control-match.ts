import type { ActorKind } from '../../model/actor.ts'
import type { ClaimReaderName, ControlEffect, Extent, Force } from '../../model/claim.ts'
import type { ActorMention } from '../../model/mention.ts'
import type { PlaceKind } from '../../model/place.ts'
import type { PlaceFiller } from './place-filler.ts'
import type { Standing } from './scope.ts'

/** A trigger with its fillers, before force and time. */
export interface Match {
  readonly token: number
  readonly standing: Standing
  readonly frame: string
  readonly effect: ControlEffect
  readonly places: readonly PlaceFiller[]
  readonly actors: readonly ActorMention[]
  readonly opponents: readonly ActorMention[]
  readonly extent?: Extent
  readonly force?: 'plans'
  /** "Back under army control": the words tell a state, and so that it began. */
  readonly regained?: boolean
  /** Set by the combination of the readers: the probability that place, effect and actor are right. */
  readonly confidence?: number
  readonly reader?: ClaimReaderName
  /** Less likely readings of the same words, in words. */
  readonly dropped?: readonly string[]
  /** Log-probabilities of the learned reader, and what the rules' decision counts against them. */
  readonly forces?: ReadonlyMap<Force, number>
  readonly ruleForce?: number
}

/** Rivers and borders are crossed; countries are at war rather than taken, but parts of them are held. */
const notHeld = new Set<PlaceKind>(['river', 'border'])

export const canBeHeld = ({ place, extent }: PlaceFiller): boolean =>
  (!notHeld.has(place.placeKind) || /\b(?:valley|basin|delta|shores?|banks?)\b/i.test(place.text)) &&
  (place.placeKind !== 'country' || extent === 'part')

const cannotControl = new Set<ActorKind>(['civilians', 'monitor', 'news agency', 'media', 'aid organisation'])

/** Persons count only where they act for a side; an agency of a side only through "its fighters". */
export const canControl = (actor: ActorMention): boolean =>
  (!cannotControl.has(actor.actorKind) || /^(?:its|their)$/i.test(actor.text)) &&
  (actor.actorKind !== 'person' || actor.affiliation !== undefined)
