import { variantCountries } from '../../gazetteer/variant-countries.ts'
import { kindsOfWord, kindWords, regionAbbreviations, siteKinds } from '../../language/en/places.ts'
import type { Gazetteer, GazetteerEntry, PlaceKind } from '../../model/place.ts'
import type { FoundName } from './found-name.ts'
import { plainWord } from './words.ts'

/** An entry that a name may mean, with how well the spelling fits (1 = the same but for accents and articles). */
export interface Option {
  readonly entry: GazetteerEntry
  readonly closeness: number
}

/** Most readings that are weighed for one name. */
const optionLimit = 24

const coarse: ReadonlySet<PlaceKind> = new Set(['country', 'province', 'county', 'region'])

/** Entries that a name may mean, by its full form, its core, its region's abbreviation. Empty when none is known. */
export const optionsOf = (name: FoundName, gazetteer: Gazetteer): readonly Option[] => {
  const full = gazetteer.lookup(name.full)
  const core = name.full === name.core ? [] : gazetteer.lookup(name.core)
  const allowed = name.kind === null ? null : kindsOfWord[name.kind]
  if (name.kind && siteKinds.has(name.kind) && name.kind !== 'district')
    return toOptions([...new Set([...full, ...sitesOf(name, name.kind, gazetteer)])].filter(isSite))
  const all = [...full, ...core.filter(entry => !full.includes(entry))]
  const fitting = allowed
    ? all.filter(
        entry =>
          fits(entry, allowed) ||
          // "Mexico City", "Kafr Village": the kind word is part of the name.
          (name.kindInside && full.includes(entry)),
      )
    : all
  if (name.isAbbreviation) {
    const region = regionAbbreviations.get(plainWord(name.core).replace(/\s/g, '')) ?? ''
    return toOptions(gazetteer.lookup(region).filter(entry => entry.kind === 'province'))
  }
  if (name.kind === null) return toOptions(withCapitals(all, gazetteer))
  if (fitting.length > 0) return toOptions(fitting)
  const capitals = withCapitals(all, gazetteer).filter(entry => fits(entry, allowed ?? []))
  return toOptions(capitals.length > 0 ? capitals : name.kindInside && name.kind !== 'city' ? [] : all)
}

/**
 * Adds the city that a province is called after: a spelling that is listed for the province alone ("Hassakeh") may
 * mean either.
 */
const withCapitals = (
  entries: readonly GazetteerEntry[],
  gazetteer: Gazetteer,
): readonly GazetteerEntry[] => [
  ...entries,
  ...entries
    .filter(entry => entry.kind === 'province')
    .flatMap(province =>
      gazetteer
        .lookup(province.name)
        .filter(
          entry =>
            (entry.kind === 'city' || entry.kind === 'town') &&
            entry.countryCode === province.countryCode &&
            entry.admin1 === province.admin1,
        )
        .slice(0, 1),
    )
    .filter(entry => !entries.includes(entry)),
]

const isSite = (entry: GazetteerEntry): boolean => siteKinds.has(entry.kind)

/** "Husaybah border post" is listed as "Husaybah border crossing": the name with every word for its kind. */
const sitesOf = (name: FoundName, kind: PlaceKind, gazetteer: Gazetteer): readonly GazetteerEntry[] => {
  const kinds = kind === 'airport' || kind === 'base' ? ['airport', 'base'] : [kind]
  return [...kindWords]
    .filter(([, wordKind]) => kinds.includes(wordKind))
    .flatMap(([word]) => gazetteer.lookup(`${name.core} ${word}`))
    .filter(isSite)
}

const fits = (entry: GazetteerEntry, allowed: readonly PlaceKind[]): boolean => allowed.includes(entry.kind)

const toOptions = (entries: readonly GazetteerEntry[]): Option[] =>
  entries.slice(0, optionLimit).map(entry => ({ entry, closeness: 1 }))

/** Spelling variants in the countries that the text is about: asked only where no exact spelling is known there. */
export const similarOptions = (
  name: FoundName,
  gazetteer: Gazetteer,
  countries: readonly string[],
): readonly Option[] => {
  const codes = countries.filter(code => variantCountries.has(code))
  if (codes.length === 0 || name.core.length < 3) return []
  const allowed = name.kind === null ? null : kindsOfWord[name.kind]
  if (name.kind && siteKinds.has(name.kind)) return []
  const least = name.core.length < 6 ? 0.88 : 0.82
  return gazetteer
    .lookupSimilar(name.core, codes)
    .filter(
      ({ entry, similarity }) =>
        similarity >= least && entry.kind !== 'country' && (!allowed || fits(entry, allowed)),
    )
    .slice(0, 8)
    .map(({ entry, similarity }) => ({ entry, closeness: similarity }))
}

export const isCoarse = (kind: PlaceKind): boolean => coarse.has(kind)
