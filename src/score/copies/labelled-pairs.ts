import { dirname } from 'node:path'
import { splitSentences } from '../../annotate/sentences.ts'
import type { ReadDocument } from '../../compare/copies.ts'
import type { Document } from '../../model/document.ts'
import { sha256 } from '../../model/id.ts'
import { benchFile } from '../benchmark-folder.ts'
import { itemDocument } from '../labels/item-document.ts'
import { recordsOf } from '../texts/item-texts.ts'
import { readJsonLines } from '../texts/json-lines.ts'

/** What a reader found two pages to have in common (`bench/copies/README.md` says what each word means). */
export type PairLabel =
  | 'same text'
  | 'rewritten'
  | 'shared passage'
  | 'furniture'
  | 'shared quotation'
  | 'independent'

/** A line of `bench/copies/pairs.jsonl`: two texts by their place in a set, and what a reader said of them. */
export interface LabelledPair {
  readonly set: string
  /** Number of the record in its set, from 0. */
  readonly left: number
  /** First 16 hex digits of the SHA-256 of the text. */
  readonly leftSha: string
  readonly right: number
  readonly rightSha: string
  /** Share of the shorter text's five-word shingles that the other one has. */
  readonly containment: number
  readonly label: PairLabel
  /** Which text was there first, where a credit or a printed time shows it. */
  readonly first: 'left' | 'right' | null
  readonly firstBy?: 'credit' | 'time'
  readonly part: 'tune' | 'test'
}

/** A labelled pair with the ids of its pages. */
export interface PagePair extends LabelledPair {
  readonly leftId: string
  readonly rightId: string
}

export interface PairWorld {
  /** All pages of the sets, those in no pair included: pages are compared with all others, as in use. */
  readonly pages: readonly ReadDocument[]
  readonly pairs: readonly PagePair[]
  /** Pairs left out: a text is absent or has changed. */
  readonly absent: number
}

/** Texts in the tokens of the Penn Treebank have their brackets and quotation marks spelled out. */
const bracketed = (text: string): string =>
  text
    .replaceAll('-LRB-', '(')
    .replaceAll('-RRB-', ')')
    .replaceAll('``', '"')
    .replaceAll("''", '"')
    .replaceAll('\\/', '/')

/** The sentences of a document, block by block, as the sentence stage would split them. */
export const splitDocument = (doc: Document): ReadDocument => ({
  document: doc,
  sentences: doc.blocks
    .flatMap((block, index) =>
      splitSentences(doc.text.slice(block.start, block.end)).map(span => ({
        block: index,
        start: block.start + span.start,
        end: block.start + span.end,
      })),
    )
    .map((sentence, index) => ({ ...sentence, index })),
})

/** Joins the labelled pairs to the texts of `folder` (`fa-kes.jsonl`, `timeline-libya/`). */
export const readPairWorld = (dataPath: string): PairWorld => {
  const folder = dirname(dataPath)
  const labels = readJsonLines(benchFile('copies/pairs.jsonl')) as readonly LabelledPair[]
  const idOf = (set: string, record: number): string => `${set} ${record}`
  const pages: ReadDocument[] = []
  const shaOf = new Map<string, string>()
  for (const set of [...new Set(labels.map(label => label.set))].sort()) {
    for (const [record, item] of recordsOf(folder, set).entries()) {
      const doc = itemDocument({ ...item, set, item: String(record), text: bracketed(item.text) })
      shaOf.set(idOf(set, record), sha256(item.text).slice(0, 16))
      pages.push(splitDocument({ ...doc, id: idOf(set, record) }))
    }
  }
  const pairs = labels
    .map(label => ({ ...label, leftId: idOf(label.set, label.left), rightId: idOf(label.set, label.right) }))
    .filter(pair => shaOf.get(pair.leftId) === pair.leftSha && shaOf.get(pair.rightId) === pair.rightSha)
  return { pages, pairs, absent: labels.length - pairs.length }
}
