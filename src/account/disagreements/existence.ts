import type { Disagreement } from '../../model/account.ts'
import { daysBetween } from '../../model/time.ts'
import type { Observation } from '../control/observation.ts'
import type { DisagreementInput, DisagreementRule } from './disagreement.ts'
import { disagreementOf } from './disagreement.ts'
import { effectWords } from './effect-words.ts'

/** A denial answers claims of up to this many days before it. */
const answerDays = 30

const ofControl = (input: DisagreementInput): readonly Disagreement[] =>
  input.timelines.flatMap(({ place, counted, denials, sides }) => {
    const found = new Map<string, { value: string; said: Observation[]; denied: Observation[] }>()
    for (const denial of denials) {
      const answers = (observation: Observation): boolean => {
        if (
          observation.derived ||
          observation.day > denial.to ||
          daysBetween(observation.day, denial.to) > answerDays
        )
          return false
        if (denial.claim.force === 'negated' && observation.day >= (denial.from ?? denial.to)) return false
        const same =
          observation.effect === denial.effect ||
          (denial.effect === 'loses' && observation.effect === 'captures')
        if (!same) return false
        if (denial.actor === null) return true
        const counterpart = observation.effect === denial.effect ? observation.actor : observation.opponent
        return counterpart === null || sides.areAllied(counterpart, denial.actor)
      }
      const said = counted.filter(answers)
      if (said.length === 0) continue
      const actor = denial.actor === null ? '' : ` by ${input.entities.creditOf(denial.actor).name}`
      const value = `${effectWords[denial.effect]}${actor}`
      const entry = found.get(value) ?? { value, said: [], denied: [] }
      entry.said.push(...said)
      entry.denied.push(denial)
      found.set(value, entry)
    }
    return [...found.values()].map(({ value, said, denied }) => {
      const early = denied.every(({ claim }) => claim.force === 'negated')
      return disagreementOf(
        { place },
        'existence',
        [
          { value, claims: said.map(({ claim }) => claim) },
          { value: `not ${value}`, claims: denied.map(({ claim }) => claim) },
        ],
        input.voices,
        true,
        early ? 'A later text says that it did not happen.' : 'A named source rejects what others say.',
      )
    })
  })

const ofEvents = (input: DisagreementInput): readonly Disagreement[] =>
  input.events.flatMap(({ event, claims, denials }) =>
    claims.length === 0 || denials.length === 0
      ? []
      : [
          disagreementOf(
            { event: event.id, ...(event.place === null ? {} : { place: event.place }) },
            'existence',
            [
              { value: `${event.type} took place`, claims },
              { value: `no ${event.type}, or not by the one named`, claims: denials },
            ],
            input.voices,
            true,
            'A source rejects the event, or its part in it.',
          ),
        ],
  )

export const existence: DisagreementRule = {
  field: 'existence',
  example: '"The army took Marsa" and "the rebels denied that Marsa had fallen" → real.',
  find: input => [...ofControl(input), ...ofEvents(input)],
}
