import { dates as datesStage } from '../../annotate/dates/index.ts'
import { sentences as sentenceStage } from '../../annotate/sentences.ts'
import type { DateMention } from '../../model/date.ts'
import type { Document } from '../../model/document.ts'
import { overlaps } from '../../model/span.ts'
import { bootstrapInterval } from '../figures/bootstrap.ts'
import { ratio } from '../figures/ratios.ts'
import { scorerOf } from '../scorer.ts'
import { silent } from '../texts/silent.ts'
import { type GoldDate, readTimeMlPages } from './timeml.ts'

/** The stage's mentions of a page, both ends of a range apart as TimeML has them. */
const datesOf = async (doc: Document): Promise<readonly DateMention[]> => {
  const found = await sentenceStage().run({ document: doc }, silent)
  return await datesStage({ ranges: 'separate' }).run({ document: doc, sentences: found, parses: [] }, silent)
}

interface PageCounts {
  readonly found: number
  readonly gold: number
  readonly relaxed: number
  readonly strict: number
  readonly value: number
  readonly type: number
}

/**
 * TempEval-3 counting: a found expression that overlaps a gold one (each used once, in reading order) is a
 * relaxed hit, one with equal span a strict hit; `value` and `type` are counted on relaxed hits.
 */
const countDates = (found: readonly DateMention[], gold: readonly GoldDate[]): PageCounts => {
  const used = new Set<GoldDate>()
  let strict = 0
  let value = 0
  let type = 0
  for (const mention of found) {
    const free = gold.filter(timex => !used.has(timex) && overlaps(timex, mention))
    const match = free.find(timex => timex.start === mention.start && timex.end === mention.end) ?? free[0]
    if (match === undefined) continue
    used.add(match)
    if (match.start === mention.start && match.end === mention.end) strict += 1
    if (match.value === mention.value) value += 1
    if (match.type === mention.type) type += 1
  }
  return { found: found.length, gold: gold.length, relaxed: used.size, strict, value, type }
}

const f1 = (pages: readonly PageCounts[], hit: 'relaxed' | 'strict' | 'value' | 'type'): number => {
  const total = (name: keyof PageCounts): number => pages.reduce((sum, page) => sum + page[name], 0)
  return ratio(2 * total(hit), total('found') + total('gold'))
}

/** Time expressions: spans and values, on files in the TimeML format. */
export const dates = scorerOf({
  task: 'dates',
  description:
    'Time expressions: spans and normalised values, counted as in TempEval-3 (UzZaman et al. 2013)',
  defaultData: 'timex',
  measure: async dataPath => {
    const pages = await readTimeMlPages(dataPath)
    const groups = new Map<string, PageCounts[]>([
      ['news', []],
      ['wikiwars', []],
    ])
    for (const page of pages) {
      // WikiWars: histories by Wikipedia, in which every expression has the type DATE.
      const group = /wikiwars/i.test(page.file) ? 'wikiwars' : 'news'
      groups.get(group)?.push(countDates(await datesOf(page.doc), page.gold))
    }
    const news = groups.get('news') ?? []
    const histories = groups.get('wikiwars') ?? []
    const main = news.length > 0 ? news : histories
    const metrics: { [metric: string]: number } = {}
    for (const [name, counts] of groups)
      if (counts.length > 0)
        for (const hit of ['value', 'relaxed', 'strict', 'type'] as const)
          metrics[name === 'news' ? hit : `${name} ${hit}`] = f1(counts, hit)
    return {
      n: main.reduce((sum, page) => sum + page.gold, 0),
      metrics,
      interval: bootstrapInterval(main, sample => f1(sample, 'value')),
      peers: [
        {
          name: 'SynTime',
          metrics: { relaxed: 0.9496, strict: 0.9209 },
          source: 'Zhong et al. 2017, TempEval-3 platinum (held back here)',
        },
        {
          name: 'HeidelTime',
          metrics: { value: 0.776, 'wikiwars relaxed': 0.936, 'wikiwars value': 0.815 },
          source: 'Strötgen and Gertz 2013, 2015; TempEval-3 platinum and WikiWars',
        },
      ],
    }
  },
})
