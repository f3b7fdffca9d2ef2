import { findDateline, leadParagraphs } from '../clean/dateline.ts'
import {
  clockAbbreviations,
  clockCompanions,
  numberAbbreviations,
  sentenceOpeners,
  wordAbbreviations,
} from '../language/en/abbreviations.ts'
import { usualCase } from '../language/usual-case.ts'
import type { Block } from '../model/document.ts'
import type { DocumentLayers } from '../model/layers.ts'
import type { Sentence } from '../model/parse.ts'
import { type Span, sliceOf } from '../model/span.ts'
import type { Stage } from '../model/stage.ts'
import { innerDateline } from './inner-dateline.ts'

/**
 * Splits each block into sentences with rules: a full stop ends one unless it belongs to an abbreviation, an
 * initial or a number. Every letter of a block is in exactly one sentence, but for datelines, which are in none:
 * "MARSA (AP) — Troops left." says where the reporter was, not where it happened. No sentence crosses a block. A
 * block of punctuation alone has none.
 */
export const sentences = (): Stage<DocumentLayers, 'document', 'sentences'> => ({
  name: 'sentences',
  version: 3,
  reads: ['document'],
  writes: 'sentences',
  run: ({ document: doc }) => {
    const lead = leadOf(doc.blocks)
    return doc.blocks
      .flatMap((span, block) =>
        sentencesOfBlock(sliceOf(doc.text, span), lead.has(span) ? 'lead' : 'later').map(
          ({ start, end }) => ({
            block,
            start: span.start + start,
            end: span.start + end,
          }),
        ),
      )
      .map((sentence, index): Sentence => ({ index, ...sentence }))
  },
})

const leadOf = (blocks: readonly Block[]): ReadonlySet<Block> =>
  new Set(blocks.filter(block => block.kind === 'paragraph').slice(0, leadParagraphs))

/** A dateline may stand behind a headline or summary that is stuck to the text: before one of these sentences. */
const sentencesBefore = 2

/** The sentences of a block without its dateline. */
const sentencesOfBlock = (text: string, where: 'lead' | 'later'): Span[] => {
  const found = sentencesFrom(text, findDateline(text, where)?.end ?? 0)
  for (const [index, { start }] of found.slice(0, sentencesBefore + 1).entries()) {
    const stuck = index === 0 ? null : findDateline(text.slice(start), 'later')
    if (stuck) return [...found.slice(0, index), ...sentencesFrom(text, start + stuck.end)]
  }
  const inner = where === 'lead' ? innerDateline(text) : null
  return inner ? [...splitSentences(text.slice(0, inner.start)), ...sentencesFrom(text, inner.end)] : found
}

const sentencesFrom = (text: string, from: number): Span[] =>
  splitSentences(text.slice(from)).map(({ start, end }) => ({ start: start + from, end: end + from }))

