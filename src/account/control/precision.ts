import { byString } from '../../model/id.ts'
import { addDays } from '../../model/time.ts'
import { earlier, endOfPeriod } from '../days.ts'
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
 * unless another holder is reported in between. In a page without a day, such a change joins it in any case, or else lies
 * before all dated ones. "The battle for Mosul in 2017" speaks of no day: beside exact
 * reports from within its time it is filed at its beginning, and overrules none of them.
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
  /** An exact report of another change lies within the coarse time, and none of this one. */
  const isOverruled = (observation: Observation): boolean => {
    const { from } = observation
    if (from === null || from === observation.to) return false
    const within = exact.filter(other => from <= other.day && other.day <= observation.to)
    return (
      within.length > 0 &&
      !(isFinalChange(observation) && within.some(other => sameChange(observation, other, entities)))
    )
  }
  /** A change that nothing dates joins the newest dated report of it, or lies before all changes that have a day. */
  const afloat = (observation: Observation, day: string | undefined): Observation => {
    const first = dated.map(other => other.from ?? other.day).sort(byString)[0]
    if (day !== undefined) return { ...observation, day }
    return first === undefined
      ? observation
      : { ...observation, day: earlier(observation.day, addDays(first, -1)) }
  }
  const newest = (days: readonly string[]): string | undefined => [...days].sort(byString).at(-1)
  return observations.map(observation => {
    if (observation.open && observation.effect === 'holds') return observation
    if (isExact(observation)) return observation
    if (observation.said && observation.effect !== 'holds' && isOverruled(observation))
      return { ...observation, day: observation.from ?? observation.day }
    if (!isFinalChange(observation)) return observation
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
    if (observation.floating) return afloat(observation, day)
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
