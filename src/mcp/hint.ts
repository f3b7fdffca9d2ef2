import type { Account } from '../account/account.ts'
import { importanceOf } from '../report/sections/importance.ts'
import { searchFor } from '../server/search.ts'

/** How many names a hint gives. */
const most = 12

/** Names that share a word with what was asked for, else the first ones. */
const namesLike = (
  wanted: string,
  all: readonly { readonly name: string; readonly names: readonly string[] }[],
): readonly string[] => {
  const words = wanted.split(/[^\p{L}\p{N}]+/u).filter(word => word.length > 2)
  const near = all.filter(({ name, names }) => words.some(word => searchFor(word)(name, ...names)))
  return [...new Set((near.length > 0 ? near : all).map(({ name }) => name))].slice(0, most)
}

/**
 * What to try instead, for an answer that is empty because of a name: names that this account knows. Undefined when the
 * answer is not empty, or no name was asked for.
 */
export const hintFor = (
  account: Account,
  total: number,
  { place, actor }: { readonly place?: string | undefined; readonly actor?: string | undefined },
): { readonly hint?: string } => {
  if (total > 0 || (place === undefined && actor === undefined)) return {}
  const rows = [...account.control].sort(
    (left, right) => importanceOf(right, account.asOf ?? '') - importanceOf(left, account.asOf ?? ''),
  )
  const parts = [
    ...(place === undefined
      ? []
      : [
          `no place '${place}' fits: this account knows ${namesLike(
            place,
            rows.map(row => row.place),
          ).join(', ')}`,
        ]),
    ...(actor === undefined
      ? []
      : [`no actor '${actor}' fits: it knows ${namesLike(actor, account.actors).join(', ')}`]),
  ]
  return { hint: `Nothing fits all filters. If the name is the cause: ${parts.join('; ')}.` }
}
