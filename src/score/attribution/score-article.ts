import type { Span } from '../../model/span.ts'
import { type Counts, countsOf } from '../figures/counts.ts'
import { ratio } from '../figures/ratios.ts'
import type { Attribution, AttributionArticle } from './corpus.ts'

/** What is compared: the stretches of one attribution. */
export interface FoundAttribution {
  readonly content: readonly Span[]
  readonly source: readonly Span[]
}

/** What is right of an article's attributions. */
export interface ArticleScore {
  readonly spans: Counts
  readonly exact: Counts
  readonly words: Counts
  readonly overlap: number
  readonly sources: { readonly right: number; readonly total: number }
}

/** Pairs contents by their overlap of words, the largest first, and compares what was paired. */
export const scoreArticle = (
  article: AttributionArticle,
  found: readonly FoundAttribution[],
): ArticleScore => {
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
  return {
    spans: countsOf(usedGold.size, ours.length, gold.length),
    exact: countsOf(exact, ours.length, gold.length),
    words: countsOf(shared, ownWords.size, goldWords.size),
    overlap,
    sources,
  }
}

const isSameSource = (
  marked: Attribution | undefined,
  own: FoundAttribution | undefined,
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
  return ratio(2 * shared, left.size + right.size)
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
