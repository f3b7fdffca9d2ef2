import type { Quantity } from '../../../../src/model/claim.ts'

/** "8", "8 or more", "up to 60", "about 20–30" */
export const rangeInWords = ({ min, max, approximate }: Quantity): string => {
  const about = approximate ? 'about ' : ''
  if (min === null) return max === null ? 'an unknown number' : `up to ${about}${max}`
  if (max === null) return `${about}${min} or more`
  return min === max ? `${about}${min}` : `${about}${min}–${max}`
}
