import type { Span } from '../model/span.ts'
import { type Entry, readSpan } from './entries.ts'
import { compareText } from './features/copied-text.ts'
import { type Groups, membersByGroup } from './groups.ts'
import type { PassageDraft } from './passage-runs.ts'

/**
 * One passage for each group of sentences that stand in two documents or more. `retold` holds the sentences that are
 * in their group for a quotation and prose that says the same in other words.
 */
export const draftPassages = (
  entries: readonly Entry[],
  groups: Groups,
  parts: ReadonlyMap<number, Span>,
  retold: ReadonlySet<number>,
): PassageDraft[] => {
  const drafts: PassageDraft[] = []
  for (const group of membersByGroup(entries.length, groups).values()) {
    if (new Set(group.map(at => entries[at]!.document)).size < 2) continue
    const members: { document: number; first: number; last: number; span: Span }[] = []
    for (const at of group) {
      const entry = entries[at]!
      const part = parts.get(at) ?? entry
      const span = { start: Math.max(part.start, entry.start), end: Math.min(part.end, entry.end) }
      const last = members.at(-1)
      // a sentence that the other side has in two: both halves are one member
      if (last && last.document === entry.document && last.last === at - 1) {
        members[members.length - 1] = { ...last, last: at, span: { start: last.span.start, end: span.end } }
      } else members.push({ document: entry.document, first: at, last: at, span })
    }
    const { identical, similarity } = likenessOf(members, entries)
    const paraphrased = group.some(at => retold.has(at))
    drafts.push({
      members,
      kind: identical ? 'verbatim' : paraphrased ? 'paraphrased' : 'edited',
      similarity,
    })
  }
  return drafts
}

/** Members compared with all others, and members that are compared at all: a formula can have hundreds. */
const comparedWithAll = 6
const membersCompared = 24

const likenessOf = (
  members: PassageDraft['members'],
  entries: readonly Entry[],
): { identical: boolean; similarity: number } => {
  const texts = members.map(({ first, span }) =>
    letters(entries[first]!.page.text.slice(span.start, span.end)),
  )
  if (texts.every(text => text === texts[0])) return { identical: true, similarity: 1 }
  const seen = new Set<string>()
  const distinct = members.filter((_, at) => {
    const text = texts[at]!
    if (seen.has(text)) return false
    seen.add(text)
    return true
  })
  const read = distinct.slice(0, membersCompared).map(({ first, span }) => {
    const entry = entries[first]!
    return readSpan(entry.page.text, span, span.start === entry.start && entry.quoteOpen)
  })
  let similarity = 1
  for (let left = 0; left < Math.min(read.length, comparedWithAll); left++) {
    for (let right = left + 1; right < read.length; right++) {
      similarity = Math.min(similarity, compareText(read[left]!, read[right]!).similarity)
    }
  }
  return { identical: false, similarity: Math.min(similarity, 0.999) }
}

/** Text without what a transfer changes: white space and the shapes of quotation marks, apostrophes, dashes. */
const letters = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2013\u2014]/g, '-')
    .replace(/\s+/g, ' ')
