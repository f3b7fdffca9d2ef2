import type { Document } from '../../model/document.ts'
import type { Span } from '../../model/span.ts'

/** Two pages side by side. Spans are of each page's own text. */
export interface CompareView {
  readonly schema: 'sitrep/compare@1'
  readonly left: Document
  readonly right: Document
  readonly passages: readonly {
    readonly id: string
    readonly left: Span
    readonly right: Span
    readonly similarity: number
    readonly changes: readonly {
      readonly kind: 'same' | 'added' | 'cut' | 'changed' | 'moved'
      readonly left: Span | null
      readonly right: Span | null
      readonly of: 'name' | 'number' | 'time' | 'words' | null
    }[]
  }[]
}
