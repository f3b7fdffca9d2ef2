import type { CasualtyCount, Quantity } from '../model/claim.ts'
import { digits } from './prose.ts'

/** "20", "at least 20", "up to 60", "12 to 15", "about 1,500". */
export const quantityText = ({ min, max, approximate }: Quantity): string => {
  const about = approximate ? 'about ' : ''
  if (min !== null && max !== null)
    return min === max ? `${about}${digits(min)}` : `${about}${digits(min)} to ${digits(max)}`
  if (min !== null) return approximate ? `about ${digits(min)} or more` : `at least ${digits(min)}`
  return max === null ? 'an unknown number' : `up to ${about}${digits(max)}`
}

/** What became of the people that a count counts: "20 killed or wounded". */
export const countTexts: { readonly [count in CasualtyCount]: string } = {
  killed: 'killed',
  wounded: 'wounded',
  killedOrWounded: 'killed or wounded',
  missing: 'missing',
  captured: 'captured',
  displaced: 'displaced',
}
