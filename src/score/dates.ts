import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { dates as datesStage } from '../annotate/dates/index.ts'
import { sentences as sentenceStage } from '../annotate/sentences.ts'
import type { DateMention } from '../model/date.ts'
import type { Block, Document } from '../model/document.ts'
import { byString, contentId, sha256 } from '../model/id.ts'
import type { Scorer } from '../model/score.ts'
import { overlaps, type Span } from '../model/span.ts'
import type { Context, Stage } from '../model/stage.ts'
import { bootstrapInterval } from './bootstrap.ts'

/** A time expression of the gold standard. */
interface GoldDate extends Span {
  readonly text: string
  readonly type: string
  readonly value: string
}

interface TimeMlPage {
  readonly file: string
  readonly doc: Document
  readonly gold: readonly GoldDate[]
}

const entities: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const decodeEntity = (name: string): string =>
  name.startsWith('#x')
    ? String.fromCodePoint(Number.parseInt(name.slice(2), 16))
    : name.startsWith('#')
      ? String.fromCodePoint(Number(name.slice(1)))
      : (entities[name] ?? ' ')

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? ''

/** Text and TIMEX3 spans of the part between <TEXT> and </TEXT>. */
const readText = (body: string): { text: string; gold: GoldDate[] } => {
  let text = ''
  const gold: GoldDate[] = []
  const open: { tag: string; start: number }[] = []
  for (const [piece] of body.matchAll(/<[^>]*>|&[#\w]+;|[^<&]+|[<&]/g)) {
    if (piece.startsWith('<TIMEX3')) open.push({ tag: piece, start: text.length })
    else if (piece === '</TIMEX3>') {
      const timex = open.pop()
      if (timex === undefined) continue
      gold.push({
        start: timex.start,
        end: text.length,
        text: text.slice(timex.start),
        type: attribute(timex.tag, 'type'),
        value: attribute(timex.tag, 'value'),
      })
    } else if (piece.startsWith('<') && piece.length > 1) continue
    else if (piece.startsWith('&') && piece.length > 2) text += decodeEntity(piece.slice(1, -1))
    else text += piece
  }
  return { text, gold: gold.sort((left, right) => left.start - right.start) }
}

const paragraphs = (text: string): Block[] =>
  [...text.matchAll(/[^\n]+(?:\n(?!\s*\n)[^\n]+)*/g)].map(match => ({
    kind: 'paragraph',
    start: match.index,
    end: match.index + match[0].length,
  }))

/** A TimeML file: the document as the stages see it, published on its creation day, and its gold expressions. */
export const readTimeMl = (file: string, content: string): TimeMlPage => {
  const body = /<TEXT>([\s\S]*?)<\/TEXT>/.exec(content)?.[1] ?? ''
  const creation = /<TIMEX3[^>]*functionInDocument="CREATION_TIME"[^>]*>/.exec(content)?.[0] ?? ''
  const day = /^\d{4}-\d{2}-\d{2}/.exec(attribute(creation, 'value'))?.[0] ?? null
  const { text, gold } = readText(body)
  const doc: Document = {
    id: contentId('doc', [text]),
    file,
    url: null,
    outlet: 'TimeML',
    byline: null,
    agency: null,
    title: '',
    language: 'en',
    published:
      day === null
        ? null
        : { from: day, to: day, precision: 'day', known: ['year', 'month', 'day'], implied: [] },
    publishedBasis: day === null ? null : 'metadata',
    updated: null,
    text,
    blocks: paragraphs(text),
    rawSha256: sha256(content),
    notes: [],
  }
  return { file, doc, gold: gold.filter(timex => timex.end > timex.start) }
}

/** Files in the TimeML format under a path, in byte order. A document that stands in two folders counts once. */
export const readTimeMlPages = async (path: string): Promise<TimeMlPage[]> => {
  const files = (await stat(path)).isDirectory()
    ? (await readdir(path, { recursive: true }))
        .filter(name => name.endsWith('.tml'))
        .map(name => join(path, name))
    : [path]
  const pages: TimeMlPage[] = []
  for (const file of files.sort(byString)) pages.push(readTimeMl(file, await readFile(file, 'utf8')))
  return pages.filter((page, index) => pages.findIndex(other => other.doc.id === page.doc.id) === index)
}

const silent: Context = { note: () => undefined }

/** The stage's mentions of a page, both ends of a range apart as TimeML has them. */
export const datesOf = async (doc: Document): Promise<readonly DateMention[]> => {
  const found = await sentenceStage().run({ document: doc }, silent)
  const stage: Stage<
    { document: Document } & Parameters<ReturnType<typeof datesStage>['run']>[0] & {
        dates: readonly DateMention[]
      },
    'document' | 'sentences' | 'parses',
    'dates'
  > = datesStage({ ranges: 'separate' })
  return await stage.run({ document: doc, sentences: found, parses: [] }, silent)
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
export const countDates = (found: readonly DateMention[], gold: readonly GoldDate[]): PageCounts => {
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
  const all = total('found') + total('gold')
  return all === 0 ? 0 : (2 * total(hit)) / all
}

/** Time expressions: spans and values, on files in the TimeML format. */
export const dates: Scorer = {
  task: 'dates',
  description:
    'Time expressions: spans and normalised values, counted as in TempEval-3 (UzZaman et al. 2013)',
  defaultData: 'timex',
  async run(dataPath) {
    const started = performance.now()
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
      task: 'dates',
      data: dataPath,
      n: main.reduce((sum, page) => sum + page.gold, 0),
      metrics,
      interval: bootstrapInterval(main, sample => f1(sample, 'value')),
      seconds: (performance.now() - started) / 1000,
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
}
