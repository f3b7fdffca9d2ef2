import { splitSentences } from '../../annotate/sentences.ts'
import type { ReadDocument } from '../../compare/copies.ts'
import type { Document } from '../../model/document.ts'
import { contentId } from '../../model/id.ts'
import type { Sentence } from '../../model/parse.ts'
import { type Random, seededRandom } from '../figures/seeded-random.ts'
import { readTextLines } from '../texts/json-lines.ts'
import { plainDocument } from '../texts/plain-document.ts'
import { type EditKind, editKinds, editSentence } from './edits.ts'

/** One sentence that was copied from one page into another. */
export interface PlantedCopy {
  readonly kind: EditKind
  readonly from: string
  readonly to: string
  readonly source: string
  readonly copy: string
}

/** What one speaker told two outlets: no copied text. */
export interface SharedQuotation {
  readonly from: string
  readonly to: string
  readonly text: string
}

/** Pages of which is known what was copied and which are versions of one article. */
export interface CopyWorld {
  readonly pages: readonly ReadDocument[]
  readonly copies: readonly PlantedCopy[]
  readonly quotations: readonly SharedQuotation[]
  /** Name of the article that a page is a version of. */
  readonly familyOf: ReadonlyMap<string, string>
}

/** A page whose paragraphs are single sentences. */
const makePage = (id: string, paragraphs: readonly string[]): ReadDocument => {
  const text = paragraphs.join('\n\n')
  const blocks: Document['blocks'][number][] = []
  const sentences: Sentence[] = []
  let start = 0
  for (const [block, paragraph] of paragraphs.entries()) {
    blocks.push({ kind: 'paragraph', start, end: start + paragraph.length })
    for (const span of splitSentences(paragraph)) {
      sentences.push({ index: sentences.length, block, start: start + span.start, end: start + span.end })
    }
    start += paragraph.length + 2
  }
  return { document: plainDocument(text, blocks, id), sentences }
}

const shingles = (text: string): string[] => {
  const found = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return found.slice(0, Math.max(0, found.length - 5)).map((_, at) => found.slice(at, at + 6).join(' '))
}

/**
 * Articles that share no six words in a row with one another, so that all copies among them are the planted
 * ones. Sentences of 12 to 60 words only: shorter ones are no passages, longer ones are lists or menus.
 */
const ownArticles = (texts: readonly string[]): string[][] => {
  const seen = new Set<string>()
  const articles: string[][] = []
  for (const text of texts) {
    const sentences = splitSentences(text)
      .map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '))
      .filter(sentence => {
        const { length } = sentence.split(' ')
        return length >= 12 && length <= 60 && /[.!?"]$/.test(sentence)
      })
      .slice(0, 14)
    const own = sentences.filter(sentence => {
      const found = shingles(sentence)
      if (found.some(shingle => seen.has(shingle))) return false
      for (const shingle of found) seen.add(shingle)
      return true
    })
    if (own.length >= 6) articles.push(own)
  }
  return articles
}

/** `"…," a spokesman said.`: a quotation with its attribution and nothing else. */
const isQuotation = (sentence: string): boolean =>
  /^"[^"]{40,}"[^"]{4,80}$/.test(sentence) && /\b(?:said|told|added)\b/.test(sentence)

/** Reads JSON lines with a `text` each and plants copies and versions of articles among them. */
export const readCopyWorld = (path: string): CopyWorld => {
  const articles = ownArticles(readTextLines(path))
  const random = seededRandom(20171104)
  const paragraphs = articles.map(article => [...article])
  const copies: PlantedCopy[] = []
  const quotations: SharedQuotation[] = []
  const idOf = (at: number) => contentId('doc', ['copy world', at])
  const lend = (at: number, sentence: string): string => {
    const to = (at + 1 + Math.floor(random() * (articles.length - 1))) % articles.length
    paragraphs[to]!.splice(1 + Math.floor(random() * paragraphs[to]!.length), 0, sentence)
    return idOf(to)
  }
  // Each article lends two sentences of prose to others, and a quotation; the lender keeps them.
  for (const [at, article] of articles.entries()) {
    const prose = article.filter(sentence => !sentence.includes('"'))
    for (const [turn, source] of [prose[1], prose[4]].entries()) {
      if (source === undefined) continue
      const kind = editKinds[(at * 2 + turn) % editKinds.length]!
      const copy = editSentence(kind, source, random)
      copies.push({ kind, from: idOf(at), to: lend(at, copy), source, copy })
    }
    const quotation = article.find(isQuotation)
    if (quotation !== undefined && at % 2 === 1)
      quotations.push({ from: idOf(at), to: lend(at, quotation), text: quotation })
  }
  const pages = paragraphs.map((article, at) => makePage(idOf(at), article))
  const familyOf = new Map(articles.map((_, at) => [idOf(at), String(at)]))
  // Every third article has versions, as agencies' subscribers print it.
  for (const [at, article] of articles.entries()) {
    if (at % 3 !== 0) continue
    for (let version = 0; version < 1 + ((at / 3) % 4); version++) {
      const id = contentId('doc', ['copy world', at, version])
      pages.push(makePage(id, versionOf(article, random)))
      familyOf.set(id, String(at))
    }
  }
  return { pages, copies, quotations, familyOf }
}

/** A version: some sentences dropped, two changed places, every second one edited. */
const versionOf = (article: readonly string[], random: Random): string[] => {
  const kept = article.filter(() => random() < 0.75)
  const sentences = kept.length >= 3 ? kept : article.slice(0, 4)
  return sentences.map((sentence, at) =>
    random() < 0.5
      ? editSentence(editKinds[(at + Math.floor(random() * 9)) % editKinds.length]!, sentence, random)
      : sentence,
  )
}
