import type { Span } from '../../model/span.ts'

/** A name's bare span with the tokens under it. */
export interface RawName extends Span {
  readonly sentence: number
  readonly first: number
  readonly last: number
  readonly score: number
  readonly by: string
}
