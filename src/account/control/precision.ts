import { byString } from '../../model/id.ts'
import { endOfPeriod } from '../days.ts'
import type { Sides } from '../entities.ts'
import type { Observation } from './observation.ts'
import { isFinalChange, loserOf, winnerOf } from './observation.ts'

const isExact = (observation: Observation): boolean => observation.said && observation.from === observation.to

/** True when both can tell of one and the same change. */
const sameChange = (left: Observation, right: Observation, entities: Sides): boolean => {
  const [leftWinner, rightWinner] = [winnerOf(left), winnerOf(right)]
  if (leftWinner !== null && rightWinner !== null) return entities.areAllied(leftWinner, rightWinner)
  const [leftLoser, rightLoser] = [loserOf(left), loserOf(right)]
  if (leftLoser !== null && rightLoser !== null) return entities.areAllied(leftLoser, rightLoser)
  const [winner, loser] = [leftWinner ?? rightWinner, leftLoser ?? rightLoser]
  return winner !== null && loser !== null && !entities.areAllied(winner, loser)
}

/**
 * Files a change told coarsely, or without a time, under the day of the exact report of the same change.
 *
 * Example: "lost Mosul in July" and "recaptured Mosul on 10 July" → both on 10 July. With no exact report, "in
 * July" stays a range and is filed at its end. A change without a time joins the newest dated report of it,
 * unless another holder is reported in between.
 */
export const joinCoarseChanges = (
  observations: readonly Observation[],
  entities: Sides,
): readonly Observation[] => {
  const finals = observations.filter(isFinalChange)
  const exact = finals.filter(isExact)
  const dated = finals.filter(observation => observation.said)
  const changedBetween = (observation: Observation, from: string, to: string) =>
    dated.some(other => other.day > from && other.day <= to && !sameChange(observation, other, entities))
  const newest = (days: readonly string[]): string | undefined => [...days].sort(byString).at(-1)
  return observations.map(observation => {
    if (observation.open && observation.effect === 'holds') return observation
    if (!isFinalChange(observation) || isExact(observation)) return observation
    const same = (others: readonly Observation[]) =>
      others.filter(other => other !== observation && sameChange(observation, other, entities))
    if (observation.said) {
      const day = newest(
        same(exact)
          .map(other => other.day)
          .filter(
            other => (observation.from === null || observation.from <= other) && other <= observation.to,
          ),
      )
      return day === undefined ? observation : { ...observation, day }
    }
    const day = newest(
      same(dated)
        .map(other => other.day)
        .filter(other => other <= observation.docDay),
    )
    return day === undefined || changedBetween(observation, day, observation.docDay)
      ? observation
      : { ...observation, day }
  })
}

/** The period in which an open-ended "since" begins: "since July 2012" → 1 to 31 July 2012. */
export const startPeriod = (
  observation: Observation,
): { readonly from: string; readonly to: string } | null => {
  const { when } = observation.claim
  if (!observation.open || when === null || observation.from === null) return null
  return { from: observation.from, to: endOfPeriod(observation.from, when.precision) }
}
