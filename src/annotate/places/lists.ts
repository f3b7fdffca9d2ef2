import { compassWords } from '../../language/en/places.ts'
import type { Span } from '../../model/span.ts'

/**
 * What stands between two members of a list: a comma, "and", or both, and words of direction before the second. The
 * first may be followed by where it lies: "Marsa in the west and Deir in the south".
 */
const joint = new RegExp(
  `^(?:\\s+in the (?:${[...compassWords].join('|')}))?(?:,\\s*(?:and\\s+|or\\s+)?|\\s+and\\s+|\\s+or\\s+)(?:the\\s+)?(?:(?:${[...compassWords].join('|')})\\s+)?$`,
  'u',
)

/** Runs of two or more spans, in order, that the text joins by commas and "and": "Marsa, Tal and Deir". */
export const listsOf = <Item extends Span>(
  text: string,
  items: readonly Item[],
): readonly (readonly Item[])[] => {
  const lists: Item[][] = []
  let run: Item[] = []
  for (const item of items) {
    const last = run.at(-1)
    if (last && item.start >= last.end && joint.test(text.slice(last.end, item.start))) run.push(item)
    else {
      lists.push(run)
      run = [item]
    }
  }
  return [...lists, run].filter(list => list.length > 1)
}
