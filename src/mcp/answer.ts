import { type Paging, pageOf } from '../server/paging.ts'

/** Characters of JSON that the items of an answer may have: some 15,000 tokens of a language model. */
export const mostCharacters = 60_000

/** Items of an answer, how many there are in all, and the cursor of those that follow; null = these were the last. */
export interface Page<Item> {
  readonly total: number
  readonly next: string | null
  readonly items: readonly Item[]
}

/** The items from the cursor on: `limit` of them, or as many as an answer has room for, at least one. */
export const boundedPage = <Item, Shown>(
  items: readonly Item[],
  idOf: (item: Item) => string,
  paging: Paging,
  show: (item: Item) => Shown,
): Page<Shown> => {
  const shown: Shown[] = []
  let size = 0
  for (const item of pageOf(items, idOf, paging).items) {
    const each = show(item)
    size += JSON.stringify(each).length
    if (shown.length > 0 && size > mostCharacters) break
    shown.push(each)
  }
  const { total, next } = pageOf(items, idOf, { ...paging, limit: Math.max(1, shown.length) })
  return { total, next, items: shown }
}

/** A text of at most so many characters, never cut inside a pair of surrogates; what was cut off is said. */
export const shortened = (words: string, most: number): string => {
  if (words.length <= most) return words
  const cut = words.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')
  return `${cut}… (${words.length - cut.length} more characters)`
}
