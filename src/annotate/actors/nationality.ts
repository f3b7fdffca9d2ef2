import { compoundParticiples, leadParticiple } from '../../language/en/actors.ts'
import type { Country } from '../../language/en/countries.ts'
import { countryAt, isOneOf, type SentenceView } from './view.ts'

/** True when a participle of a compound stands at `index`, behind its hyphen: "IS-held", "US -backed". */
export const isBeforeParticiple = (view: SentenceView, index: number): boolean => {
  const joint = /^[-–]$/u.test(view.tree.tokens[index]?.form ?? '')
  return joint && isOneOf(view.tree.tokens[index + 1], compoundParticiples)
}

/** "French-led troops" are France's. */
const isLead = (view: SentenceView, index: number): boolean =>
  view.tree.tokens[index + 1]?.form.toLowerCase() === leadParticiple

/** The country that an adjective or possessive among the modifiers names, save in "Turkish-backed". */
export const countryOfModifiers = (view: SentenceView, modifiers: readonly number[]): Country | undefined => {
  const token = countryToken(view, modifiers)
  return token === undefined ? undefined : countryAt(view, token)?.country
}

/** The token that names it. */
export const countryToken = (view: SentenceView, modifiers: readonly number[]): number | undefined =>
  [...modifiers].reverse().find(index => {
    const match = countryAt(view, index)
    return (
      match !== undefined &&
      (!isBeforeParticiple(view, match.to) || isLead(view, match.to)) &&
      match.word !== 'people' &&
      !isStance(view, match.from)
    )
  })

/** "pro-Russian" and "anti-Russian" name the country that one is for or against, not one's own. */
const isStance = (view: SentenceView, index: number): boolean => {
  const form = (at: number): string => view.tree.tokens[at]?.form ?? ''
  return (
    /^(?:pro|anti)[-–]/iu.test(form(index)) ||
    (/^[-–]$/u.test(form(index - 1)) && /^(?:pro|anti)$/iu.test(form(index - 2)))
  )
}
