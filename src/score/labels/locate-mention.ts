import type { Span } from '../../model/span.ts'

/**
 * Where the words of a label stand: in the evidence (nearest to its trigger), else the last time before it unless
 * they come at once after it, else the first time after it. Whole words come before parts of words, the same case
 * before another. Null when the text does not hold them.
 */
export const locateMention = (text: string, words: string, evidence: Span, trigger: Span): Span | null => {
  const found =
    [occurrences(text, words), occurrences(text.toLowerCase(), words.toLowerCase())].find(
      each => each.length > 0,
    ) ?? []
  const whole = found.filter(span => !isLetter(text[span.start - 1]) && !isLetter(text[span.end]))
  const spans = whole.length > 0 ? whole : found
  const inside = spans.filter(span => evidence.start <= span.start && span.end <= evidence.end)
  if (inside.length > 0) return nearest(inside, trigger)
  const after = spans.find(span => span.start >= evidence.start)
  if (after && after.start - evidence.end < soonAfter) return after
  return spans.findLast(span => span.start < evidence.start) ?? after ?? null
}

/** A mention that begins within so many characters behind the evidence belongs to its sentence. */
const soonAfter = 80

const occurrences = (text: string, words: string): Span[] => {
  const spans: Span[] = []
  if (words === '') return spans
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    spans.push({ start: at, end: at + words.length })
  return spans
}

const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character)

const distance = (left: Span, right: Span): number =>
  Math.max(0, left.start - right.end, right.start - left.end)

const nearest = (spans: readonly Span[], to: Span): Span =>
  spans.reduce((best, span) => (distance(span, to) < distance(best, to) ? span : best))
