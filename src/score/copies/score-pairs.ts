import { findSharedText } from '../../compare/copies.ts'
import type { PeerFigures } from '../../model/score.ts'
import type { Counts } from '../figures/counts.ts'
import { ratio } from '../figures/ratios.ts'
import { copyBaselines } from './baselines.ts'
import { type PagePair, type PairLabel, readPairWorld } from './labelled-pairs.ts'
import { makePairReader } from './pair-reader.ts'
import { type PairCounts, pairRandIndex } from './rand-index.ts'

/** Figures on pairs of real pages that a reader labelled. */
export interface PairScores {
  readonly metrics: { readonly [metric: string]: number }
  readonly peers: readonly PeerFigures[]
  readonly notes: readonly string[]
}

const copied: ReadonlySet<PairLabel> = new Set(['same text', 'rewritten', 'shared passage'])
const oneText: ReadonlySet<PairLabel> = new Set(['same text', 'rewritten'])

/** Bounds of containment; the pairs were drawn evenly over these bands as far as there are pairs. */
const bands = [0, 0.03, 0.1, 0.2, 0.35, 0.7, 1.01] as const

const countPairs = (
  pairs: readonly PagePair[],
  gold: (pair: PagePair) => boolean,
  found: (pair: PagePair) => boolean,
): PairCounts => {
  const of = (isGold: boolean, isFound: boolean): number =>
    pairs.filter(pair => gold(pair) === isGold && found(pair) === isFound).length
  return {
    truePositive: of(true, true),
    falsePositive: of(false, true),
    falseNegative: of(true, false),
    trueNegative: of(false, false),
  }
}

const f1 = ({ truePositive, falsePositive, falseNegative }: Counts): number =>
  ratio(2 * truePositive, 2 * truePositive + falsePositive + falseNegative)

/** The threshold that gives the best figure on some pairs: every value that occurs is tried. */
const bestThreshold = (
  pairs: readonly PagePair[],
  likenessOf: (pair: PagePair) => number,
  figure: (found: (pair: PagePair) => boolean) => number,
): number => {
  let best = 0
  let threshold = 1
  for (const value of [...new Set(pairs.map(likenessOf))].sort((left, right) => left - right)) {
    const reached = figure(pair => likenessOf(pair) >= value)
    if (reached > best) {
      best = reached
      threshold = value
    }
  }
  return threshold
}

/**
 * Scores copied text on pairs of real pages: F1 of "copied text or not" by band of containment, the adjusted Rand index
 * of "one text or not", how often the page that had it first is told, and three usual methods on the same pairs.
 */
export const scorePagePairs = (dataPath: string, part: 'tune' | 'test' | 'all'): PairScores => {
  const { pages, pairs: all, absent } = readPairWorld(dataPath)
  const pairs = all.filter(pair => part === 'all' || pair.part === part)
  if (pairs.length === 0)
    return { metrics: {}, peers: [], notes: ['labelled pairs left out: their texts are not at hand'] }
  const read = makePairReader(pages, findSharedText(pages))
  const found = new Map(pairs.map(pair => [pair, read(pair.leftId, pair.rightId)]))
  const isCopied = (pair: PagePair): boolean => copied.has(pair.label)
  const isOneText = (pair: PagePair): boolean => oneText.has(pair.label)
  const foundCopied = (pair: PagePair): boolean => found.get(pair)?.copied ?? false
  const counts = countPairs(pairs, isCopied, foundCopied)
  const directed = pairs.filter(pair => isCopied(pair) && pair.first !== null && foundCopied(pair))
  const decided = directed.filter(pair => found.get(pair)?.first !== null)
  const right = decided.filter(pair => found.get(pair)?.first === pair.first)
  const furniture = pairs.filter(({ label }) => label === 'furniture')
  const inBand = (pair: PagePair, at: number): boolean =>
    pair.containment >= (bands[at] ?? 0) && pair.containment < (bands[at + 1] ?? 0)
  const byBand = bands.slice(0, -1).flatMap((from, at) => {
    const own = pairs.filter(pair => inBand(pair, at))
    const name = `containment ${from}–${Math.min(1, bands[at + 1] ?? 1)}`
    const ofBand = countPairs(own, isCopied, foundCopied)
    return [
      [`pages, copied F1, ${name}`, f1(ofBand)],
      [`pages, ${name}, pairs`, own.length],
      [`pages, ${name}, wrong`, ofBand.falsePositive + ofBand.falseNegative],
    ] as const
  })
  return {
    metrics: {
      'pages, pairs': pairs.length,
      'pages, copied F1': f1(counts),
      'pages, copied precision': ratio(counts.truePositive, counts.truePositive + counts.falsePositive),
      'pages, copied recall': ratio(counts.truePositive, counts.truePositive + counts.falseNegative),
      'pages, one text F1': f1(countPairs(pairs, isOneText, pair => found.get(pair)?.oneText ?? false)),
      'pages, one text ARI': pairRandIndex(
        countPairs(pairs, isOneText, pair => found.get(pair)?.oneText ?? false),
      ),
      'pages, copied ARI': pairRandIndex(counts),
      'pages, furniture kept apart': ratio(
        furniture.filter(pair => !foundCopied(pair)).length,
        furniture.length,
      ),
      'pages, first told right': ratio(right.length, decided.length),
      'pages, first told at all': ratio(decided.length, directed.length),
      'pages, first known': directed.length,
      ...Object.fromEntries(byBand),
    },
    peers: copyBaselines(pages).map(baseline => {
      const values = new Map(all.map(pair => [pair, baseline.similarity(pair.leftId, pair.rightId)]))
      const likenessOf = (pair: PagePair): number => values.get(pair) ?? 0
      const tune = all.filter(pair => pair.part === 'tune')
      const ofCopied = bestThreshold(tune, likenessOf, is => f1(countPairs(tune, isCopied, is)))
      const ofOneText = bestThreshold(tune, likenessOf, is => pairRandIndex(countPairs(tune, isOneText, is)))
      return {
        name: baseline.name,
        metrics: {
          'pages, copied F1': f1(countPairs(pairs, isCopied, pair => likenessOf(pair) >= ofCopied)),
          'pages, one text ARI': pairRandIndex(
            countPairs(pairs, isOneText, pair => likenessOf(pair) >= ofOneText),
          ),
        },
        source: baseline.source,
      }
    }),
    notes: [
      `labelled pairs: the ${part} half of bench/copies/pairs.jsonl${absent > 0 ? `, ${absent} left out` : ''}`,
    ],
  }
}
