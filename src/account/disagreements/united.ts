import type { Disagreement } from '../../model/account.ts'
import type { Claim } from '../../model/claim.ts'
import { byString } from '../../model/id.ts'
import { addTo } from '../../model/lists.ts'
import type { Voices } from '../voices.ts'
import { disagreementOf } from './disagreement.ts'

/** What makes two disagreements one: subject, field and values; of what is denied, the denial. */
const keyOf = ({ about, field, real, sides }: Disagreement): string => {
  const values = sides.map(({ value }) => value)
  const denials = values.filter(value => /^(?:no|not) /u.test(value))
  const told = field === 'existence' && denials.length > 0 ? denials : values
  return JSON.stringify([
    field,
    real,
    about.place?.id,
    about.event,
    about.actor?.id,
    [...told].sort(byString),
  ])
}

/**
 * One disagreement for each subject and field on which the same values stand against each other, with all their claims:
 * a reader asks once who holds Marsa. Denials of one thing are one, whatever words they answer.
 */
export const united = (
  found: readonly Disagreement[],
  byId: ReadonlyMap<string, Claim>,
  voices: Voices,
): readonly Disagreement[] => {
  const alike = new Map<string, Disagreement[]>()
  for (const each of found) addTo(alike, keyOf(each), each)
  return [...alike.values()].flatMap(group => {
    const [first, ...others] = group
    if (first === undefined || others.length === 0) return group
    const sides = new Map<string, Claim[]>()
    for (const { value, claims } of group.flatMap(each => each.sides))
      for (const id of claims) {
        const claim = byId.get(id)
        if (claim !== undefined) addTo(sides, value, claim)
      }
    return [
      disagreementOf(
        first.about,
        first.field,
        [...sides].map(([value, claims]) => ({ value, claims })),
        voices,
        first.real,
        first.why,
      ),
    ]
  })
}
