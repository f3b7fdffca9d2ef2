import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Block, Document } from '../../model/document.ts'
import { byString, contentId } from '../../model/id.ts'
import type { Span } from '../../model/span.ts'
import { dayTime } from '../../model/time.ts'
import { plainDocument } from '../texts/plain-document.ts'
import { decodeEntities } from '../texts/xml-entities.ts'

/** A time expression of the gold standard. */
export interface GoldDate extends Span {
  readonly text: string
  readonly type: string
  readonly value: string
}

/** A page with its gold expressions. */
export interface TimeMlPage {
  readonly file: string
  readonly doc: Document
  readonly gold: readonly GoldDate[]
}

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? ''

/** Text and TIMEX3 spans of the part between <TEXT> and </TEXT>. */
const readText = (body: string): { text: string; gold: GoldDate[] } => {
  let text = ''
  const gold: GoldDate[] = []
  const open: { tag: string; start: number }[] = []
  for (const [piece] of body.matchAll(/<[^>]*>|&[#\w]+;|[^<&]+|[<&]/g)) {
    if (piece.startsWith('<TIMEX3')) open.push({ tag: piece, start: text.length })
    else if (piece === '</TIMEX3>') {
      const timex = open.pop()
      if (timex === undefined) continue
      gold.push({
        start: timex.start,
        end: text.length,
        text: text.slice(timex.start),
        type: attribute(timex.tag, 'type'),
        value: attribute(timex.tag, 'value'),
      })
    } else if (piece.startsWith('<') && piece.length > 1) continue
    else if (piece.startsWith('&') && piece.length > 2) text += decodeEntities(piece)
    else text += piece
  }
  return { text, gold: gold.sort((left, right) => left.start - right.start) }
}

const paragraphs = (text: string): Block[] =>
  [...text.matchAll(/[^\n]+(?:\n(?!\s*\n)[^\n]+)*/g)].map(match => ({
    kind: 'paragraph',
    start: match.index,
    end: match.index + match[0].length,
  }))

/** A TimeML file: the document as the stages see it, published on its creation day, and its gold expressions. */
const readTimeMl = (file: string, content: string): TimeMlPage => {
  const body = /<TEXT>([\s\S]*?)<\/TEXT>/.exec(content)?.[1] ?? ''
  const creation = /<TIMEX3[^>]*functionInDocument="CREATION_TIME"[^>]*>/.exec(content)?.[0] ?? ''
  const day = /^\d{4}-\d{2}-\d{2}/.exec(attribute(creation, 'value'))?.[0] ?? null
  const { text, gold } = readText(body)
  const doc: Document = {
    ...plainDocument(text, paragraphs(text), file),
    id: contentId('doc', [text]),
    outlet: 'TimeML',
    published: day === null ? null : dayTime(day, ['year', 'month', 'day'], []),
    publishedBasis: day === null ? null : 'metadata',
  }
  return { file, doc, gold: gold.filter(timex => timex.end > timex.start) }
}

/** Files in the TimeML format under a path, in byte order. A document that stands in two folders counts once. */
export const readTimeMlPages = async (path: string): Promise<TimeMlPage[]> => {
  const files = (await stat(path)).isDirectory()
    ? (await readdir(path, { recursive: true }))
        .filter(name => name.endsWith('.tml'))
        .map(name => join(path, name))
    : [path]
  const pages: TimeMlPage[] = []
  for (const file of files.sort(byString)) pages.push(readTimeMl(file, await readFile(file, 'utf8')))
  return pages.filter((page, index) => pages.findIndex(other => other.doc.id === page.doc.id) === index)
}
