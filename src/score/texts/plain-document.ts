import type { Block, Document } from '../../model/document.ts'
import { sha256 } from '../../model/id.ts'

/** A text of a benchmark as a document: no page, outlet or date, and the blocks that its format has. */
export const plainDocument = (text: string, blocks: readonly Block[], name = ''): Document => ({
  id: name || `doc:${sha256(text).slice(0, 16)}`,
  file: name,
  url: null,
  outlet: name,
  byline: null,
  agency: null,
  title: '',
  language: 'en',
  published: null,
  publishedBasis: null,
  updated: null,
  text,
  blocks,
  rawSha256: sha256(text),
  notes: [],
})
