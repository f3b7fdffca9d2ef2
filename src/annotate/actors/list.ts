import { readFile } from 'node:fs/promises'
import { type Country, countries } from '../../language/en/countries.ts'
import type { ActorEntry } from '../../model/actor.ts'

const file = new URL('../../../data/actors.json', import.meta.url)

/**
 * The actor list: the entries of `data/actors.json`, and a government for every country that has no entry of its
 * own there. Throws when the file is missing or no JSON.
 */
export const loadActors = async (): Promise<readonly ActorEntry[]> =>
  withGovernments(JSON.parse(await readFile(file, 'utf8')) as readonly ActorEntry[])

/** Adds the governments of all countries that `entries` does not hold. */
export const withGovernments = (entries: readonly ActorEntry[]): readonly ActorEntry[] => {
  const known = new Set(entries.map(entry => entry.id))
  return [...entries, ...countries.filter(country => !known.has(country.actor)).map(governmentOf)]
}

const governmentOf = (country: Country): ActorEntry => {
  const name = country.names[0] ?? country.code
  const adjective = country.adjectives[0] ?? name
  const isSideOfItsOwn = country.actor.endsWith('-government')
  return {
    id: country.actor,
    name: isSideOfItsOwn ? `${adjective} government` : name,
    kind: isSideOfItsOwn ? 'government' : 'state',
    aliases: [
      `government of ${name}`,
      ...['government', 'army', 'military', 'armed forces'].map(body => `${adjective} ${body}`),
    ],
    countries: [country.code],
    side: country.actor,
    source: 'generated from the list of countries',
  }
}
