import type { Span } from './span.ts'

/** One place where a passage stands. */
export interface PassageMember extends Span {
  readonly document: string
}

/** Text that several documents share, letter by letter (`identical`) or lightly edited. */
export interface Passage {
  readonly id: string
  /** In document order (by id), one or more members a document. */
  readonly members: readonly PassageMember[]
  readonly identical: boolean
  /** Lowest pairwise similarity of the members, 0 to 1. */
  readonly similarity: number
  /** The document it was first published in, null when unknown. */
  readonly first: string | null
  readonly origin: string
  /** Why this origin and direction, in words. */
  readonly why: string
}

/** Where text comes from: an agency, or the outlet that wrote it. Copies of one text share one origin. */
export interface Origin {
  readonly id: string
  /** "AFP", an outlet's name, or null when nothing tells. */
  readonly name: string | null
  readonly documents: readonly string[]
  readonly passages: readonly string[]
}
