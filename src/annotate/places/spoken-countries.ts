import { countries } from '../../language/en/countries.ts'
import type { ActorEntry } from '../../model/actor.ts'
import type { Parse } from '../../model/parse.ts'

const byWord: ReadonlyMap<string, string> = new Map(
  countries.flatMap(country =>
    [...country.adjectives, ...country.people, ...country.names].map(word => [word, country.code] as const),
  ),
)

/** A group active in more countries than this says little about where a text plays. */
const mostCountries = 3
/** Weight of a group's name against a country's: it may act abroad. */
const groupWeight = 0.5
/** So often a country is counted at most. */
const most = 4

interface Alias {
  readonly name: string
  readonly countries: readonly string[]
}

/** Names of groups and forces that act in few countries, by their first word. */
export type GroupNames = ReadonlyMap<string, readonly Alias[]>

export const groupNames = (actors: readonly ActorEntry[]): GroupNames => {
  const names = new Map<string, Alias[]>()
  for (const { aliases, countries: where, kind } of actors) {
    if (where.length === 0 || where.length > mostCountries || kind === 'news agency' || kind === 'media')
      continue
    for (const name of aliases) {
      const first = /^[\p{L}\p{N}]+/u.exec(name)?.[0]
      if (first === undefined || !/\p{Lu}/u.test(name)) continue
      const known = names.get(first)
      if (known) known.push({ name, countries: where })
      else names.set(first, [{ name, countries: where }])
    }
  }
  return names
}

/**
 * How often a text speaks of each country by name, adjective or people ("the Military of Mali", "Syrian troops",
 * "Iraqis") or by a group that acts there ("the Taliban"). By ISO code.
 */
export const spokenCountries = (
  text: string,
  parses: readonly Parse[],
  groups: GroupNames,
): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  const add = (code: string, weight: number): void => {
    found.set(code, Math.min(most, (found.get(code) ?? 0) + weight))
  }
  for (const { tokens } of parses)
    for (const { form, start } of tokens) {
      const code = byWord.get(form)
      if (code) add(code, 1)
      for (const { name, countries: where } of groups.get(form) ?? []) {
        if (!text.startsWith(name, start) || /[\p{L}\p{N}]/u.test(text[start + name.length] ?? '')) continue
        for (const each of where) add(each, groupWeight)
        break
      }
    }
  return found
}
