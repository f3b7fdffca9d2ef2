import type { Passage, PassageMember } from '../model/copies.ts'
import { byString, contentId } from '../model/id.ts'
import { type Memory, makeMemory } from '../model/memory.ts'
import { bySpan } from '../model/span.ts'
import { entriesOf, makeReader, type ReadDocument } from './entries.ts'
import { findFurniture } from './furniture.ts'
import { extendCopies, joinCopies, joinQuotedRuns } from './join-copies.ts'
import { draftPassages } from './passage-drafts.ts'
import { mergeRuns, type PassageDraft } from './passage-runs.ts'
import { makePairReader } from './sentence-pairs.ts'

export type { ReadDocument }

/** All text that pages have in common, told apart by what it means. */
export interface SharedText {
  /** Copied text. `first`, `origin` and `why` are filled by `findOrigins`. */
  readonly passages: readonly Passage[]
  /** Page furniture: footers, lists of other news, rules for comments, credits, slogans. No copying. */
  readonly furniture: readonly Passage[]
  /** Sentences with one quotation and nothing else in common: a speaker in common, no copying. */
  readonly quotations: readonly Passage[]
}

/**
 * Text that two or more documents share, letter by letter, lightly edited (names respelled, sentences merged or cut,
 * clauses moved, a date for a weekday) or retold around a quotation. The result does not depend on the order of
 * `docs`. Titles and headings take no part; captions count only when they are nearly identical. A text that shares
 * nothing gives empty lists.
 */
export const findSharedText = (docs: readonly ReadDocument[], memory: Memory = makeMemory()): SharedText => {
  const ordered = [...docs].sort((left, right) => byString(left.document.id, right.document.id))
  const entries = ordered.flatMap((doc, position) => entriesOf(doc, position, memory))
  const reader = makeReader(entries)
  const joined = joinCopies(entries, reader, makePairReader(entries, reader, memory))
  joinQuotedRuns(entries, joined, reader)
  const { groups, parts, retold, quoted } = joined
  extendCopies(entries, groups, reader)
  const drafts = draftPassages(entries, groups, parts, retold)
  const furniture = findFurniture(
    drafts,
    entries,
    ordered.map(doc => doc.document),
  )
  const finish = (chosen: readonly PassageDraft[]): readonly Passage[] =>
    mergeRuns(chosen, entries)
      .map(draft => passageOf(draft, ordered))
      .sort(byMembers)
  const copied = new Set(drafts.flatMap(({ members }) => members.flatMap(({ first, last }) => [first, last])))
  return {
    passages: finish(drafts.filter(draft => !furniture.has(draft))),
    furniture: finish(drafts.filter(draft => furniture.has(draft))),
    quotations: finish(
      draftPassages(entries, quoted, new Map(), new Set()).filter(({ members }) =>
        members.some(({ first }) => !copied.has(first)),
      ),
    ),
  }
}

/** The copied passages of `findSharedText`. */
export const findPassages = (docs: readonly ReadDocument[], memory?: Memory): readonly Passage[] =>
  findSharedText(docs, memory).passages

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
    kind: draft.kind,
    members,
    identical: draft.kind === 'verbatim',
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
