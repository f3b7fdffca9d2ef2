import type { Quantity } from '../model/claim.ts'

/** True when one number can satisfy both: "at least 20" and "25" agree, "12" and "20" do not. */
export const canAgree = (left: Quantity, right: Quantity): boolean =>
  (left.max === null || right.min === null || right.min <= left.max) &&
  (right.max === null || left.min === null || left.min <= right.max)

/** An approximate number stands for a tenth more or less: "about 1,500" does not contradict 1,450. */
export const widened = (quantity: Quantity): Quantity =>
  quantity.approximate
    ? {
        min: quantity.min === null ? null : Math.floor(quantity.min * 0.9),
        max: quantity.max === null ? null : Math.ceil(quantity.max * 1.1),
        approximate: true,
      }
    : quantity

/** The range that holds both. An open end stays open. */
export const hullOf = (left: Quantity, right: Quantity): Quantity => ({
  min: left.min === null || right.min === null ? (left.min ?? right.min) : Math.min(left.min, right.min),
  max: left.max === null || right.max === null ? null : Math.max(left.max, right.max),
  approximate: left.approximate || right.approximate,
})

export const sameQuantity = (left: Quantity, right: Quantity): boolean =>
  left.min === right.min && left.max === right.max && left.approximate === right.approximate
