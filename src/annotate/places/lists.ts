import { compassWords } from '../../language/en/places.ts'
import type { Span } from '../../model/span.ts'

/** "(in Deir)", after a name. */
export const inBrackets = '\\s*\\((?:in|near|of|from)\\s[^()]{1,40}\\)'

/** A place that only tells where the one before it lies: "Marsa (in [Deir])". */
export const isInBrackets = (text: string, { start, end }: Span): boolean =>
  /\((?:in|near|of|from)\s(?:the\s)?$/u.test(text.slice(Math.max(0, start - 10), start)) &&
  /^[^(),]{0,20}\)/u.test(text.slice(end, end + 21))

/**
 * What stands between two members of a list: a comma, "and", or both, and words of direction before the second. The
 * first may be followed by where it lies: "Marsa in the west and Deir in the south", "Marsa (in Deir), Tal (in Homs)".
 */
const joint = new RegExp(
  `^(?:${inBrackets})?(?:\\s+in the (?:${[...compassWords].join('|')}))?(?:,\\s*(?:and\\s+|or\\s+)?|\\s+and\\s+|\\s+or\\s+)(?:the\\s+)?(?:(?:${[...compassWords].join('|')})\\s+)?$`,
  'u',
)

/** Runs of two or more spans, in order, that the text joins by commas and "and": "Marsa, Tal and Deir". */
export const listsOf = <Item extends Span>(
  text: string,
  items: readonly Item[],
): readonly (readonly Item[])[] => {
  const lists: Item[][] = []
  let run: Item[] = []
  for (const item of items.filter(each => !isInBrackets(text, each))) {
    const last = run.at(-1)
    if (last && item.start >= last.end && joint.test(text.slice(last.end, item.start))) run.push(item)
    else {
      lists.push(run)
      run = [item]
    }
  }
  return [...lists, run].filter(list => list.length > 1)
}
