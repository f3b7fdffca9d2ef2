import { loadActors } from '../../annotate/actors/list.ts'
import { actors } from '../../annotate/actors.ts'
import { parses } from '../../annotate/parses.ts'
import { places } from '../../annotate/places.ts'
import { quotes } from '../../annotate/quotes.ts'
import { references } from '../../annotate/references.ts'
import { sentences } from '../../annotate/sentences.ts'
import { loadGazetteer } from '../../gazetteer/load.ts'
import type { ActorEntry } from '../../model/actor.ts'
import type { Block, Document } from '../../model/document.ts'
import type { Gazetteer } from '../../model/place.ts'
import type { Quote } from '../../model/quote.ts'
import type { Span } from '../../model/span.ts'
import { loadTagger, type Tagger } from '../../tagger/tagger.ts'
import { f1Interval } from '../figures/bootstrap.ts'
import { precisionRecallF1 } from '../figures/counts.ts'
import { ratio } from '../figures/ratios.ts'
import { scorerOf } from '../scorer.ts'
import { plainDocument } from '../texts/plain-document.ts'
import { silent } from '../texts/silent.ts'
import { patternQuotes } from './baseline.ts'
import { readAttributions } from './corpus.ts'
import { type ArticleScore, type FoundAttribution, scoreArticle } from './score-article.ts'

/**
 * Who says what (PolNeAR). Contents are compared as sets of words: a found and a marked content are a pair when
 * their Dice overlap is at least one half, each used once, the largest overlap first (`contentF1`); `exact` asks
 * for the same words, `words` counts words of any content, `soft` adds the overlaps up. `sourceAccuracy` is the
 * share of pairs whose speaker overlaps the marked source by half its words, or that rightly have none.
 */
export const attribution = scorerOf({
  task: 'attribution',
  description: 'reported speech: what is said, and by whom (PolNeAR)',
  defaultData: 'attribution',
  measure: async dataPath => {
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
        n: articles.reduce((sum, article) => sum + article.attributions.length, 0),
        metrics: metricsOf(scored),
        interval: f1Interval(scored.map(item => item.spans)),
        peers: [{ name: 'regular expressions', metrics: metricsOf(naive), source: 'measured in this run' }],
      }
    } finally {
      await tagger.close()
    }
  },
})

interface Knowledge {
  readonly tagger: Tagger
  readonly gazetteer: Gazetteer
  readonly list: readonly ActorEntry[]
}

/** All quotations of a plain text whose paragraphs are its lines. */
const quotesIn = async (text: string, { tagger, gazetteer, list }: Knowledge): Promise<readonly Quote[]> => {
  const doc = documentOf(text)
  const split = await sentences().run({ document: doc }, silent)
  const base = { document: doc, sentences: split }
  const parsed = await parses(tagger).run(base, silent)
  const placed = await places(gazetteer).run({ ...base, parses: parsed }, silent)
  const acting = await actors(list, gazetteer).run({ ...base, parses: parsed, places: placed }, silent)
  const layers = { ...base, parses: parsed, places: placed, actors: acting }
  return quotes().run({ ...layers, references: await references().run(layers, silent) }, silent)
}

const documentOf = (text: string): Document => {
  const blocks: Block[] = []
  for (const match of text.matchAll(/\S[^\n]*/gu))
    blocks.push({ kind: 'paragraph', start: match.index, end: match.index + match[0].trimEnd().length })
  return plainDocument(text, blocks)
}

/** Stretches under one cue are one attribution, as the corpus marks them. */
const grouped = (found: readonly Quote[]): readonly FoundAttribution[] => {
  const groups = new Map<string, { content: Span[]; source: readonly Span[] }>()
  for (const quote of found) {
    const key = `${quote.cue.start} ${quote.speaker?.start ?? ''}`
    const group = groups.get(key) ?? { content: [], source: quote.speaker ? [quote.speaker] : [] }
    group.content.push(quote.content)
    groups.set(key, group)
  }
  return [...groups.values()]
}

const metricsOf = (scores: readonly ArticleScore[]): { readonly [metric: string]: number } => {
  const spans = precisionRecallF1(scores.map(score => score.spans))
  const sum = (pick: (score: ArticleScore) => number): number =>
    scores.reduce((total, score) => total + pick(score), 0)
  const found = sum(({ spans: counts }) => counts.truePositive + counts.falsePositive)
  const marked = sum(({ spans: counts }) => counts.truePositive + counts.falseNegative)
  return {
    contentF1: spans.f1,
    sourceAccuracy: ratio(
      sum(({ sources }) => sources.right),
      sum(({ sources }) => sources.total),
    ),
    contentPrecision: spans.precision,
    contentRecall: spans.recall,
    contentExactF1: precisionRecallF1(scores.map(score => score.exact)).f1,
    contentSoftF1: ratio(2 * sum(score => score.overlap), found + marked),
    contentWordF1: precisionRecallF1(scores.map(score => score.words)).f1,
  }
}
