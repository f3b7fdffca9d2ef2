import { splitSentences } from '../annotate/sentences.ts'
import type { Document } from '../model/document.ts'
import { dayTime } from '../model/time.ts'
import type { ReadDocument } from './copies.ts'

/** A page for tests: paragraphs are parted by blank lines, "# " begins a title and "! " a caption. */
export const testPage = (
  id: string,
  text: string,
  extra: Partial<Omit<Document, 'published'>> & { readonly published?: string } = {},
): ReadDocument => {
  const blocks: Document['blocks'][number][] = []
  for (const match of text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)) {
    const mark = match[0].slice(0, 2)
    const kind = mark === '# ' ? 'title' : mark === '! ' ? 'caption' : 'paragraph'
    blocks.push({
      kind,
      start: match.index + (kind === 'paragraph' ? 0 : 2),
      end: match.index + match[0].length,
    })
  }
  const { published, ...fields } = extra
  const doc: Document = {
    id,
    file: `${id}.txt`,
    url: null,
    outlet: id,
    byline: null,
    agency: null,
    title: '',
    language: 'en',
    published: published === undefined ? null : dayTime(published, ['day', 'month', 'year'], []),
    publishedBasis: published === undefined ? null : 'metadata',
    updated: null,
    text,
    blocks,
    rawSha256: '',
    notes: [],
    ...fields,
  }
  const sentences = blocks
    .flatMap((block, index) =>
      splitSentences(text.slice(block.start, block.end)).map(span => ({
        block: index,
        start: block.start + span.start,
        end: block.start + span.end,
      })),
    )
    .map((sentence, index) => ({ ...sentence, index }))
  return { document: doc, sentences }
}

/** The members of passages as text, for expectations. */
export const memberTexts = (
  passages: readonly { readonly members: readonly { document: string; start: number; end: number }[] }[],
  pages: readonly ReadDocument[],
): string[][] => {
  const byId = new Map(pages.map(({ document: doc }) => [doc.id, doc.text]))
  return passages.map(({ members }) =>
    members.map(({ document: id, start, end }) => (byId.get(id) ?? '').slice(start, end)),
  )
}
