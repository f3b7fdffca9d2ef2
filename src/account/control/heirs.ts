import { byString } from '../../model/id.ts'
import type { Entities } from '../entities.ts'
import { isFinalChange, loserOf, winnerOf } from './observation.ts'
import type { PlaceTimeline } from './place-timeline.ts'

/**
 * A place that its holder lost to nobody named goes to the one side that, in the same country, took places from
 * that holder: "IS lost Marsa in July" beside "the army retook Tal Ahmar from IS". With two such sides the holder
 * stays unknown. The row says that it is inferred, and from what; its history keeps to what was reported.
 */
export const inferHeirs = (
  timelines: readonly PlaceTimeline[],
  entities: Entities,
): readonly PlaceTimeline[] => {
  const takers = takersOf(timelines)
  return timelines.map(timeline => {
    const { row } = timeline
    const loser = loserBefore(timeline)
    if (row.status !== 'unknown' || loser === null || row.place.country === null) return timeline
    const sides = takers.get(keyOf(row.place.country, loser)) ?? new Set<string>()
    const [heir, ...others] = [...sides].sort(byString)
    if (heir === undefined || others.length > 0) return timeline
    const holder = entities.creditOf(heir)
    const previous = entities.creditOf(loser)
    const why = `No page names the new holder. Inferred: ${holder.name} is the only side that these pages report to have taken places from ${previous.name} in ${row.place.country}.`
    return {
      ...timeline,
      row: { ...row, status: 'held', holder, previous, inferred: true, why: [why, ...row.why] },
    }
  })
}

/** Who gave the place up, when all that began its present state agrees on it. */
const loserBefore = ({ states }: PlaceTimeline): string | null => {
  const losers = new Set(
    states
      .at(-1)
      ?.begunBy.map(loserOf)
      .filter(id => id !== null),
  )
  const [loser, ...others] = losers
  return loser === undefined || others.length > 0 ? null : loser
}

const keyOf = (country: string, loser: string): string => JSON.stringify([country, loser])

/** Country and loser → the sides that took whole places from it there. */
const takersOf = (timelines: readonly PlaceTimeline[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const takers = new Map<string, Set<string>>()
  for (const { place, row, counted } of timelines) {
    if (place.country === null) continue
    const changes = counted
      .filter(observation => isFinalChange(observation) && !observation.derived)
      .map(observation => [winnerOf(observation), loserOf(observation)] as const)
    const current = row.status === 'held' ? [[row.holder?.id ?? null, row.previous?.id ?? null] as const] : []
    for (const [winner, loser] of [...changes, ...current]) {
      if (winner === null || loser === null || winner === loser) continue
      const key = keyOf(place.country, loser)
      takers.set(key, (takers.get(key) ?? new Set()).add(winner))
    }
  }
  return takers
}
