import { byString } from '../model/id.ts'
import { addTo } from '../model/lists.ts'
import type { Gazetteer, GazetteerEntry } from '../model/place.ts'
import { foldName } from './fold.ts'

/** Further spellings by the id of an entry. */
export type Aliases = Readonly<Record<string, readonly string[]>>

/**
 * A gazetteer that knows further spellings of its entries: a name can be added without compiling the whole anew. What
 * the gazetteer itself finds under a spelling comes first. Throws for an id that no entry has.
 */
export const withAliases = (gazetteer: Gazetteer, aliases: Aliases): Gazetteer => {
  const entries = new Map<string, GazetteerEntry[]>()
  for (const [id, names] of Object.entries(aliases)) {
    const entry = gazetteer.get(id)
    if (entry === undefined) throw new Error(`aliases of ${id}: no entry of the gazetteer has this id`)
    for (const name of names) addTo(entries, foldName(name), entry)
  }
  const keys = [...entries.keys()].sort(byString)
  return {
    ...gazetteer,
    lookup(name) {
      const found = gazetteer.lookup(name)
      const more = entries.get(foldName(name)) ?? []
      return more.length === 0 ? found : [...found, ...more.filter(entry => !found.includes(entry))]
    },
    hasPrefix(words) {
      const prefix = foldName(words)
      return gazetteer.hasPrefix(words) || (prefix !== '' && keys.some(key => key.startsWith(prefix)))
    },
  }
}
