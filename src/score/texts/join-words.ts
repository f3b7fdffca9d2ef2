import type { Span } from '../../model/span.ts'
import { type Counts, countsOf } from '../figures/counts.ts'

/** Words joined by single spaces, with the span of each: how given words are put to the tagger. */
export const joinWords = (words: readonly string[]): { text: string; spans: Span[] } => {
  const spans: Span[] = []
  let start = 0
  for (const word of words) {
    spans.push({ start, end: start + word.length })
    start += word.length + 1
  }
  return { text: words.join(' '), spans }
}

/** Hits, false alarms and misses of spans that must agree in both ends (and in `label`, where they have one). */
export const compareSpans = <Item extends Span & { readonly label?: string }>(
  found: readonly Item[],
  gold: readonly Item[],
): Counts => {
  const keyOf = ({ start, end, label }: Item): string => `${start}-${end}-${label ?? ''}`
  const wanted = new Set(gold.map(keyOf))
  return countsOf(found.filter(item => wanted.has(keyOf(item))).length, found.length, gold.length)
}
