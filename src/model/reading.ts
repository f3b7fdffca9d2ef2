import type { Note } from './document.ts'
import type { DocumentLayers } from './layers.ts'

/**
 * Everything kept of one page once its stages have run: all layers but the parses, which are large and can be
 * made again. `notes` are those of reading, cleaning and every stage.
 */
export interface Reading extends Omit<DocumentLayers, 'parses'> {
  readonly notes: readonly Note[]
}

/** The day that relative dates are counted from when a page gives none itself. */
export interface AnchorDay {
  readonly day: string
  /** In words: "shares two passages with a page of 2017-11-03". */
  readonly reason: string
}
