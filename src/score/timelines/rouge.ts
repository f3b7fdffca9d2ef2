import { harmonicMean } from '../figures/ratios.ts'

/** Words of a text in lower case: letters and digits, apostrophes inside. No stemming, nothing left out. */
const rougeWords = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? []

/** How often each run of `size` words stands in the sentences; runs do not cross sentences. */
export const countGrams = (sentences: readonly string[], size: number): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const sentence of sentences) {
    const words = rougeWords(sentence)
    for (let at = 0; at + size <= words.length; at++) {
      const gram = words.slice(at, at + size).join(' ')
      counts.set(gram, (counts.get(gram) ?? 0) + 1)
    }
  }
  return counts
}

export const totalOf = (grams: ReadonlyMap<string, number>): number =>
  [...grams.values()].reduce((sum, count) => sum + count, 0)

/** Runs that both have, each as often as both have it. */
export const sharedGrams = (
  left: ReadonlyMap<string, number>,
  right: ReadonlyMap<string, number>,
): number => {
  let shared = 0
  for (const [gram, count] of left) shared += Math.min(count, right.get(gram) ?? 0)
  return shared
}

/** ROUGE-N F1 (Lin 2004) of a summary against one reference. */
export const rougeF1 = (found: readonly string[], reference: readonly string[], size: number): number => {
  const [left, right] = [countGrams(found, size), countGrams(reference, size)]
  const [all, wanted] = [totalOf(left), totalOf(right)]
  if (all === 0 || wanted === 0) return 0
  const shared = sharedGrams(left, right)
  return harmonicMean(shared / all, shared / wanted)
}
