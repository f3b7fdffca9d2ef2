import { foldName } from '../../gazetteer/fold.ts'
import type { Gazetteer } from '../../model/place.ts'
import { type Option, optionsOf } from './candidates.ts'
import type { FoundName } from './found-name.ts'

/** All mentions of one spelling and kind in a text: they mean one place. */
export interface Group {
  readonly key: string
  readonly names: readonly FoundName[]
  options: readonly Option[]
  containers: readonly string[]
}

/** What names that mean one place share. */
export const groupKey = (name: FoundName): string =>
  `${foldName(name.kindInside ? name.full : name.core)} ${name.kind ?? ''}`

/** The mentions of a text by spelling and kind, each group with the entries that it may mean. */
export const groupsOf = (names: readonly FoundName[], gazetteer: Gazetteer): Group[] => {
  const byKey = new Map<string, FoundName[]>()
  for (const name of names) {
    const key = groupKey(name)
    const list = byKey.get(key)
    if (list) list.push(name)
    else byKey.set(key, [name])
  }
  return [...byKey].map(([key, list]) => ({
    key,
    names: list,
    options: optionsOf(list[0]!, gazetteer),
    containers: [...new Set(list.flatMap(name => name.container ?? []))],
  }))
}
