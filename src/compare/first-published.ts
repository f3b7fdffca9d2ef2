import type { Document } from '../model/document.ts'
import { dayOf } from '../model/time.ts'

/**
 * The page that was published before all others, or undefined when a page has no date or the earliest two
 * cannot be told apart. Times of day count only where both pages give one.
 */
export const firstPublished = (docs: readonly Document[]): Document | undefined => {
  let first: Document | undefined
  for (const doc of docs) {
    if (!doc.published?.from) return undefined
    if (!first || compare(doc, first) < 0) first = doc
  }
  return first && docs.every(doc => doc === first || compare(first, doc) < 0) ? first : undefined
}

const compare = (left: Document, right: Document): number => {
  const a = left.published?.from ?? ''
  const b = right.published?.from ?? ''
  const exact = a.length > 10 && b.length > 10
  const [x, y] = exact ? [a, b] : [dayOf(a), dayOf(b)]
  return x < y ? -1 : x > y ? 1 : 0
}