/** Marks that may end a sentence, with the quotes, brackets and note numbers after them; or a line break. */
const boundary = /([.!?…]+)(?:["'”’»)\]]| ?\[(?:\d{1,3}|[a-z]|citation needed)\]| "(?=\s|$))*|\n/gu

/** The sentences of a text that is one block, as trimmed spans. */
export const splitSentences = (text: string): Span[] => {
  const width = wrapWidth(text)
  const found: Span[] = []
  let start = 0
  const close = (end: number): void => {
    const last = found.at(-1)
    const piece = trimmed(text, start, end)
    if (/[\p{L}\p{N}]/u.test(sliceOf(text, piece))) found.push(piece)
    // Punctuation alone, such as a stray quotation mark, belongs to the sentence before it.
    else if (last && piece.end > piece.start) found[found.length - 1] = { start: last.start, end: piece.end }
    start = end
  }
  for (const match of text.matchAll(boundary)) {
    const [whole, marks] = match
    const mark = { start: match.index, end: match.index + whole.length }
    if (marks === undefined ? breaksAt(text, mark.start, width) : endsAt(text, start, mark, marks))
      close(mark.end)
  }
  close(text.length)
  return found
}

/** The span without white space at its ends. */
const trimmed = (text: string, start: number, end: number): Span => {
  const piece = text.slice(start, end)
  return { start: end - piece.trimStart().length, end: start + piece.trimEnd().length }
}

/** What may stand between the end of a sentence and its next letter: opening quotes, brackets and dashes. */
const opening = /^[\s\-–—"'“‘«([•*]*/u

/** Arabic names begin small even at the start of a sentence: "… has fallen. al-Qaim is next." */
const smallArticle = /^(?:a[dnrstlz]|ash|el)-\p{Lu}/u

/** Decides whether the sentence begun at `start` ends with `marks`, which stand, with what closes them, at `mark`. */
const endsAt = (text: string, start: number, mark: Span, marks: string): boolean => {
  const rest = text.slice(mark.end, mark.end + lookAhead)
  const word = wordBefore(text, mark.start)
  if (!/^(?:\s|$)/u.test(rest)) return endsWithoutSpace(word, rest)
  const next = rest.replace(opening, '')
  const mayBegin = !/^\p{Ll}/u.test(next) || smallArticle.test(next)
  if (!mayBegin || marks !== '.') return mayBegin
  // "1. Background": the number of a heading or an item, not a sentence.
  const isNumbering = /^[\divx]{1,3}$/u.test(word) && text.slice(start, mark.start).trim() === word
  return !isNumbering && !isAbbreviation(word, next)
}

/** Code units after a mark that the rules look at. */
const lookAhead = 40

/** A lost space ("… took the town.The army", but not "www.Example.org") or an agency that closes the block. */
const endsWithoutSpace = (word: string, rest: string): boolean =>
  (/\p{Ll}{2}$/u.test(word) && /^["“]?\p{Lu}\p{Ll}[^\s./@]*(?:[.!?]?\s|$)/u.test(rest)) ||
  // "… state TV.-REUTERS", "… a monitor said.--AFP"
  /^[-–—]+ ?\p{Lu}[\p{L} ]{1,20}$/u.test(rest)

/** True when the stop after `word` is an abbreviation's and the sentence goes on with `next`. */
const isAbbreviation = (word: string, next: string): boolean => {
  const usual = usualCase(word)
  // "Maj. A. White": a letter with a stop of its own is an initial, not the article.
  const nextWord = /^(?!\p{L}\.)\p{L}+/u.exec(next)?.[0].toLowerCase() ?? ''
  if (numberAbbreviations.has(usual)) return /^\d/u.test(next)
  // "at 3 a.m. (0000 GMT)"
  if (clockAbbreviations.has(word)) return clockCompanions.has(nextWord) || /^\d/u.test(next)
  const isInitials = /^(?:\p{L}\.)*\p{L}$/u.test(word)
  return (isInitials || wordAbbreviations.has(usual)) && !sentenceOpeners.has(nextWord)
}

/** The word that ends at `index`, without the quotes, brackets, dashes and slashes before it. */
const wordBefore = (text: string, index: number): string =>
  /[^\s"'“‘«([–—/]*$/u.exec(text.slice(Math.max(0, index - lookAhead), index))?.[0] ?? ''

/** A line break ends a sentence unless the line was broken because it was full, or goes on in small letters. */
const breaksAt = (text: string, index: number, width: number): boolean => {
  const next = /^\S*/u.exec(text.slice(index + 1, index + 1 + lookAhead))?.[0] ?? ''
  const line = index - (text.lastIndexOf('\n', index - 1) + 1)
  return !/^\p{Ll}/u.test(next) && line + 1 + next.length <= width
}

/**
 * Length of the longest line of a hard-wrapped text, Infinity for others: two lines prove nothing (a caption
 * printed twice), and short lines are a list.
 */
const wrapWidth = (text: string): number => {
  const lines = text.split('\n')
  const longest = lines.reduce((width, line) => Math.max(width, line.length), 0)
  return lines.length > 2 && longest > 50 ? longest : Number.POSITIVE_INFINITY
}
