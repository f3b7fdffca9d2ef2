import type { PlaceKind } from '../../model/place.ts'
import type { Span } from '../../model/span.ts'

/** A stretch of text that names a place, before anybody knows which. */
export interface FoundName extends Span {
  readonly sentence: number
  /** First and last token. */
  readonly first: number
  readonly last: number
  /** The name without its kind word: "Marsa" of "Marsa province". */
  readonly core: string
  readonly coreSpan: Span
  /** What the words around say it is; null when they say nothing. */
  readonly kind: PlaceKind | null
  /** True when the kind word is part of the span: "Marsa province", not "the city of Marsa". */
  readonly kindInside: boolean
  /** The whole name with its kind word, as the gazetteer may know it: "Rapides Parish". */
  readonly full: string
  /** How sure the reader is that this is a place's name, 0 to 1. */
  readonly score: number
  readonly by: string
  /** Name of the region or country that the text puts it in: "Alexandria, La.". */
  readonly container: string | null
  /** "La." after a town, "Okla." alone: a region as newspapers shorten it. */
  readonly isAbbreviation: boolean
  /** "East Marsa" when no gazetteer has it: a part of the core, which `coreSpan` covers. */
  readonly part: { readonly bearing?: number } | null
}
