import type { CasualtyCount, Quantity } from '../../../../src/model/claim.ts'
import { byString } from '../../../../src/model/order.ts'
import type { TimelineEvent } from '../../../../src/server/contract.ts'

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
    .sort((left, right) => highest(right) - highest(left) || byString(left.by, right.by))

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
