import { harmonicMean, mean, ratio } from '../figures/ratios.ts'

/** Shares of the union of both texts' shingles: in both, in the prediction only, in the truth only. */
export interface ShingleMatch {
  readonly both: number
  readonly extra: number
  readonly missed: number
}

const shingleWords = 4

/**
 * Compares two texts by their multisets of 4-word shingles as the article extraction benchmark does
 * (github.com/scrapinghub/article-extraction-benchmark, evaluate.py): words are runs of letters, digits and
 * underscores, with case. A text shorter than a shingle is one shingle.
 */
export const matchShingles = (truth: string, prediction: string): ShingleMatch => {
  const wanted = shinglesOf(truth)
  const found = shinglesOf(prediction)
  let both = 0
  let extra = 0
  for (const [shingle, count] of found) {
    const gold = wanted.get(shingle) ?? 0
    both += Math.min(count, gold)
    extra += Math.max(0, count - gold)
  }
  let missed = 0
  for (const [shingle, count] of wanted) missed += Math.max(0, count - (found.get(shingle) ?? 0))
  const all = both + extra + missed
  return { both: ratio(both, all), extra: ratio(extra, all), missed: ratio(missed, all) }
}

const shinglesOf = (text: string): ReadonlyMap<string, number> => {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const counts = new Map<string, number>()
  if (words.length === 0) return counts
  for (let index = 0; index < Math.max(1, words.length - shingleWords + 1); index++) {
    const shingle = words.slice(index, index + shingleWords).join(' ')
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}

/** Precision and recall are means over pages, F1 is that of the two means; pages where one is undefined are left out of it. */
export const shingleScores = (
  matches: readonly ShingleMatch[],
): { readonly f1: number; readonly precision: number; readonly recall: number } => {
  const precision = mean(
    matches
      .filter(match => match.both + match.extra > 0)
      .map(match => match.both / (match.both + match.extra)),
  )
  const recall = mean(
    matches
      .filter(match => match.both + match.missed > 0)
      .map(match => match.both / (match.both + match.missed)),
  )
  return { f1: harmonicMean(precision, recall), precision, recall }
}
