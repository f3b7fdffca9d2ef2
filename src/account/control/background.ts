import { addTo } from '../../model/lists.ts'
import { addDays, daysBetween } from '../../model/time.ts'
import { earlier, rangesMeet } from '../days.ts'
import type { Sides } from '../entities.ts'
import type { Observation } from './observation.ts'
import { isFinalChange, loserOf, winnerOf } from './observation.ts'

/** A report counts as news of a change up to this many days after it. */
export const newsDays = 14

/**
 * What a report of a change says beside it without a time of its own is about the time before the change.
 *
 * Example, one page: "Troops retook Marsa on Friday. The rebels' last stronghold fell after clashes in the
 * town." → the rebels held it, and the clashes went on, until Friday; neither speaks against the capture. A
 * possession that shares the time of its own loss ("after losing its stronghold of Marsa in July") is the one
 * that ended then.
 */
export const dateBackground = (
  observations: readonly Observation[],
  entities: Sides,
): readonly Observation[] => {
  const changes = new Map<string, Observation[]>()
  for (const observation of observations) {
    if (!isFinalChange(observation)) continue
    const page = observation.claim.evidence.document
    addTo(changes, page, observation)
  }
  const isBefore = (observation: Observation, change: Observation): boolean => {
    const winner = winnerOf(change)
    const loser = loserOf(change)
    const { actor } = observation
    const isNews = daysBetween(change.to, observation.docDay) <= newsDays
    if (observation.effect !== 'holds') return isNews
    if (actor === null || (winner !== null && entities.areAllied(actor, winner))) return false
    return isNews || (loser !== null && entities.areAllied(actor, loser))
  }
  /** The change ends this very possession, in the period that both name. */
  const isLossOf = (possession: Observation, change: Observation): boolean => {
    const loser = loserOf(change) ?? possession.actor
    return (
      possession.actor !== null &&
      loser !== null &&
      entities.areAllied(possession.actor, loser) &&
      rangesMeet(possession, change)
    )
  }
  return observations.map(observation => {
    if (isFinalChange(observation)) return observation
    const isDated = observation.said && !observation.open
    if (isDated && observation.effect !== 'holds') return observation
    const change = (changes.get(observation.claim.evidence.document) ?? [])
      .filter(other => isBefore(observation, other) && (!isDated || isLossOf(observation, other)))
      .sort((left, right) => (left.to < right.to ? -1 : left.to > right.to ? 1 : 0))
      .at(-1)
    if (change === undefined) return observation
    const eve = addDays(change.from ?? change.to, observation.effect === 'holds' ? -1 : 0)
    if (observation.to <= eve) return observation
    return {
      ...observation,
      from: observation.from === null ? null : earlier(observation.from, eve),
      to: eve,
      day: eve,
    }
  })
}
