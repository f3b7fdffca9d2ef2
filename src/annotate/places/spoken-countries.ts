import { countries } from '../../language/en/countries.ts'
import type { Parse } from '../../model/parse.ts'

const byWord: ReadonlyMap<string, string> = new Map(
  countries.flatMap(country =>
    [...country.adjectives, ...country.people, ...country.names].map(word => [word, country.code] as const),
  ),
)

/** How often a text speaks of each country by name, adjective or people: "the Military of Mali", "Syrian troops", "Iraqis". By ISO code. */
export const spokenCountries = (parses: readonly Parse[]): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (const { tokens } of parses)
    for (const { form } of tokens) {
      const code = byWord.get(form)
      if (code) found.set(code, Math.min(4, (found.get(code) ?? 0) + 1))
    }
  return found
}
