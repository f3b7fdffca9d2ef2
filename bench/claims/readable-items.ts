import type { Span } from '../../src/model/span.ts'
import { benchmarkFolder } from '../../src/score/benchmark-folder.ts'
import { type ScoredItem, scoredItems } from '../../src/score/labels/scored-items.ts'

/** Which texts to show errors of. */
export interface ItemChoice {
  readonly part: string
  readonly set?: string | undefined
  readonly war?: string | undefined
  readonly item?: string | undefined
}

/** The chosen texts of the train or tune part. Throws for another: the test part is scored, not read. */
export const readableItems = async ({ part, set, war, item }: ItemChoice): Promise<readonly ScoredItem[]> => {
  if (part !== 'train' && part !== 'tune')
    throw new Error(`give --part train or tune, not '${part}': the test part is scored, not read`)
  const { items, notes } = await scoredItems(benchmarkFolder(), { part })
  for (const note of notes) console.error(note)
  return items.filter(
    each =>
      (set === undefined || each.set === set) &&
      (war === undefined || each.war === war) &&
      (item === undefined || each.item === item),
  )
}

/** The text around a span, which stands in brackets, on one line. */
export const around = (text: string, { start, end }: Span): string =>
  `${text.slice(Math.max(0, start - 160), start)}[${text.slice(start, end)}]${text.slice(end, end + 100)}`.replaceAll(
    '\n',
    ' ⏎ ',
  )

/** How often each error occurs, on one line. */
export const printTally = (counts: ReadonlyMap<string, number>): void =>
  console.log(`\n${[...counts].map(([error, count]) => `${error} ${count}`).join(', ')}`)
