import type { Span } from './span.ts'
import type { Time } from './time.ts'

/** What a stage says of content that it dropped, doubted or could not read. Never an exception. */
export interface Note {
  readonly stage: string
  readonly reason: string
  readonly start?: number
  readonly end?: number
  /** True when nothing of this input could be used. */
  readonly fatal?: boolean
}

/** One page as bytes were decoded, before cleaning. What a feed, archive or JSON line says of it comes along. */
export interface RawPage {
  /** The path or address that the user named, with `#n` for the n-th item of a file that holds several. */
  readonly file: string
  readonly format: 'text' | 'html'
  readonly content: string
  readonly rawSha256: string
  readonly url: string | null
  readonly outlet: string | null
  readonly title: string | null
  /** As written in the container (ISO, RFC 822, …); `clean` reads it. */
  readonly published: string | null
  readonly notes: readonly Note[]
}

export type BlockKind = 'title' | 'paragraph' | 'heading' | 'caption' | 'list'

/** A block of the cleaned text. Blocks are in reading order, do not overlap and are separated by blank lines. */
export interface Block extends Span {
  readonly kind: BlockKind
}

export type PublishedBasis = 'metadata' | 'dateline' | 'text'

/** A cleaned page. `text` never changes again: every later finding is a span of it. */
export interface Document {
  readonly id: string
  readonly file: string
  readonly url: string | null
  readonly outlet: string
  readonly byline: string | null
  /** The news agency that the page credits as a whole ("By AFP", "— Reuters"). */
  readonly agency: string | null
  readonly title: string
  /** ISO 639-1. */
  readonly language: string
  readonly published: Time | null
  readonly publishedBasis: PublishedBasis | null
  readonly updated: Time | null
  readonly text: string
  readonly blocks: readonly Block[]
  readonly rawSha256: string
  readonly notes: readonly Note[]
}
