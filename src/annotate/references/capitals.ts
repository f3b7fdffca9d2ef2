import { countries } from '../../language/en/countries.ts'
import { byString } from '../../model/id.ts'
import { bestCandidate, type PlaceMention } from '../../model/mention.ts'
import type { Gazetteer, GazetteerEntry } from '../../model/place.ts'
import { caseOf, childrenBy, type Tree } from '../tree.ts'
import type { Anaphor } from './anaphor.ts'

/** Sentences back in which the province of "the provincial capital" is looked for. */
const provinceReach = 1

/** Sentences back whose places tell in which country "the capital" is, when they all lie in one. */
const countryReach = 2

/**
 * What "the capital" and "the provincial capital" mean, as a mention of the place that tells: the province with the name of
 * its chief city, the capital itself where it was named, else its country. Null for other words, and where the text has not
 * said of what.
 */
export const capitalOf = (
  anaphor: Anaphor,
  tree: Tree,
  places: readonly PlaceMention[],
  gazetteer: Gazetteer,
): PlaceMention | null => {
  if (tree.tokens[anaphor.head]?.lemma.toLowerCase() !== 'capital') return null
  const before = places.filter(place => place.end <= anaphor.start)
  return anaphor.word === 'capital'
    ? nationalCapital(anaphor, tree, before, places, gazetteer)
    : provincialCapital(anaphor, before, places, gazetteer)
}

const provincialCapital = (
  anaphor: Anaphor,
  before: readonly PlaceMention[],
  places: readonly PlaceMention[],
  gazetteer: Gazetteer,
): PlaceMention | null => {
  const province = before.findLast(
    place =>
      place.sentence >= anaphor.sentence - provinceReach &&
      gazetteer.get(bestCandidate(place).id)?.kind === 'province',
  )
  const city = province && chiefCityOf(province, places, gazetteer)
  return city ? standingFor(province, city, chiefCity(province)) : null
}

/** The town that a province is called after, else the largest in it that the text names. */
const chiefCityOf = (
  province: PlaceMention,
  places: readonly PlaceMention[],
  gazetteer: Gazetteer,
): GazetteerEntry | undefined => {
  const entry = gazetteer.get(bestCandidate(province).id)
  if (!entry) return undefined
  const isInside = (other: GazetteerEntry): boolean =>
    isTown(other) && other.countryCode === entry.countryCode && other.admin1 === entry.admin1
  const named = places.flatMap(place => gazetteer.get(bestCandidate(place).id) ?? []).filter(isInside)
  return (
    gazetteer.lookup(entry.name).find(isInside) ??
    named.sort((left, right) => right.population - left.population || byString(left.id, right.id))[0]
  )
}

const chiefCity = (province: PlaceMention): string => `chief city of ${bestCandidate(province).name}`

/** "The capital of Marsa province", "Marsa's capital": its chief city, as a mention at the noun. */
export const namedCapitals = (
  tree: Tree,
  own: readonly PlaceMention[],
  places: readonly PlaceMention[],
  gazetteer: Gazetteer,
): PlaceMention[] =>
  tree.tokens.flatMap((token, head) => {
    if (token.lemma.toLowerCase() !== 'capital' || token.upos !== 'NOUN') return []
    const inside = childrenBy(tree, head, 'nmod', 'nmod:poss').flatMap(child =>
      own.filter(place => place.head === child && isOwner(tree, child)),
    )
    const province = inside.find(place => gazetteer.get(bestCandidate(place).id)?.kind === 'province')
    const city = province && chiefCityOf(province, places, gazetteer)
    if (!province || !city) return []
    const { start, end, form } = token
    const { text, ...found } = standingFor(province, city, chiefCity(province))
    return [
      {
        ...found,
        start,
        end,
        text: form,
        head,
        antecedent: { start: province.start, end: province.end, text },
      },
    ]
  })

/** "of Marsa", "Marsa's". */
const isOwner = (tree: Tree, child: number): boolean =>
  tree.tokens[child]!.deprel === 'nmod:poss' || caseOf(tree, child) === 'of'

const nationalCapital = (
  anaphor: Anaphor,
  tree: Tree,
  before: readonly PlaceMention[],
  places: readonly PlaceMention[],
  gazetteer: Gazetteer,
): PlaceMention | null => {
  const codeOf = (place: PlaceMention): string | undefined =>
    gazetteer.get(bestCandidate(place).id)?.countryCode
  const near = before.filter(place => place.sentence >= anaphor.sentence - countryReach)
  const code = describedCountry(tree, anaphor) ?? onlyOne(near.map(codeOf)) ?? mostOf(places.map(codeOf))
  const country = countries.find(each => each.code === code)
  const city = country?.seats
    .flatMap(seat => gazetteer.lookup(seat))
    .find(other => isTown(other) && other.countryCode === code)
  if (!country || !city) return null
  const named = before.findLast(place => bestCandidate(place).id === city.id)
  if (named) return named
  const land = before.findLast(place => codeOf(place) === code)
  return land ? standingFor(land, city, `capital of ${country.names[0]}`) : null
}

/** "the Libyan capital", "a Libyan town": the ISO code of the nationality. */
export const describedCountry = (tree: Tree, anaphor: Anaphor): string | undefined => {
  const words = childrenBy(tree, anaphor.head, 'amod', 'compound').map(child => tree.tokens[child]?.form)
  return countries.find(country => country.adjectives.some(adjective => words.includes(adjective)))?.code
}

const onlyOne = (codes: readonly (string | undefined)[]): string | undefined =>
  codes.every(code => code === codes[0]) ? codes[0] : undefined

/** The commonest, the last of equals. */
const mostOf = (codes: readonly (string | undefined)[]): string | undefined => {
  const counts = new Map<string, number>()
  let best: string | undefined
  for (const code of codes) {
    if (code === undefined) continue
    const count = (counts.get(code) ?? 0) + 1
    counts.set(code, count)
    if (best === undefined || count >= (counts.get(best) ?? 0)) best = code
  }
  return best
}

const isTown = ({ kind }: GazetteerEntry): boolean => kind === 'city' || kind === 'town'

const standingFor = (
  { relative: _, ...mention }: PlaceMention,
  city: GazetteerEntry,
  detail: string,
): PlaceMention => ({
  ...mention,
  placeKind: city.kind,
  candidates: [{ id: city.id, name: city.name, score: 0.7, detail }],
})
