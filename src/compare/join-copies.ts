import { addTo } from '../model/lists.ts'
import type { Span } from '../model/span.ts'
import type { ReadableWords } from './alignment.ts'
import { findCandidates } from './candidates.ts'
import { continuesCopy, fitsGroup } from './copied-sentence.ts'
import type { Entry, EntryReader } from './entries.ts'
import { type CopiedText, compareText } from './features/copied-text.ts'
import { type Groups, makeGroups, membersByGroup } from './groups.ts'
import { frameOf, isQuotation } from './quotation-frame.ts'
import { type PairReader, shareWords } from './sentence-pairs.ts'

/** A sentence long enough to be known as copied when it stands elsewhere letter by letter. */
const isTelling = (entry: Entry): boolean =>
  entry.prose >= 7 && entry.contentWords >= 4 && entry.plainWords >= 8

/** A sentence of as many words that is mostly quoted is noted when two pages have it letter by letter. */
const leastQuotedContent = 4
const leastQuotedWords = 8

/** Which sentences are one text. All numbers are positions in the list of all sentences. */
export interface JoinedSentences {
  readonly groups: Groups
  /** The stretch of each sentence of which only a part is copied. */
  readonly parts: Map<number, Span>
  /** Sentences that are in their group for a quotation and prose that says the same in other words. */
  readonly retold: Set<number>
  /** Sentences that have one quotation: a speaker in common, no copied text. */
  readonly quoted: Groups
}

/**
 * Joins sentences that are one text: equal ones by their hash, edited ones by candidates that are compared word by
 * word.
 */
export const joinCopies = (
  entries: readonly Entry[],
  reader: EntryReader,
  readPair: PairReader,
): JoinedSentences => {
  const groups = makeGroups(entries.length)
  const quoted = makeGroups(entries.length)
  const parts = new Map<number, Span>()
  const retold = new Set<number>()
  const classes = new Map<number, number[]>()
  const quotations = new Map<number, number>()
  for (const [at, entry] of entries.entries()) {
    if (!isTelling(entry)) {
      if (entry.contentWords < leastQuotedContent || entry.plainWords < leastQuotedWords) continue
      const same = quotations.get(entry.exact)
      if (same === undefined) quotations.set(entry.exact, at)
      else quoted.join(same, at)
      continue
    }
    addTo(classes, entry.exact, at)
  }
  const heads: number[] = []
  for (const members of classes.values()) {
    const head = members[0]!
    heads.push(head)
    const of = members.length > 1 && isQuotation(reader(head)) ? quoted : groups
    for (const member of members) of.join(head, member)
  }
  const indexed = heads.map(head => {
    const entry = entries[head]!
    // a sentence that several documents have may pair with one of any document
    const spread = (classes.get(entry.exact)?.length ?? 1) > 1
    return { keys: entry.keys, document: spread ? -1 - head : entry.document }
  })
  const longest = new Map<number, number>()
  for (const [left, right] of findCandidates(indexed)) {
    const a = heads[left]!
    const b = heads[right]!
    const pair = readPair(a, b)
    if (pair === null) continue
    if (pair.kind === 'quotation') {
      quoted.join(a, b)
      continue
    }
    const { found } = pair
    if (!captionsAgree(entries[a]!, entries[b]!, found)) continue
    // sentences that resemble each other in a chain need not be one text
    const longestA = longest.get(groups.find(a)) ?? a
    const longestB = longest.get(groups.find(b)) ?? b
    const chained = longestA !== a || longestB !== b
    if (chained && longestA !== longestB) {
      if (!fitsGroup(compareText(reader(longestA), reader(longestB)))) continue
    }
    groups.join(a, b)
    const words = (at: number): number => entries[at]!.plainWords
    longest.set(groups.find(a), words(longestB) > words(longestA) ? longestB : longestA)
    if (pair.kind === 'retold') {
      for (const at of [a, b]) {
        retold.add(at)
        parts.set(at, entries[at]!)
      }
      continue
    }
    notePart(parts, a, reader(a), found.left, found.coverLeft)
    notePart(parts, b, reader(b), found.right, found.coverRight)
  }
  return { groups, parts, retold, quoted }
}

/** Photographs have captions that describe alike: only nearly identical ones are copies. */
const captionsAgree = (left: Entry, right: Entry, found: CopiedText): boolean =>
  (left.kind !== 'caption' && right.kind !== 'caption') || found.similarity >= 0.9

/** Share of a sentence above which all of it counts as the passage. */
const wholeSentence = 0.6

/** Remembers which part of a sentence is copied; a part and a larger part make the larger one. */
const notePart = (
  parts: Map<number, Span>,
  entry: number,
  { words }: ReadableWords,
  [from, to]: readonly [number, number],
  cover: number,
): void => {
  const known = parts.get(entry)
  const part =
    cover >= wholeSentence
      ? { start: 0, end: Number.MAX_SAFE_INTEGER }
      : { start: words.start[from]!, end: words.end[to]! }
  parts.set(
    entry,
    known ? { start: Math.min(known.start, part.start), end: Math.max(known.end, part.end) } : part,
  )
}

/** Least words, and content words, around the quotations of two sentences that were taken over together. */
const leastFrame = 8
const leastFrameContent = 3

/**
 * Joins quotations that follow one another on two pages letter by letter, frames included: one speaker does not make
 * two writers choose the same sentences and introduce them in the same words.
 */
export const joinQuotedRuns = (
  entries: readonly Entry[],
  { groups, quoted }: JoinedSentences,
  reader: EntryReader,
): void => {
  for (const members of membersByGroup(entries.length, quoted).values()) {
    for (const [at, left] of members.entries()) {
      const right = members[at + 1]
      if (right === undefined) break
      const [a, b, nextA, nextB] = [left, right, left + 1, right + 1].map(of => entries[of])
      if (!a || !b || a.document === b.document || a.exact !== b.exact) continue
      if (nextA?.document !== a.document || nextB?.document !== b.document) continue
      if (nextA.exact !== nextB.exact || quoted.find(left + 1) !== quoted.find(right + 1)) continue
      const frames = [frameOf(reader(left)), frameOf(reader(left + 1))]
      const sum = (of: 'words' | 'content'): number => frames.reduce((total, frame) => total + frame[of], 0)
      if (sum('words') < leastFrame || sum('content') < leastFrameContent) continue
      groups.join(left, right)
      groups.join(left + 1, right + 1)
    }
  }
}

/** Draws the neighbours of copied sentences in, as far as they follow each other on both sides. */
export const extendCopies = (entries: readonly Entry[], groups: Groups, reader: EntryReader): void => {
  for (const members of membersByGroup(entries.length, groups).values()) {
    for (let at = 0; at + 1 < members.length; at++) {
      for (const step of [-1, 1]) extend(entries, groups, reader, members[at]!, members[at + 1]!, step)
    }
  }
}

const extend = (
  entries: readonly Entry[],
  groups: Groups,
  reader: EntryReader,
  left: number,
  right: number,
  step: number,
): void => {
  let a = left + step
  let b = right + step
  while (
    entries[a]?.document === entries[left]!.document &&
    entries[b]?.document === entries[right]!.document &&
    entries[left]!.document !== entries[right]!.document &&
    groups.find(a) !== groups.find(b) &&
    (entries[a]!.exact === entries[b]!.exact ||
      (shareWords(reader(a), reader(b), 2) && continuesCopy(compareText(reader(a), reader(b)))))
  ) {
    groups.join(a, b)
    a += step
    b += step
  }
}
