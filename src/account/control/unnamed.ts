import { daysBetween } from '../../model/time.ts'
import { canBeSide } from '../described-side.ts'
import type { Entities } from '../entities.ts'
import type { Observation } from './observation.ts'

/** Days in which the same deed told of a named side and of "militants" is one deed. */
const sameDeedDays = 7

/**
 * "Foreign-backed militants seized Marsa" beside "the Front seized Marsa": whom a text only describes is the one side
 * that others name for the same deed, on the same place, within a week. With two such sides it stays unknown.
 */
export const nameTheUnnamed = (
  observations: readonly Observation[],
  entities: Entities,
): readonly Observation[] =>
  observations.map(observation => {
    const doers = observations.filter(
      other =>
        other.actor !== null &&
        other.effect === observation.effect &&
        Math.abs(daysBetween(other.day, observation.day)) <= sameDeedDays &&
        canBeSide(observation.claim.actor, other.claim.actor, entities),
    )
    const [first] = doers
    const isOne = doers.every(
      ({ actor }) => first?.actor && actor !== null && entities.areAllied(actor, first.actor),
    )
    return first && isOne ? { ...observation, actor: first.actor } : observation
  })
