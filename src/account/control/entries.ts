import { byString } from '../../model/id.ts'
import { addDays } from '../../model/time.ts'
import { earlier } from '../days.ts'
import type { Observation } from './observation.ts'
import { isFinalChange, loserOf } from './observation.ts'
import { startPeriod } from './precision.ts'

/** An observation filed under a day of the time line. */
export interface Entry {
  readonly day: string
  readonly observation: Observation
  /** The first day of a stated possession ("since July 2012"): as decisive as a capture. */
  readonly isStart: boolean
}

/** The days under which an observation is filed: where it speaks, and where a stated possession began. */
export const entriesOf = (observation: Observation): readonly Entry[] => {
  const speaks: Entry = { day: observation.day, observation, isStart: false }
  const start =
    observation.effect === 'holds' && observation.extent === 'whole' ? startPeriod(observation) : null
  if (start === null) return [speaks]
  return [{ day: earlier(start.to, observation.day), observation, isStart: true }, speaks]
}

/** By day; within one day by claim, so that nothing depends on the order of the input. */
export const compareEntries = (left: Entry, right: Entry): number =>
  byString(left.day, right.day) ||
  byString(left.observation.claim.id, right.observation.claim.id) ||
  Number(right.isStart) - Number(left.isStart) ||
  Number(left.observation.derived) - Number(right.observation.derived)

/** A possession that is only inferred is thought to have lasted this long before it ended. */
export const inferredDays = 30

/** "The army lifted its siege and withdrew from Marsa": of whom only attacks are reported, a withdrawal proves no possession. */
const onlyAttacked = (loser: string, observations: readonly Observation[]): boolean => {
  const own = observations.filter(({ actor }) => actor === loser)
  const attacks = own.some(
    ({ effect }) => effect === 'besieges' || effect === 'enters' || effect === 'contests',
  )
  return attacks && !own.some(({ effect }) => effect === 'holds' || effect === 'captures')
}

/** Whoever lost a place had it before: "took Marsa from the rebels" → the rebels held it on the eve. */
export const derivedPossessions = (observations: readonly Observation[]): readonly Observation[] =>
  observations.flatMap(observation => {
    const loser = loserOf(observation)
    const from = observation.from ?? (observation.said ? observation.to : null)
    if (!isFinalChange(observation) || loser === null || from === null) return []
    if (observation.effect === 'loses' && onlyAttacked(loser, observations)) return []
    const eve = addDays(earlier(from, observation.day), -1)
    const base: Observation = {
      ...observation,
      effect: 'holds',
      actor: loser,
      opponent: null,
      with: [],
      open: false,
      derived: true,
      weight: observation.weight / 2,
      to: eve,
      day: eve,
      from: null,
    }
    return [{ ...base, day: addDays(eve, -inferredDays) }, base]
  })
