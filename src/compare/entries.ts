import type { BlockKind, Document } from '../model/document.ts'
import type { Memory } from '../model/memory.ts'
import type { Sentence } from '../model/parse.ts'
import type { Span } from '../model/span.ts'
import { longestAligned, type ReadableWords, readableWords } from './alignment.ts'
import { sentenceKeys } from './shingles.ts'
import { copyWords, scanWords } from './words.ts'

/** A page with its sentences, as the document stages leave it. */
export interface ReadDocument {
  readonly document: Document
  readonly sentences: readonly Sentence[]
}

/** One sentence of the corpus that may be copied text. */
export interface Entry extends Span {
  /** Position of the document in id order. */
  readonly document: number
  /** The page's document. */
  readonly page: Document
  readonly sentence: number
  readonly kind: BlockKind
  readonly quoteOpen: boolean
  readonly exact: number
  readonly keys: readonly number[]
  readonly prose: number
  readonly plainWords: number
  readonly contentWords: number
}

/** The sentences of a page, without its titles and headings; `position` is the page's among all. */
export const entriesOf = (read: ReadDocument, position: number, memory: Memory): readonly Entry[] => {
  const entries = memory.recall('sentences', `${memory.numberOf(read.sentences)}`, () => entriesOfPage(read))
  return entries.map(entry => ({ ...entry, document: position }))
}

const entriesOfPage = ({ document: doc, sentences }: ReadDocument): readonly Omit<Entry, 'document'>[] => {
  const entries: Omit<Entry, 'document'>[] = []
  let block = -1
  let quoteOpen = false
  for (const sentence of sentences) {
    if (sentence.block !== block) {
      block = sentence.block
      quoteOpen = false
    }
    const kind = doc.blocks[block]?.kind ?? 'paragraph'
    if (kind === 'title' || kind === 'heading') continue
    const found = sentenceKeys(doc.text, sentence.start, sentence.end, quoteOpen)
    entries.push({
      page: doc,
      sentence: sentence.index,
      start: sentence.start,
      end: sentence.end,
      kind,
      quoteOpen,
      exact: found.exact,
      keys: found.keys,
      prose: found.proseWords,
      plainWords: found.plainWords,
      contentWords: found.contentWords,
    })
    quoteOpen = found.quoteOpen
  }
  return entries
}

/** Reads the words of an entry when they are needed: most sentences are never compared. */
export type EntryReader = (entry: number) => ReadableWords

export const makeReader = (entries: readonly Entry[]): EntryReader => {
  const kept = new Map<number, ReadableWords>()
  return at => {
    const known = kept.get(at)
    if (known) return known
    const entry = entries[at]!
    const read = readSpan(entry.page.text, entry, entry.quoteOpen)
    if (kept.size > 4096) kept.clear()
    kept.set(at, read)
    return read
  }
}

/**
 * Reads a stretch of a page's text, at most `limit` words of it; `quoteOpen` tells that its block opened a quotation
 * before it.
 */
export const readSpan = (
  text: string,
  span: Span,
  quoteOpen: boolean,
  limit = longestAligned,
): ReadableWords => readableWords(text, copyWords(scanWords(text, span.start, span.end, quoteOpen), limit))
