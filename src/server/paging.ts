import type { Paged } from './contract.ts'
import { problem } from './problem.ts'

export interface Paging {
  readonly limit: number
  readonly cursor?: string | undefined
}

/**
 * A page of a list in its total order. The cursor holds the id of the last item shown, so paging goes on at the same
 * place when the list has grown; when that item is gone, the reader must begin again.
 */
export const pageOf = <Item>(
  items: readonly Item[],
  idOf: (item: Item) => string,
  { limit, cursor }: Paging,
): Paged & { readonly items: readonly Item[] } => {
  const start = cursor === undefined ? 0 : positionAfter(items, idOf, cursor)
  const shown = items.slice(start, start + limit)
  const last = shown.at(-1)
  const isEnd = start + limit >= items.length
  return {
    items: shown,
    total: items.length,
    next: isEnd || last === undefined ? null : Buffer.from(idOf(last)).toString('base64url'),
  }
}

const positionAfter = <Item>(
  items: readonly Item[],
  idOf: (item: Item) => string,
  cursor: string,
): number => {
  const id = Buffer.from(cursor, 'base64url').toString()
  const at = items.findIndex(item => idOf(item) === id)
  if (at < 0)
    throw problem(
      'not-found',
      'The cursor fits no item of this list: begin again without a cursor, with the same filters.',
      'cursor',
    )
  return at + 1
}
