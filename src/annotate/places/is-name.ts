import { countries } from '../../language/en/countries.ts'
import { kindWords, neverPlaces, shortPlaces } from '../../language/en/places.ts'
import type { Span } from '../../model/span.ts'
import { isCapitalised, plainWord } from './words.ts'

/** "Syrian", "Iraqis", but not "New Zealand", which is its own adjective. */
const peoples: ReadonlySet<string> = new Set(
  countries.flatMap(country =>
    [...country.adjectives, ...country.people].filter(word => !country.names.includes(word)),
  ),
)

const headlineDescription = new RegExp(
  `^(?:Key|Strategic|Major|Main|Vital|Important|Another|Second|Last|Latest|More|Several|Two|Three|Four|Five)\\b.*\\b(?:${[...kindWords.keys()].join('|')}|capital|stronghold)s?$`,
  'iu',
)

/** "Azerbaijani Army", which the tagger may take for a place. */
const forceName = /\b(?:Army|Forces|Troops|Military|Ministry|Brigade|Battalion|Militia|Group|Council)$/u

/** Whether words may be the name of a place at all. */
export const isName = (name: string): boolean => {
  if (!/\p{L}/u.test(name)) return false
  if (neverPlaces.has(plainWord(name)) || peoples.has(name)) return false
  // "IS-held", "SDF": short names in capitals are groups unless they are countries.
  if (/^\p{Lu}{1,4}$/u.test(name)) return shortPlaces.has(name)
  // "Rebels Seize Key Town": a description in a headline.
  if (headlineDescription.test(name) || forceName.test(name)) return false
  // "eastern Syrian city"
  const capitals = name.split(/\s+/).filter(isCapitalised)
  if (capitals.length > 0 && capitals.every(word => peoples.has(word))) return false
  return isCapitalised(name) || /^\p{Ll}{1,3}[-\s'’]\p{Lu}/u.test(name) || /\p{Lu}/u.test(name)
}

/** "West Nile virus", "Marburg fever", "US$10,000": the name of a disease or of money. */
export const isOther = (text: string, span: Span): boolean =>
  /^(?:\$|\s(?:(?:ebola\s?)?virus(?:es)?|(?:h[ae]+morrhagic\s)?fever|disease|flu|strain|syndrome|ebolavirus|encephalitis|accords?|agreement|treaty|protocol)\b)/iu.test(
    text.slice(span.end, span.end + 32),
  )
