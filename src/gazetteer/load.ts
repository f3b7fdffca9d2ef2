import { readFile } from 'node:fs/promises'
import type { Gazetteer, GazetteerEntry } from '../model/place.ts'
import { type Aliases, withAliases } from './aliases.ts'
import { indexOfId, makeEntry } from './entries.ts'
import { articleCountries, bareName, foldName } from './fold.ts'
import { keyAt, lowerBound, startsAt } from './keys.ts'
import { similarKeys } from './similar.ts'
import { readTables, type Tables } from './tables.ts'

/** Where the compiled gazetteer stands, in the sources and in the built package alike. */
const defaultFile = new URL('../../data/gazetteer/places.bin', import.meta.url)

/** Spellings that came after it was compiled. */
const aliasesFile = new URL('../../data/gazetteer/aliases.json', import.meta.url)

/**
 * Reads the compiled gazetteer and the aliases beside it. Throws when the file is missing or of another format: `npx tsx
 * tools/gazetteer/compile.ts` builds it.
 */
export const loadGazetteer = async (): Promise<Gazetteer> => {
  const [compiled, aliases] = await Promise.all([readFile(defaultFile), readFile(aliasesFile, 'utf8')])
  return withAliases(gazetteerOf(await readTables(compiled)), JSON.parse(aliases) as Aliases)
}

/** Makes a gazetteer of the tables. Entries are made when they are asked for, and kept. */
const gazetteerOf = (tables: Tables): Gazetteer => {
  const made: (GazetteerEntry | undefined)[] = new Array(tables.header.entries)
  const entryAt = (index: number): GazetteerEntry => {
    const known = made[index]
    if (known) return known
    const entry = makeEntry(tables, index)
    made[index] = entry
    return entry
  }
  const postingsOf = (key: string): readonly number[] => {
    const index = lowerBound(tables, Buffer.from(key))
    if (index >= tables.header.keys || keyAt(tables, index) !== key) return []
    return Array.from(
      tables.postings.subarray(tables.postingOffsets[index]!, tables.postingOffsets[index + 1]!),
    )
  }
  const lookup = (name: string): readonly GazetteerEntry[] => {
    const key = foldName(name)
    if (key === '') return []
    const found = postingsOf(key)
    const bare = bareName(key)
    // "El Paso" is not "Paso": only names of the Arabic-speaking world may drop their article.
    const others = (bare === key ? [] : postingsOf(bare)).filter(
      index =>
        articleCountries.has(tables.header.countries[tables.country[index]!]![0]) && !found.includes(index),
    )
    const entries = [...found, ...others].map(entryAt)
    return others.length > 0 ? entries.sort(byImportance) : entries
  }
  return {
    lookup,
    lookupSimilar: (name, countryCodes) => {
      const wanted = countryCodes && new Set(countryCodes)
      const isWanted = (index: number): boolean =>
        !wanted || wanted.has(tables.header.countries[tables.country[index]!]![0])
      const entriesOf = (key: number): number[] => {
        const entries: number[] = []
        for (let at = tables.postingOffsets[key]!; at < tables.postingOffsets[key + 1]!; at++)
          if (isWanted(tables.postings[at]!)) entries.push(tables.postings[at]!)
        return entries
      }
      const best = new Map<number, number>()
      for (const { key, similarity } of similarKeys(tables, foldName(name), key => entriesOf(key).length > 0))
        for (const index of entriesOf(key)) best.set(index, Math.max(similarity, best.get(index) ?? 0))
      return [...best]
        .map(([index, similarity]) => ({ entry: entryAt(index), similarity }))
        .sort((left, right) => right.similarity - left.similarity || byImportance(left.entry, right.entry))
        .slice(0, similarLimit)
    },
    hasPrefix: words => {
      const key = foldName(words)
      return key !== '' && (startsAt(tables, key) || startsAt(tables, bareName(key)))
    },
    get: id => {
      const index = indexOfId(tables, id)
      return index === undefined ? undefined : entryAt(index)
    },
  }
}

/** Most entries that a similar lookup gives. */
const similarLimit = 24

const byImportance = (left: GazetteerEntry, right: GazetteerEntry): number =>
  importance(right) - importance(left) || (left.id < right.id ? -1 : left.id > right.id ? 1 : 0)

/** Sorts "best known first": by people, with countries before provinces before towns of the same name. */
export const importance = (entry: {
  readonly kind: GazetteerEntry['kind']
  readonly population: number
}): number => (entry.kind === 'country' ? 1e12 : 0) + entry.population
