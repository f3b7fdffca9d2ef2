import type { Observation } from '../control/observation.ts'
import { isFinalChange } from '../control/observation.ts'
import type { DayRange } from '../days.ts'
import { isOneDay, rangesMeet } from '../days.ts'
import { timeText } from '../prose.ts'
import type { DisagreementRule } from './disagreement.ts'
import { disagreementOf } from './disagreement.ts'

interface DateGroup extends DayRange {
  readonly observations: Observation[]
}

/** Groups claims whose ranges can all be true; the narrowest claims found the groups. */
const groupDates = (observations: readonly Observation[]): readonly DateGroup[] => {
  const exact = observations.filter(({ from, to }) => isOneDay({ from, to }))
  const coarse = observations.filter(observation => !exact.includes(observation))
  const groups: DateGroup[] = []
  for (const observation of [...exact, ...coarse]) {
    const fitting = groups.filter(group => rangesMeet(group, observation))
    if (fitting.length === 0)
      groups.push({ from: observation.from, to: observation.to, observations: [observation] })
    else if (fitting.length === 1) fitting[0]?.observations.push(observation)
  }
  return groups
}

export const date: DisagreementRule = {
  field: 'date',
  example:
    '"Retook Marsa on Thursday" and "retook Marsa on Friday" → real. "In November" and "on 3 November" agree. A day that was inferred for an undated page → not real.',
  find: ({ timelines, voices }) =>
    timelines.flatMap(timeline =>
      timeline.states.flatMap(state => {
        const changes = [...state.begunBy, ...state.confirmedBy].filter(
          observation => isFinalChange(observation) && observation.said && !observation.derived,
        )
        const groups = groupDates(changes)
        if (groups.length < 2) return []
        const inferred = groups.some(({ observations }) =>
          observations.every(({ claim }) => claim.whenInferred),
        )
        return [
          disagreementOf(
            { place: timeline.place },
            'date',
            groups.map(({ observations }) => {
              const when = observations[0]?.claim.when
              return {
                value: when === null || when === undefined ? 'unknown' : timeText(when),
                claims: observations.map(({ claim }) => claim),
              }
            }),
            voices,
            !inferred,
            inferred
              ? 'One of the days was inferred, because its page gives no date of its own.'
              : 'The days exclude each other, and no other change of hands is reported between them.',
          ),
        ]
      }),
    ),
}
