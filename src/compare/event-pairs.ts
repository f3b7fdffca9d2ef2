import { foldName } from '../gazetteer/fold.ts'
import { casualtyCounts } from '../model/claim.ts'
import { addDays } from '../model/time.ts'
import type { Happening } from './happening.ts'

/** Cells of a quarter degree: places within 15 km lie in one cell or in neighbouring ones. */
const cellsPerDegree = 4
/** Claims of one place and day that one claim is compared with: a battle of a thousand reports stays linear. */
const heldPerKey = 60
/** Smaller tolls are too common to find reports of one happening by. */
const leastTelling = 8

/**
 * Keys under which a happening is filed: its document, its place and the words of its name, its kind, and its toll,
 * by which two copies of a sentence without a place still meet.
 */
const keysOf = ({ claim, place, days, type }: Happening): string[] => {
  const spots: string[] = [`doc ${claim.evidence.document}`, `kind ${type ?? ''}`]
  if (claim.kind === 'casualties') {
    for (const count of casualtyCounts) {
      const least = claim.counts[count]?.min ?? 0
      if (least >= leastTelling) spots.push(`${count} ${least}`)
    }
  }
  if (place !== null) {
    spots.push(`place ${place.id}`)
    for (const word of foldName(place.name).split(' ')) spots.push(`named ${word}`)
    if (place.country !== null && place.admin1 !== null) spots.push(`in ${place.country} ${place.admin1}`)
    if (place.lat !== null && place.lon !== null) {
      const row = Math.floor(place.lat * cellsPerDegree)
      const column = Math.floor(place.lon * cellsPerDegree)
      // "east of Marsa" may be a degree away
      if (place.radiusKm > 0) {
        for (const y of [-1, 0, 1])
          for (const x of [-1, 0, 1])
            spots.push(`wide ${Math.floor(place.lat) + y} ${Math.floor(place.lon) + x}`)
      } else spots.push(`wide ${Math.floor(place.lat)} ${Math.floor(place.lon)}`)
      for (const y of [row, row + 1]) for (const x of [column, column + 1]) spots.push(`cell ${y} ${x}`)
    }
  }
  const keys: string[] = []
  for (let day = days.from; day <= days.to; day = addDays(day, 1)) {
    for (const spot of spots) keys.push(`${day} ${spot}`)
  }
  return [...new Set(keys)]
}

/** Pairs of happenings that share a day and a place, each pair once, smaller index first. */
export const eventPairs = (happenings: readonly Happening[]): readonly (readonly [number, number])[] => {
  const held = new Map<string, number[]>()
  const pairs: [number, number][] = []
  for (const [current, happening] of happenings.entries()) {
    const met = new Set<number>()
    for (const key of keysOf(happening)) {
      const list = held.get(key)
      if (!list) {
        held.set(key, [current])
        continue
      }
      for (const other of list) met.add(other)
      if (list.length < heldPerKey) list.push(current)
    }
    for (const other of [...met].sort((left, right) => left - right)) pairs.push([other, current])
  }
  return pairs
}
