import type { CasualtyCount, Quantity } from '../../../../src/model/claim.ts'
import type { TimelineEvent } from '../../../../src/server/contract.ts'

/** All counts, the weightiest first. */
export const casualtyCounts: readonly CasualtyCount[] = [
  'killed',
  'wounded',
  'killedOrWounded',
  'missing',
  'captured',
  'displaced',
]

/** What one claimant says of one count: never added to what another says. */
export interface CasualtyRange {
  readonly by: string
  readonly of: string
  readonly min: number | null
  readonly max: number | null
  readonly approximate: boolean
  readonly claims: readonly string[]
}

/** The claimants' ranges of a count of an event, the highest first. */
export const rangesOf = (
  casualties: TimelineEvent['casualties'],
  count: CasualtyCount,
): readonly CasualtyRange[] =>
  casualties
    .flatMap(({ by, of, claims, [count]: quantity }) =>
      quantity === undefined || (quantity.min === null && quantity.max === null)
        ? []
        : [{ by, of, claims, ...quantity }],
    )
    .sort(
      (left, right) =>
        highest(right) - highest(left) || (left.by < right.by ? -1 : left.by > right.by ? 1 : 0),
    )

/** The largest number that a range names. */
export const highest = ({ min, max }: Pick<Quantity, 'min' | 'max'>): number => Math.max(min ?? 0, max ?? 0)

/** Height of a number: by its square root, so that a dozen is still seen beside a thousand. */
export const heightOf = (number: number, most: number, height: number): number =>
  most <= 0 ? 0 : Math.sqrt(Math.min(number, most) / most) * height

const steps = [1, 2, 5]

/** The next round number: 1, 2 or 5 times a power of ten. */
export const roundUp = (number: number): number => {
  if (number <= 1) return 1
  const power = 10 ** Math.floor(Math.log10(number))
  return power * (steps.find(step => step * power >= number) ?? 10)
}

/** "20", "at least 20", "up to 60", "12 to 15", "about 1,500". */
export const quantityText = ({ min, max, approximate }: Quantity): string => {
  const about = approximate ? 'about ' : ''
  if (min !== null && max !== null)
    return min === max ? `${about}${digits(min)}` : `${about}${digits(min)} to ${digits(max)}`
  if (min !== null) return approximate ? `about ${digits(min)} or more` : `at least ${digits(min)}`
  return max === null ? 'an unknown number' : `up to ${about}${digits(max)}`
}

/** "1,500". */
export const digits = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')

export const countNames: { readonly [count in CasualtyCount]: string } = {
  killed: 'killed',
  wounded: 'wounded',
  killedOrWounded: 'killed or wounded',
  missing: 'missing',
  captured: 'captured',
  displaced: 'displaced',
}
