import type { Span } from './span.ts'

/** The exact words that a claim rests on. `quote` and `sentence.text` are slices of the document's text. */
export interface Evidence extends Span {
  readonly document: string
  readonly quote: string
  readonly sentence: Span & { readonly index: number; readonly text: string }
}
