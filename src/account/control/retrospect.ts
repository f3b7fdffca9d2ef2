import type { Claim } from '../../model/claim.ts'
import { byString } from '../../model/id.ts'
import { daysBetween } from '../../model/time.ts'
import type { DocumentDay } from '../account.ts'
import type { DayRange } from '../days.ts'
import { daysOf, isSaid } from '../days.ts'
import type { Observation } from './observation.ts'

/** A page whose dated sentences lie, in the middle, further back than this looks back. */
const pastDays = 60
/** Fewer dated sentences tell nothing of a page's kind. */
const leastDated = 4
/** A page without a day of its own needs no proof that it tells of the past: it has no present to speak of. */
const leastDatedUndated = 2

interface DatedPoint extends DayRange {
  readonly start: number
}

/** Where a page dates what it tells, in text order. */
export type Narratives = ReadonlyMap<string, readonly DatedPoint[]>

/**
 * The pages that tell of the past, with the dates that they give, in text order: histories, analyses, anniversary
 * pieces. A page counts as one when half of its dated sentences lie more than two months before it, or when it has no
 * publication day: what it tells without a date then is about no day but those that it tells of.
 */
export const findNarratives = (
  claims: readonly Claim[],
  days: ReadonlyMap<string, DocumentDay>,
): Narratives => {
  const pages = new Map<string, DatedPoint[]>()
  for (const claim of claims) {
    if (claim.when === null || claim.force === 'plans' || claim.force === 'conditional') continue
    const range = daysOf(claim.when)
    if (!isSaid(claim.when) || range.from === null || range.to === null) continue
    const list = pages.get(claim.evidence.document)
    const point = { ...range, start: claim.evidence.start }
    if (list === undefined) pages.set(claim.evidence.document, [point])
    else list.push(point)
  }
  return new Map(
    [...pages]
      .filter(([page, points]) => {
        const day = days.get(page)?.day
        if (days.get(page)?.basis === 'inferred') return points.length >= leastDatedUndated
        const middle = points.map(({ to }) => to ?? '').sort(byString)[Math.floor(points.length / 2)]
        return (
          day !== undefined &&
          middle !== undefined &&
          points.length >= leastDated &&
          daysBetween(middle, day) > pastDays
        )
      })
      .map(([page, points]) => [
        page,
        points.sort((left, right) => left.start - right.start || byString(left.to ?? '', right.to ?? '')),
      ]),
  )
}

/**
 * In a page that tells of the past, a sentence without a date is about the day told of last.
 *
 * Example: a history printed in July 2023: "On 27 February they entered the town. It fell after two days of
 * fighting." → the fall is filed under 27 February, as a time that the text does not give; not under July 2023.
 */
export const placeInNarrative = (
  observations: readonly Observation[],
  narratives: Narratives,
): readonly Observation[] =>
  observations.map(observation => {
    const points = narratives.get(observation.claim.evidence.document)
    if (points === undefined || observation.said) return observation
    const before = points.filter(({ start }) => start < observation.claim.evidence.start).at(-1)
    const point = before ?? points[0]
    if (point === undefined || point.to === null || point.to >= observation.to) return observation
    return {
      ...observation,
      from: point.from,
      to: point.to,
      day: point.to,
      floating: observation.floating && observation.effect === 'holds',
    }
  })
