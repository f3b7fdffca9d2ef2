import { loadActors } from '../annotate/actors/list.ts'
import { actors } from '../annotate/actors.ts'
import { parses } from '../annotate/parses.ts'
import { places } from '../annotate/places.ts'
import { quotes } from '../annotate/quotes.ts'
import { references } from '../annotate/references.ts'
import { sentences } from '../annotate/sentences.ts'
import { loadGazetteer } from '../gazetteer/load.ts'
import type { ActorEntry } from '../model/actor.ts'
import type { Block, Document } from '../model/document.ts'
import type { Gazetteer } from '../model/place.ts'
import type { Quote } from '../model/quote.ts'
import type { ScoreReport, Scorer } from '../model/score.ts'
import type { Span } from '../model/span.ts'
import { loadTagger, type Tagger } from '../tagger/tagger.ts'
import { patternQuotes } from './attribution-baseline.ts'
import { type Attribution, type AttributionArticle, readAttributions } from './attribution-corpus.ts'
import { bootstrapInterval, type Counts, precisionRecallF1 } from './bootstrap.ts'
import { plainDocument } from './plain-document.ts'

/**
 * Who says what (PolNeAR). Contents are compared as sets of words: a found and a marked content are a pair when
 * their Dice overlap is at least one half, each used once, the largest overlap first (`contentF1`); `exact` asks
 * for the same words, `words` counts words of any content, `soft` adds the overlaps up. `sourceAccuracy` is the
 * share of pairs whose speaker overlaps the marked source by half its words, or that rightly have none.
 */
export const attribution: Scorer = {
  task: 'attribution',
  description: 'reported speech: what is said, and by whom (PolNeAR)',
  defaultData: 'attribution',
  run: async dataPath => {
    const started = performance.now()
    const articles = await readAttributions(dataPath)
    const [tagger, gazetteer, list] = await Promise.all([loadTagger(), loadGazetteer(), loadActors()])
    try {
      const scored: ArticleScore[] = []
      for (const article of articles)
        scored.push(scoreArticle(article, grouped(await quotesIn(article.text, { tagger, gazetteer, list }))))
      const naive = articles.map(article =>
        scoreArticle(
          article,
          patternQuotes(article.text).map(({ content, source }) => ({
            content: [content],
            source: source ? [source] : [],
          })),
        ),
      )
      return {
        task: 'attribution',
        data: dataPath,
        n: articles.reduce((sum, article) => sum + article.attributions.length, 0),
        metrics: metricsOf(scored),
        interval: bootstrapInterval(
          scored.map(item => item.spans),
          sample => precisionRecallF1(sample).f1,
        ),
        seconds: (performance.now() - started) / 1000,
        peers: [{ name: 'regular expressions', metrics: metricsOf(naive), source: 'measured in this run' }],
      } satisfies ScoreReport
    } finally {
      await tagger.close()
    }
  },
}

interface Knowledge {
  readonly tagger: Tagger
  readonly gazetteer: Gazetteer
  readonly list: readonly ActorEntry[]
}

/** All quotations of a plain text whose paragraphs are its lines. */
export const quotesIn = async (
  text: string,
  { tagger, gazetteer, list }: Knowledge,
): Promise<readonly Quote[]> => {
  const context = { note: () => {} }
  const doc = documentOf(text)
  const split = await sentences().run({ document: doc }, context)
  const base = { document: doc, sentences: split }
  const parsed = await parses(tagger).run(base, context)
  const placed = await places(gazetteer).run({ ...base, parses: parsed }, context)
  const acting = await actors(list, gazetteer).run({ ...base, parses: parsed, places: placed }, context)
  const layers = { ...base, parses: parsed, places: placed, actors: acting }
  return quotes().run({ ...layers, references: await references().run(layers, context) }, context)
}

const documentOf = (text: string): Document => {
  const blocks: Block[] = []
  for (const match of text.matchAll(/\S[^\n]*/gu))
    blocks.push({ kind: 'paragraph', start: match.index, end: match.index + match[0].trimEnd().length })
  return plainDocument(text, blocks)
}

/** What is compared: the stretches of one attribution. */
interface Found {
  readonly content: readonly Span[]
  readonly source: readonly Span[]
}

/** Stretches under one cue are one attribution, as the corpus marks them. */
const grouped = (found: readonly Quote[]): readonly Found[] => {
  const groups = new Map<string, { content: Span[]; source: readonly Span[] }>()
  for (const quote of found) {
    const key = `${quote.cue.start} ${quote.speaker?.start ?? ''}`
    const group = groups.get(key) ?? { content: [], source: quote.speaker ? [quote.speaker] : [] }
    group.content.push(quote.content)
    groups.set(key, group)
  }
  return [...groups.values()]
}

