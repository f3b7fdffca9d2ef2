import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { byString } from '../../model/id.ts'
import { usageError } from '../../read/index.ts'
import { csvRows } from '../texts/csv-rows.ts'
import { tableIn } from '../texts/item-texts.ts'
import { printedCell, printedText } from '../texts/treebank-text.ts'
import type { Timeline } from './timeline-rouge.ts'

/** An article with the day that it was published. */
export interface DatedArticle {
  readonly date: string
  readonly text: string
}

export interface GoldTimeline {
  readonly name: string
  readonly timeline: Timeline
}

/**
 * Articles of a CSV table with the columns `date` and `text`; words cut after the Penn Treebank are put together again
 * and each line becomes a paragraph.
 */
export const parseArticles = (csv: string): readonly DatedArticle[] =>
  csvRows(csv)
    .slice(1)
    .map(([date = '', text = '']) => ({ date, text: printedCell(text).replaceAll('\n', '\n\n') }))

/** A timeline as TL17 and Crisis have it: a day, its sentences a line each, a line of dashes. */
export const parseTimeline = (text: string): Timeline => {
  const days = new Map<string, string[]>()
  for (const part of text.split(/^-{5,}\s*$/m)) {
    const [day = '', ...sentences] = part
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== '')
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) continue
    days.set(day, [...(days.get(day) ?? []), ...sentences.map(printedText)])
  }
  return new Map([...days].sort(([left], [right]) => byString(left, right)))
}

/** The first CSV file of a folder, and the timelines of its folder `tl17-*`. */
export const readTimelineFolder = (
  folder: string,
): { readonly articles: readonly DatedArticle[]; readonly gold: readonly GoldTimeline[] } => {
  const names = readdirSync(folder).sort(byString)
  const table = tableIn(folder)
  const chosen = names.find(name => name.startsWith('tl17') && statSync(join(folder, name)).isDirectory())
  if (table === null || chosen === undefined)
    throw usageError(
      `score: '${folder}' needs a CSV file of articles (date,text) and a folder of timelines named tl17-…`,
    )
  return {
    articles: parseArticles(readFileSync(table, 'utf8')),
    gold: readdirSync(join(folder, chosen))
      .filter(name => name.endsWith('.txt'))
      .sort(byString)
      .map(name => ({
        name: name.replace(/\.txt$/, ''),
        timeline: parseTimeline(readFileSync(join(folder, chosen, name), 'utf8')),
      })),
  }
}
