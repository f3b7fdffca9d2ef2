import type { Evidence } from '../../model/evidence.ts'
import { covers, type Span, sliceOf } from '../../model/span.ts'
import type { Scope } from './scope.ts'

/** The smallest stretch of the sentence that holds all these parts, with the sentence around it. */
export const evidenceOf = (scope: Scope, parts: readonly Span[]): Evidence => {
  const { doc, sentence } = scope
  const inside = parts.filter(part => covers(sentence, part))
  const start = Math.min(...inside.map(part => part.start))
  const end = Math.max(...inside.map(part => part.end))
  return {
    document: doc.id,
    start,
    end,
    quote: doc.text.slice(start, end),
    sentence: {
      index: sentence.index,
      start: sentence.start,
      end: sentence.end,
      text: sliceOf(doc.text, sentence),
    },
  }
}
