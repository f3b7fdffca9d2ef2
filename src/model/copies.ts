import type { Span } from './span.ts'

/** One place where a passage stands. */
export interface PassageMember extends Span {
  readonly document: string
}

/**
 * How alike the members of a passage are: letter by letter; lightly edited (names respelled, sentences merged, cut or
 * moved, a date for a weekday); or retold in other words around a quotation that all of them have.
 */
export type PassageKind = 'verbatim' | 'edited' | 'paraphrased'

/** Text that several documents share, letter by letter (`identical`) or lightly edited. */
export interface Passage {
  readonly id: string
  /** Always there on passages that `findPassages` gives; may be absent in readings made before it was added. */
  readonly kind?: PassageKind
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

/** One step from a text to a copy of it. `from` is a span of the base's text, `to` one of the copy's. */
export interface TextChange {
  readonly kind: 'same' | 'added' | 'cut' | 'changed' | 'moved'
  /** Null for what was added. */
  readonly from: Span | null
  /** Null for what was cut. */
  readonly to: Span | null
  /** What was put in another's place; on changes only. */
  readonly of?: 'name' | 'number' | 'time' | 'words'
}

/** What one page made of a passage, against the base that the passage is compared with. */
export interface MemberDiff {
  readonly base: PassageMember
  readonly copy: PassageMember
  /** In the order of the copy. */
  readonly changes: readonly TextChange[]
}

/** Where text comes from: an agency, or the outlet that wrote it. Copies of one text share one origin. */
export interface Origin {
  readonly id: string
  /** "AFP", an outlet's name, or null when nothing tells. */
  readonly name: string | null
  readonly documents: readonly string[]
  readonly passages: readonly string[]
}