interface ArticleScore {
  readonly spans: Counts
  readonly exact: Counts
  readonly words: Counts
  readonly overlap: number
  readonly sources: { readonly right: number; readonly total: number }
}

const scoreArticle = (article: AttributionArticle, found: readonly Found[]): ArticleScore => {
  const wordsOf = wordIndex(article.text)
  const gold = article.attributions.map(item => ({ item, words: wordsOf(item.content) }))
  const ours = found
    .map(item => ({ item, words: wordsOf(item.content) }))
    .filter(({ words }) => words.size > 0)
  const options = gold
    .flatMap((marked, goldIndex) =>
      ours.map((own, ownIndex) => ({ goldIndex, ownIndex, dice: dice(marked.words, own.words) })),
    )
    .filter(({ dice }) => dice >= 0.5)
    .sort(
      (left, right) =>
        right.dice - left.dice || left.goldIndex - right.goldIndex || left.ownIndex - right.ownIndex,
    )
  const usedGold = new Set<number>()
  const usedOwn = new Set<number>()
  const sources = { right: 0, total: 0 }
  let exact = 0
  let overlap = 0
  for (const { goldIndex, ownIndex, dice: value } of options) {
    if (usedGold.has(goldIndex) || usedOwn.has(ownIndex)) continue
    usedGold.add(goldIndex)
    usedOwn.add(ownIndex)
    overlap += value
    if (value === 1) exact++
    sources.total++
    if (isSameSource(gold[goldIndex]?.item, ours[ownIndex]?.item, wordsOf)) sources.right++
  }
  const all = (list: readonly { words: ReadonlySet<number> }[]): Set<number> =>
    new Set(list.flatMap(({ words }) => [...words]))
  const [goldWords, ownWords] = [all(gold), all(ours)]
  const shared = [...goldWords].filter(word => ownWords.has(word)).length
  const counts = (hits: number, own: number, marked: number): Counts => ({
    truePositive: hits,
    falsePositive: own - hits,
    falseNegative: marked - hits,
  })
  return {
    spans: counts(usedGold.size, ours.length, gold.length),
    exact: counts(exact, ours.length, gold.length),
    words: counts(shared, ownWords.size, goldWords.size),
    overlap,
    sources,
  }
}

const isSameSource = (
  marked: Attribution | undefined,
  own: Found | undefined,
  wordsOf: (spans: readonly Span[]) => ReadonlySet<number>,
): boolean => {
  if (!marked || !own) return false
  if (marked.source.length === 0 || own.source.length === 0) return marked.source.length === own.source.length
  const [left, right] = [wordsOf(marked.source), wordsOf(own.source)]
  const shared = [...left].filter(word => right.has(word)).length
  // The corpus takes in appositions ("X, head of Y"), our mention is the name: half of the shorter one must agree.
  return shared / Math.max(1, Math.min(left.size, right.size)) >= 0.5
}

const dice = (left: ReadonlySet<number>, right: ReadonlySet<number>): number => {
  let shared = 0
  for (const word of left) if (right.has(word)) shared++
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size)
}

/** Start offsets of the words that stretches hold. */
const wordIndex = (text: string): ((spans: readonly Span[]) => ReadonlySet<number>) => {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  return spans =>
    new Set(
      words
        .filter(word => spans.some(span => span.start <= word.start && word.end <= span.end))
        .map(word => word.start),
    )
}

const metricsOf = (scores: readonly ArticleScore[]): { readonly [metric: string]: number } => {
  const spans = precisionRecallF1(scores.map(score => score.spans))
  const sum = (pick: (score: ArticleScore) => number): number =>
    scores.reduce((total, score) => total + pick(score), 0)
  const found = sum(({ spans: counts }) => counts.truePositive + counts.falsePositive)
  const marked = sum(({ spans: counts }) => counts.truePositive + counts.falseNegative)
  const total = sum(({ sources }) => sources.total)
  return {
    contentF1: spans.f1,
    sourceAccuracy: total === 0 ? 0 : sum(({ sources }) => sources.right) / total,
    contentPrecision: spans.precision,
    contentRecall: spans.recall,
    contentExactF1: precisionRecallF1(scores.map(score => score.exact)).f1,
    contentSoftF1: found + marked === 0 ? 0 : (2 * sum(score => score.overlap)) / (found + marked),
    contentWordF1: precisionRecallF1(scores.map(score => score.words)).f1,
  }
}
