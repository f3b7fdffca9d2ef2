import type { Passage, PassageMember } from '../model/copies.ts'
import { byString, contentId } from '../model/id.ts'
import { bySpan, type Span } from '../model/span.ts'
import type { SameName } from './alignment.ts'
import { entriesOf, makeReader, type ReadDocument } from './entries.ts'
import { makeGroups } from './groups.ts'
import { extendCopies, joinCopies } from './join-copies.ts'
import { draftPassages } from './passage-drafts.ts'
import { mergeRuns, type PassageDraft } from './passage-runs.ts'

export type { ReadDocument }

/**
 * Passages that two or more documents share, letter by letter or lightly edited: names respelled, sentences
 * merged or cut, clauses moved, a date for a weekday. The result does not depend on the order of `docs`.
 * `first`, `origin` and `why` are filled by `findOrigins`. Titles and headings take no part; captions count
 * only when they are nearly identical. A text without copies gives an empty list.
 */
export const findPassages = (docs: readonly ReadDocument[], sameName?: SameName): readonly Passage[] => {
  const ordered = [...docs].sort((left, right) => byString(left.document.id, right.document.id))
  const entries = ordered.flatMap(entriesOf)
  const groups = makeGroups(entries.length)
  const parts = new Map<number, Span>()
  const reader = makeReader(entries)
  joinCopies(entries, groups, parts, reader, sameName)
  extendCopies(entries, groups, reader, sameName)
  const drafts = draftPassages(entries, groups, parts, sameName)
  return mergeRuns(drafts, entries)
    .map(draft => passageOf(draft, ordered))
    .sort(byMembers)
}

const passageOf = (draft: PassageDraft, docs: readonly ReadDocument[]): Passage => {
  const members: PassageMember[] = draft.members
    .map(({ document, span }) => ({
      document: docs[document]!.document.id,
      start: span.start,
      end: span.end,
    }))
    .sort((left, right) => byString(left.document, right.document) || bySpan(left, right))
  return {
    id: contentId('passage', members),
    members,
    identical: draft.identical,
    similarity: Math.round(draft.similarity * 1000) / 1000,
    first: null,
    origin: '',
    why: '',
  }
}

const byMembers = (left: Passage, right: Passage): number => {
  const a = left.members[0]!
  const b = right.members[0]!
  return byString(a.document, b.document) || bySpan(a, b) || byString(left.id, right.id)
}
