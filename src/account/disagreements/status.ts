import type { Observation } from '../control/observation.ts'
import { later } from '../days.ts'
import type { DisagreementRule } from './disagreement.ts'
import { disagreementOf } from './disagreement.ts'

/** Effects that speak of an open fight, and those that speak of a place won. */
const isFight = ({ effect, extent }: Observation) =>
  extent !== 'surroundings' &&
  (effect === 'contests' || effect === 'enters' || (effect === 'captures' && extent === 'part'))
const isWon = ({ effect, extent }: Observation) => effect === 'captures' && extent === 'whole'

export const status: DisagreementRule = {
  field: 'status',
  example:
    '"Full control of Marsa" and "fighting goes on inside Marsa", both dated Friday → not real: the day held both. Fighting dated to a later day than the capture → real.',
  find: ({ timelines, voices }) =>
    timelines.flatMap(({ place, counted, states }) => {
      const now = states.at(-1)
      if (now === undefined) return []
      const recent = counted.filter(
        observation =>
          observation.said && !observation.derived && observation.day >= (now.resumes ?? now).day,
      )
      const [won, fight] = [recent.filter(isWon), recent.filter(isFight)]
      if (won.length === 0 || fight.length === 0) return []
      const pages = new Set(won.map(({ claim }) => claim.evidence.document))
      const others = fight.filter(({ claim }) => !pages.has(claim.evidence.document))
      if (others.length === 0) return []
      const lastWin = won.map(({ day }) => day).reduce(later)
      const real = others.some(({ day }) => day > lastWin)
      return [
        disagreementOf(
          { place },
          'status',
          [
            { value: 'taken', claims: won.map(({ claim }) => claim) },
            { value: 'still fought over', claims: others.map(({ claim }) => claim) },
          ],
          voices,
          real,
          real
            ? 'Fighting is dated to a day after the reported capture.'
            : 'One day can hold both: the fight and then the capture.',
        ),
      ]
    }),
}
