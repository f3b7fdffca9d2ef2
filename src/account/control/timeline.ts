import { addTo } from '../../model/lists.ts'
import { daysBetween } from '../../model/time.ts'
import { stepChanges } from './changes.ts'
import { memoryDays, stepDescriptions } from './descriptions.ts'
import { effectRules } from './effects/index.ts'
import type { Entry } from './entries.ts'
import { compareEntries, derivedPossessions, entriesOf } from './entries.ts'
import { stepFighting } from './fighting.ts'
import type { Observation } from './observation.ts'
import { isFinalChange } from './observation.ts'
import { isForgotten } from './recency.ts'
import type { State } from './state.ts'
import type { TimelineRules } from './transitions.ts'
import { confirm, oppose } from './transitions.ts'

const observationsOf = (entries: readonly Entry[]): readonly Observation[] =>
  entries.map(({ observation }) => observation)

/** One day: changes of hands first, then fighting, then descriptions. */
const step = (
  state: State | null,
  day: string,
  entries: readonly Entry[],
  denials: readonly Observation[],
  memory: readonly Observation[],
  rules: TimelineRules,
): State | null => {
  const { sides } = rules
  const readIn =
    (current: State | null) =>
    ({ observation, isStart }: Entry) => ({
      observation,
      reading: isStart
        ? ({ status: 'held', holder: observation.actor, rivals: [] } as const)
        : effectRules[observation.effect].read(observation, current, sides.areAllied),
    })
  const read = readIn(state)
  const finals = entries.filter(entry => entry.isStart || isFinalChange(entry.observation))
  const fighting = entries.filter(entry => !finals.includes(entry) && entry.observation.effect !== 'holds')
  const descriptions = entries.filter(
    entry => !finals.includes(entry) && entry.observation.effect === 'holds',
  )
  const next = stepChanges(state, day, finals.map(read), denials, rules)
  const changed = finals.length > 0 && next !== state
  if (changed && next !== null) {
    // What else is told of the day: agreement confirms; a possession that the text itself dates to this day opposes.
    const agreeing = observationsOf([...fighting, ...descriptions]).filter(
      ({ actor }) => actor !== null && next.holder !== null && sides.areAllied(actor, next.holder),
    )
    const opposing = observationsOf(descriptions).filter(
      observation =>
        observation.said &&
        !observation.open &&
        !agreeing.includes(observation) &&
        observation.extent === 'whole',
    )
    return oppose(confirm(next, agreeing), opposing)
  }
  // "Marsa, under army control, has been besieged": who holds it is told beside the siege.
  const isSiege =
    fighting.length > 0 && fighting.every(({ observation }) => observation.effect === 'besieges')
  const before =
    (next === null || next.holder === null) && isSiege
      ? stepDescriptions(next, day, descriptions.map(read), denials, memory, rules)
      : next
  const fought = stepFighting(
    before,
    day,
    fighting.map(readIn(before === next ? state : before)),
    denials,
    rules,
  )
  if (
    fought !== next &&
    fighting.length > 0 &&
    descriptions.length > 0 &&
    fought !== null &&
    fought.status !== 'held'
  )
    return fought
  return stepDescriptions(fought, day, descriptions.map(read), denials, memory, rules)
}

/**
 * The states of one place up to a day, oldest first, each with what began, confirmed and opposed it. A fold over days: the
 * newest change wins, descriptions confirm or oppose, denials weigh against the change that they answer.
 */
export const foldTimeline = (
  counted: readonly Observation[],
  denials: readonly Observation[],
  rules: TimelineRules,
  asOf: string,
): readonly State[] => {
  const entries = [...counted, ...derivedPossessions(counted)]
    .flatMap(entriesOf)
    .filter(({ day }) => day <= asOf)
    .sort(compareEntries)
  const days = new Map<string, Entry[]>()
  for (const entry of entries) {
    addTo(days, entry.day, entry)
  }
  const states: State[] = []
  let memory: readonly Observation[] = []
  for (const [day, batch] of days) {
    const last = states.at(-1) ?? null
    const state = last !== null && isForgotten(last, day) ? null : last
    const next = step(state, day, batch, denials, memory, rules)
    memory = [
      ...memory.filter(observation => daysBetween(observation.day, day) < memoryDays),
      ...observationsOf(batch).filter(
        observation =>
          observation.effect === 'holds' && observation.extent !== 'surroundings' && !observation.derived,
      ),
    ]
    if (next === null || next === state) continue
    // A confirmation keeps the day on which the state began.
    if (state !== null && next.day === state.day) states[states.length - 1] = next
    else states.push(next)
  }
  return states
}
