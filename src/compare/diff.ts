import type { MemberDiff, Passage, PassageMember, TextChange } from '../model/copies.ts'
import type { Span } from '../model/span.ts'
import { readSpan } from './entries.ts'
import { matchWords } from './word-matches.ts'
import { type Words, wordKinds } from './words.ts'

/** A stretch of a page. */
export interface TextSpan extends Span {
  readonly text: string
}

/** Words that stand elsewhere in the same order are moved text from this number on. */
const leastMoved = 4
/** A gap whose sides differ more in length is a cut and an addition, no change of words. */
const mostUneven = 4

/**
 * What one stretch of text makes of another, word by word: kept, added, cut, changed (with what was changed: a name, a
 * number, a time, other words) and moved. Spans are offsets into each side's own text and reach from the first letter
 * of a word to the last of another; punctuation and case are not compared. The changes are in the order of `copy`, a
 * cut stands where the words were.
 */
export const diffTexts = (base: TextSpan, copy: TextSpan): readonly TextChange[] => {
  const left = readSpan(base.text, base, false, Number.POSITIVE_INFINITY).words
  const right = readSpan(copy.text, copy, false, Number.POSITIVE_INFINITY).words
  const matches = matchWords(left.key.subarray(0, left.length), right.key.subarray(0, right.length))
  const changes: TextChange[] = []
  let i = 0
  let j = 0
  for (let at = 0; at <= matches.length; ) {
    const [nextI, nextJ] = matches[at] ?? [left.length, right.length]
    changes.push(...gapChanges(left, i, nextI, right, j, nextJ))
    if (at === matches.length) break
    let run = 1
    while (matches[at + run]?.[0] === nextI + run && matches[at + run]?.[1] === nextJ + run) run++
    changes.push({
      kind: 'same',
      from: wordSpan(left, nextI, nextI + run),
      to: wordSpan(right, nextJ, nextJ + run),
    })
    i = nextI + run
    j = nextJ + run
    at += run
  }
  return joinMoved(changes, left, right)
}

const wordSpan = (words: Words, from: number, to: number): Span | null =>
  to > from ? { start: words.start[from]!, end: words.end[to - 1]! } : null

/** What stands between two runs of equal words. */
const gapChanges = (
  left: Words,
  i: number,
  nextI: number,
  right: Words,
  j: number,
  nextJ: number,
): TextChange[] => {
  const from = wordSpan(left, i, nextI)
  const to = wordSpan(right, j, nextJ)
  if (from === null && to === null) return []
  if (from === null) return [{ kind: 'added', from: null, to }]
  if (to === null) return [{ kind: 'cut', from, to: null }]
  const sizes = [nextI - i, nextJ - j]
  if (Math.max(...sizes) > mostUneven * Math.min(...sizes))
    return [
      { kind: 'cut', from, to: null },
      { kind: 'added', from: null, to },
    ]
  return [{ kind: 'changed', from, to, of: whatChanged(left, i, nextI, right, j, nextJ) }]
}

const whatChanged = (
  left: Words,
  i: number,
  nextI: number,
  right: Words,
  j: number,
  nextJ: number,
): 'name' | 'number' | 'time' | 'words' => {
  const kinds = [
    ...Array.from(left.kind.subarray(i, nextI)),
    ...Array.from(right.kind.subarray(j, nextJ)),
  ].filter(kind => kind !== wordKinds.function)
  if (kinds.length === 0 || kinds.includes(wordKinds.content)) return 'words'
  if (kinds.includes(wordKinds.time)) return 'time'
  if (kinds.every(kind => kind === wordKinds.number)) return 'number'
  return kinds.every(kind => kind === wordKinds.name) ? 'name' : 'words'
}

/** Pairs what was cut in one place with the same words added in another. */
const joinMoved = (changes: readonly TextChange[], left: Words, right: Words): readonly TextChange[] => {
  const keysOf = (words: Words, span: Span): string => {
    const keys: number[] = []
    for (let at = 0; at < words.length; at++)
      if (words.start[at]! >= span.start && words.end[at]! <= span.end) keys.push(words.key[at]!)
    return keys.length >= leastMoved ? keys.join() : ''
  }
  const cuts = new Map<string, TextChange>()
  for (const change of changes) {
    if (change.kind !== 'cut' || change.from === null) continue
    const keys = keysOf(left, change.from)
    if (keys !== '' && !cuts.has(keys)) cuts.set(keys, change)
  }
  if (cuts.size === 0) return changes
  const moved = new Set<TextChange>()
  const joined = changes.map((change): TextChange => {
    if (change.kind !== 'added' || change.to === null) return change
    const keys = keysOf(right, change.to)
    const cut = cuts.get(keys)
    if (keys === '' || cut === undefined || moved.has(cut)) return change
    moved.add(cut)
    return { kind: 'moved', from: cut.from, to: change.to }
  })
  return joined.filter(change => !moved.has(change))
}

/**
 * What each page made of a passage: against the page that had it first where that is known, else against the page with
 * the longest text of it. `textOf` gives the text of a document. A passage that stands twice in the base page is
 * compared with its first place.
 */
export const diffOf = (passage: Passage, textOf: (documentId: string) => string): readonly MemberDiff[] => {
  const base = baseOf(passage)
  if (base === undefined) return []
  const spanOf = (member: PassageMember): TextSpan => ({ ...member, text: textOf(member.document) })
  return passage.members
    .filter(member => member !== base)
    .map(copy => ({ base, copy, changes: diffTexts(spanOf(base), spanOf(copy)) }))
}

const baseOf = ({ members, first }: Passage): PassageMember | undefined => {
  const known = members.find(member => member.document === first)
  if (known) return known
  let longest = members[0]
  for (const member of members)
    if (longest && member.end - member.start > longest.end - longest.start) longest = member
  return longest
}
