import { attributionWords } from '../language/en/attribution-words.ts'
import type { Span } from '../model/span.ts'
import { type ReadableWords, type SameName, wordsInCommon } from './alignment.ts'
import { findCandidates } from './candidates.ts'
import { continuesCopy, fitsGroup, isCopy } from './copied-sentence.ts'
import type { Entry, EntryReader } from './entries.ts'
import { type CopiedText, compareText } from './features/copied-text.ts'
import { type Groups, membersByGroup } from './groups.ts'

const attribution = new Set(attributionWords)

/** Longest frame of a quotation ("a spokesman for the army command said in a statement on state television"). */
const longestFrame = 22

/** True when a sentence is a quotation with its attribution and little else: its speaker may be common to many. */
const isQuotation = ({ words, forms }: ReadableWords): boolean => {
  let outside = 0
  let attributed = words.length > 0 && words.quoted[0] === 1 && words.quoted[words.length - 1] === 1
  for (let at = 0; at < words.length; at++) {
    if (words.quoted[at] === 1) continue
    outside++
    if (attribution.has(forms[at]!)) attributed = true
  }
  return attributed && outside <= longestFrame && words.length - outside >= 0.35 * words.length
}

/** A sentence long enough to be known as copied when it stands elsewhere letter by letter. */
const isTelling = (entry: Entry): boolean =>
  entry.prose >= 7 && entry.contentWords >= 4 && entry.plainWords >= 8

/**
 * Joins sentences that are one text: equal ones by their hash, edited ones by candidates that are compared word by
 * word. `parts` takes the stretch of each sentence of which only a part is copied.
 */
export const joinCopies = (
  entries: readonly Entry[],
  groups: Groups,
  parts: Map<number, Span>,
  reader: EntryReader,
  sameName: SameName | undefined,
): void => {
  const classes = new Map<number, number[]>()
  for (const [at, entry] of entries.entries()) {
    if (!isTelling(entry)) continue
    const same = classes.get(entry.exact)
    if (same) same.push(at)
    else classes.set(entry.exact, [at])
  }
  const heads: number[] = []
  for (const members of classes.values()) {
    const head = members[0]!
    if (members.length > 1 && isQuotation(reader(head))) continue
    heads.push(head)
    for (const member of members) groups.join(head, member)
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
    if (!shareWords(reader(a), reader(b), leastInCommon)) continue
    const found = compareText(reader(a), reader(b), sameName)
    if (!isCopy(found) || !captionsAgree(entries[a]!, entries[b]!, found)) continue
    if (isQuotation(reader(a)) || isQuotation(reader(b))) continue
    // sentences that resemble each other in a chain need not be one text
    const longestA = longest.get(groups.find(a)) ?? a
    const longestB = longest.get(groups.find(b)) ?? b
    const chained = longestA !== a || longestB !== b
    if (chained && longestA !== longestB) {
      if (!fitsGroup(compareText(reader(longestA), reader(longestB), sameName))) continue
    }
    groups.join(a, b)
    const words = (at: number): number => entries[at]!.plainWords
    longest.set(groups.find(a), words(longestB) > words(longestA) ? longestB : longestA)
    notePart(parts, a, reader(a), found.left, found.coverLeft)
    notePart(parts, b, reader(b), found.right, found.coverRight)
  }
}

/** Of ten words of a copied sentence, four at least are left as they were; the others may be inflected otherwise. */
const leastShare = 0.4
const leastInCommon = 6

const shareWords = (left: ReadableWords, right: ReadableWords, least: number): boolean =>
  wordsInCommon(left, right) >= Math.max(least, leastShare * Math.min(left.words.length, right.words.length))

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

/** Draws the neighbours of copied sentences in, as far as they follow each other on both sides. */
export const extendCopies = (
  entries: readonly Entry[],
  groups: Groups,
  reader: EntryReader,
  sameName: SameName | undefined,
): void => {
  for (const members of membersByGroup(entries.length, groups).values()) {
    for (let at = 0; at + 1 < members.length; at++) {
      for (const step of [-1, 1])
        extend(entries, groups, reader, sameName, members[at]!, members[at + 1]!, step)
    }
  }
}

const extend = (
  entries: readonly Entry[],
  groups: Groups,
  reader: EntryReader,
  sameName: SameName | undefined,
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
      (shareWords(reader(a), reader(b), 2) && continuesCopy(compareText(reader(a), reader(b), sameName))))
  ) {
    groups.join(a, b)
    a += step
    b += step
  }
}
