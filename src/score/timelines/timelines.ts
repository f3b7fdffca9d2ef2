import { byString } from '../../model/id.ts'
import { mean, ratio } from '../figures/ratios.ts'
import { scorerOf } from '../scorer.ts'
import { type ReadAccount, readAccount } from '../texts/read-account.ts'
import { buildTimeline, findTellings, type Tellings, type TimelineShape } from './build.ts'
import { type DatedArticle, type GoldTimeline, readTimelineFolder } from './data.ts'
import { type Timeline, timelineRouge } from './timeline-rouge.ts'

/** Days that both timelines have, against the days of each: both have equally many. */
const dateF1 = (found: Timeline, gold: Timeline): number =>
  ratio(2 * [...found.keys()].filter(day => gold.has(day)).length, found.size + gold.size)

/** As the literature gives it to every system: the length, and the first and the last day, of the timeline of people. */
const shapeOf = ({ timeline }: GoldTimeline): TimelineShape => {
  const days = [...timeline.keys()]
  const sentences = [...timeline.values()].reduce((sum, list) => sum + list.length, 0)
  return {
    days: days.length,
    sentences: Math.max(1, Math.round(sentences / Math.max(1, days.length))),
    from: days[0] ?? '',
    to: days.at(-1) ?? '',
  }
}

/** The days on which most articles appeared. */
const publicationDays = (articles: readonly DatedArticle[], { days, from, to }: TimelineShape): Timeline => {
  const counts = new Map<string, number>()
  for (const { date } of articles) counts.set(date, (counts.get(date) ?? 0) + 1)
  return new Map(
    [...counts]
      .filter(([day]) => day >= from && day <= to)
      .sort(([left, a], [right, b]) => b - a || byString(left, right))
      .slice(0, days)
      .map(([day]) => [day, []]),
  )
}

/** Figures of timelines, the mean over the gold timelines. */
const scoreTimelines = (
  tellings: Tellings,
  gold: readonly GoldTimeline[],
): { readonly [metric: string]: number } => {
  const built = gold.map(each => ({ ...each, found: buildTimeline(tellings, shapeOf(each)) }))
  const rouge = (size: number) => built.map(({ found, timeline }) => timelineRouge(found, timeline, size))
  const [ones, twos] = [rouge(1), rouge(2)]
  return {
    'date F1': mean(built.map(({ found, timeline }) => dateF1(found, timeline))),
    ...Object.fromEntries(
      built.map(({ name, found, timeline }) => [`date F1, ${name}`, dateF1(found, timeline)]),
    ),
    'ROUGE-1 concat': mean(ones.map(({ concat }) => concat)),
    'ROUGE-1 agree': mean(ones.map(({ agree }) => agree)),
    'ROUGE-1 align': mean(ones.map(({ align }) => align)),
    'ROUGE-2 concat': mean(twos.map(({ concat }) => concat)),
    'ROUGE-2 agree': mean(twos.map(({ agree }) => agree)),
    'ROUGE-2 align': mean(twos.map(({ align }) => align)),
  }
}

/** Reads the articles as the program reads any pages: each under a name of its own, since the set names no outlets. */
const readArticles = (articles: readonly DatedArticle[]): Promise<ReadAccount> => {
  const lines = articles.map(({ date, text }, at) => JSON.stringify({ text, date, outlet: `article ${at}` }))
  return readAccount([], [{ name: 'articles.jsonl', bytes: new TextEncoder().encode(lines.join('\n')) }])
}

/**
 * Timelines from the program's account: days ranked by how many independent origins tell of them and what kinds of
 * claim they make, one or two evidence sentences a day. Reading the articles takes some minutes, the second time
 * seconds: readings are kept in the program's cache.
 */
export const timelines = scorerOf({
  task: 'timelines',
  description: 'timelines of a war beside those of people: which days, and what happened on them',
  defaultData: 'timeline-libya/',
  measure: async dataPath => {
    const { articles, gold } = readTimelineFolder(dataPath)
    const { readings, account, origins } = await readArticles(articles)
    const tellings = findTellings(readings, account.claims, origins)
    const baseline = gold.map(each => dateF1(publicationDays(articles, shapeOf(each)), each.timeline))
    return {
      n: gold.length,
      metrics: scoreTimelines(tellings, gold),
      interval: null,
      peers: [
        {
          name: 'publication count',
          metrics: { 'date F1': mean(baseline) },
          source: 'days on which most articles appeared, in the same run',
        },
        {
          name: 'publication count (on eight conflict timelines)',
          metrics: { 'date F1': 0.339 },
          source: 'bench/timelines/README.md',
        },
        {
          name: 'SDF (on eight conflict timelines)',
          metrics: { 'date F1': 0.3 },
          source: 'bench/timelines/README.md',
        },
      ],
      notes: [
        `${gold.length} timelines over ${articles.length} articles: too few for an interval`,
        'length, first and last day are those of the gold timeline',
      ],
    }
  },
})
