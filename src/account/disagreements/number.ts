import type { CasualtiesByClaimant } from '../../model/account.ts'
import type { Quantity } from '../../model/claim.ts'
import { casualtyCounts } from '../../model/claim.ts'
import { byString } from '../../model/id.ts'
import { digits } from '../prose.ts'
import { canAgree, widened } from '../quantities.ts'
import { countTexts } from '../quantity-text.ts'
import type { DisagreementRule } from './disagreement.ts'
import { disagreementOf } from './disagreement.ts'

/** "20 or more", "up to 60", "12–15", "about 1,500". */
export const quantityText = ({ min, max, approximate }: Quantity): string => {
  const about = approximate ? 'about ' : ''
  if (min !== null && max !== null)
    return min === max ? `${about}${digits(min)}` : `${about}${digits(min)}–${digits(max)}`
  if (min !== null) return `${about}${digits(min)} or more`
  return max === null ? 'an unknown number' : `up to ${about}${digits(max)}`
}

interface Line {
  readonly line: CasualtiesByClaimant
  readonly quantity: Quantity
}

/** The newest day of the pages that a claimant's line rests on. */
type NewestPage = (line: CasualtiesByClaimant) => string

/** True when all who give the higher number published later: the toll rose. */
const isUpdate = (low: Line, high: Line, newestPage: NewestPage): boolean =>
  newestPage(low.line) < newestPage(high.line)

export const number: DisagreementRule = {
  field: 'number',
  example:
    '"12 killed" (army) and "20 killed" (Observatory) in one strike → real. "At least 10" and "12" agree. 12 on Monday and 20 on Tuesday → an update.',
  find: input => {
    const byId = new Map(input.claims.map(claim => [claim.id, claim]))
    const newestPage: NewestPage = line =>
      line.claims
        .map(id => input.days.get(byId.get(id)?.evidence.document ?? '')?.day ?? '')
        .sort(byString)
        .at(-1) ?? ''
    return input.events.flatMap(({ event }) =>
      casualtyCounts.flatMap(count => {
        const kinds = [...new Set(event.casualties.map(({ of }) => of))].sort(byString)
        return kinds.flatMap(of => {
          const lines: readonly Line[] = event.casualties
            .filter(line => line.of === of)
            .flatMap(line => {
              const quantity = line[count]
              return quantity === undefined ? [] : [{ line, quantity }]
            })
          const clashing = lines.filter(one =>
            lines.some(other => other !== one && !canAgree(widened(one.quantity), widened(other.quantity))),
          )
          if (clashing.length < 2) return []
          const bySize = [...clashing].sort(
            (left, right) =>
              (left.quantity.min ?? left.quantity.max ?? 0) - (right.quantity.min ?? right.quantity.max ?? 0),
          )
          const update = bySize.every((line, index) => {
            const next = bySize[index + 1]
            return (
              next === undefined || canAgree(line.quantity, next.quantity) || isUpdate(line, next, newestPage)
            )
          })
          return [
            disagreementOf(
              { event: event.id, ...(event.place === null ? {} : { place: event.place }) },
              'number',
              clashing.map(({ line, quantity }) => ({
                value: `${quantityText(quantity)} ${countTexts[count]} (${line.by})`,
                claims: line.claims.flatMap(id => byId.get(id) ?? []),
              })),
              input.voices,
              !update,
              update
                ? 'The higher numbers were published later: the count rose.'
                : 'No single number fits all claimants.',
            ),
          ]
        })
      }),
    )
  },
}
