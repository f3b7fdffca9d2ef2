/** Something that the search box can jump to. */
export interface SearchEntry {
  readonly kind: 'Place' | 'Actor' | 'Outlet' | 'Page' | 'View'
  readonly name: string
  readonly detail: string
  readonly href: string
}

/** Case and accents aside, so that "deir ezzor" finds "Deir Ezzor" and "el-bab" finds "al-Bab" by its end. */
export const foldName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[-'’ʿʾ]/g, ' ')

const rank = (entry: SearchEntry, words: readonly string[]): number => {
  const name = foldName(entry.name)
  const rest = foldName(entry.detail)
  if (!words.every(word => name.includes(word) || rest.includes(word))) return -1
  const first = words[0] ?? ''
  if (name.startsWith(first)) return 3
  if (name.split(' ').some(part => part.startsWith(first))) return 2
  return name.includes(first) ? 1 : 0
}

/** Entries in which every word stands, those that begin with it first; all entries' beginning for no words. */
export const findMatches = (
  entries: readonly SearchEntry[],
  text: string,
  most: number,
): readonly SearchEntry[] => {
  const words = foldName(text)
    .split(' ')
    .filter(word => word !== '')
  if (words.length === 0) return []
  return entries
    .map((entry, index) => ({ entry, index, rank: rank(entry, words) }))
    .filter(match => match.rank >= 0)
    .sort((left, right) => right.rank - left.rank || left.index - right.index)
    .slice(0, most)
    .map(({ entry }) => entry)
}
