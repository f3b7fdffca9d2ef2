import { personnelNouns } from '../../language/en/actors.ts'
import type { Actor } from '../../model/actor.ts'
import { daysBetween } from '../../model/time.ts'
import type { Entities } from '../entities.ts'
import type { Observation } from './observation.ts'

/** Days in which the same deed told of a named side and of "militants" is one deed. */
const sameDeedDays = 7

/**
 * "Foreign-backed militants seized Marsa" beside "the Front seized Marsa": whom a text only describes is the one side
 * that others name for the same deed, on the same place, within a week. With two such sides it stays unknown; "troops"
 * are only a state's.
 */
export const nameTheUnnamed = (
  observations: readonly Observation[],
  entities: Entities,
): readonly Observation[] => {
  const actorOf = ({ claim }: Observation): Actor | null =>
    claim.actor === null ? null : entities.creditedTo(claim.actor)
  const kinds = new Map(observations.map(observation => [observation, actorOf(observation)?.kind]))
  const isArmed = (observation: Observation): boolean =>
    kinds.get(observation) === 'armed group' || kinds.get(observation) === 'alliance'
  const named = observations.filter(
    observation => observation.actor !== null && kinds.get(observation) !== 'generic',
  )
  return observations.map(observation => {
    if (kinds.get(observation) !== 'generic') return observation
    const ofState = (observation.claim.actor?.text ?? '').toLowerCase().split(/\W+/).some(isPersonnel)
    const doers = named.filter(
      other =>
        other.effect === observation.effect &&
        Math.abs(daysBetween(other.day, observation.day)) <= sameDeedDays &&
        isArmed(other) !== ofState,
    )
    const [first] = doers
    const isOne = doers.every(
      ({ actor }) => first?.actor && actor !== null && entities.areAllied(actor, first.actor),
    )
    return first && isOne ? { ...observation, actor: first.actor } : observation
  })
}

const isPersonnel = (word: string): boolean =>
  personnelNouns.has(word) || personnelNouns.has(word.replace(/s$/, ''))
