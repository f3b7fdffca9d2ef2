import type { ActorKind } from '../../model/actor.ts'
import type { ControlEffect, Extent } from '../../model/claim.ts'
import type { ActorMention } from '../../model/mention.ts'
import type { PlaceKind } from '../../model/place.ts'
import type { PlaceFiller } from './places-of.ts'
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
}

/** Countries are at war rather than taken; rivers and borders are crossed. */
const notHeld = new Set<PlaceKind>(['country', 'river', 'border'])

export const canBeHeld = ({ place }: PlaceFiller): boolean => !notHeld.has(place.placeKind)

const cannotControl = new Set<ActorKind>(['civilians', 'monitor', 'news agency', 'media', 'aid organisation'])

/** Persons count only where they act for a side; an agency of a side only through "its fighters". */
export const canControl = (actor: ActorMention): boolean =>
  (!cannotControl.has(actor.actorKind) || /^(?:its|their)$/i.test(actor.text)) &&
  (actor.actorKind !== 'person' || actor.affiliation !== undefined)
