import { byString } from '../../model/id.ts'
import type { PlaceKind } from '../../model/place.ts'
import { byDay } from '../days.ts'
import type { Entities } from '../entities.ts'
import type { Voices } from '../voices.ts'
import { sureReading } from './changes.ts'
import type { Observation } from './observation.ts'
import { isFinalChange, loserOf, winnerOf } from './observation.ts'
import type { PlaceTimeline } from './place-timeline.ts'
import { lastDayOf } from './transitions.ts'

/** So many independent voices must tell of it. */
const leastVoices = 2

const settlements: ReadonlySet<PlaceKind> = new Set(['city', 'town', 'village', 'settlement'])

/**
 * Who has lost a whole province holds no town there: a town that was last said to be held by the side that, as two
 * independent voices say, one of them with a date, left the province or lost it to another, goes to that other side. What
 * is said of the town itself on a later day comes first. The row is marked as inferred; its history keeps to what was
 * reported.
 *
 * Example: "the rebels took Tal Ahmar" in March; in April, A: "the army retook all of Marsa province", B: "the rebels
 * have left Marsa province" → Tal Ahmar is held by the army.
 */
export const inferFromProvinces = (
  timelines: readonly PlaceTimeline[],
  entities: Entities,
  voices: Voices,
  asOf: string,
): readonly PlaceTimeline[] => {
  const changes = changesOf(timelines, asOf)
  return timelines.map(timeline => {
    const { place, row, states } = timeline
    const state = states.at(-1)
    if (state === undefined || row.holder === null || state.status !== 'held') return timeline
    if (!settlements.has(place.kind) || place.country === null || place.admin1 === null) return timeline
    const holder = row.holder.id
    const later = (changes.get(keyOf(place.country, place.admin1)) ?? []).filter(
      ({ day }) => day > lastDayOf(state),
    )
    const [against, other] = partition(later, observation => {
      const [winner, loser] = [winnerOf(observation), loserOf(observation)]
      return winner === null
        ? loser !== null && entities.areAllied(loser, holder)
        : !entities.areAllied(winner, holder)
    })
    const takers = [...new Set(against.map(winnerOf).filter(id => id !== null))].sort(byString)
    const [taker] = takers
    if (taker === undefined || takers.some(id => !entities.areAllied(id, taker))) return timeline
    if (other.length > 0 || voices.independent(against.map(({ claim }) => claim)).size < leastVoices)
      return timeline
    const [first] = against
      .filter(({ said }) => said)
      .map(({ day }) => day)
      .sort(byString)
    if (first === undefined) return timeline
    const next = entities.creditOf(taker)
    const why = `No page says who holds it now. Inferred: two independent origins say that ${row.holder.name} lost the whole of ${place.admin1}, and ${next.name} took it.`
    return {
      ...timeline,
      row: {
        ...row,
        status: 'held',
        holder: next,
        previous: row.holder,
        since: byDay(first),
        inferred: true,
        why: [why, ...row.why],
      },
    }
  })
}

const partition = <Item>(
  items: readonly Item[],
  belongs: (item: Item) => boolean,
): readonly [readonly Item[], readonly Item[]] => [
  items.filter(belongs),
  items.filter(item => !belongs(item)),
]

const keyOf = (country: string, province: string): string => JSON.stringify([country, province])

/** Country and province → the sure changes of the whole of it. */
const changesOf = (
  timelines: readonly PlaceTimeline[],
  asOf: string,
): ReadonlyMap<string, readonly Observation[]> => {
  const changes = new Map<string, Observation[]>()
  for (const { place, counted } of timelines) {
    if (place.kind !== 'province' || place.country === null || place.admin1 === null) continue
    const key = keyOf(place.country, place.admin1)
    const sure = counted.filter(
      observation =>
        isFinalChange(observation) &&
        !observation.floating &&
        !observation.derived &&
        observation.day <= asOf &&
        (observation.claim.confidence ?? 1) >= sureReading,
    )
    changes.set(key, [...(changes.get(key) ?? []), ...sure])
  }
  return changes
}
