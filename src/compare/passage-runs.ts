import type { PassageKind } from '../model/copies.ts'
import type { Span } from '../model/span.ts'
import type { Entry } from './entries.ts'

/** A passage before it has an id: entries are positions in the list of all sentences. */
export interface PassageDraft {
  readonly members: readonly {
    readonly document: number
    readonly first: number
    readonly last: number
    readonly span: Span
  }[]
  readonly kind: PassageKind
  readonly similarity: number
}

/**
 * Joins passages that follow one another in every document that has them, and in no more documents: a reader
 * calls three copied sentences in a row one passage. `entries` tell where the sentences stand.
 */
export const mergeRuns = (
  drafts: readonly PassageDraft[],
  entries: readonly Pick<Entry, 'sentence'>[],
): readonly PassageDraft[] => {
  const ordered = [...drafts].sort((left, right) => left.members[0]!.first - right.members[0]!.first)
  const byFirst = new Map(ordered.map(draft => [draft.members[0]!.first, draft]))
  const taken = new Set<PassageDraft>()
  const merged: PassageDraft[] = []
  for (const start of ordered) {
    if (taken.has(start)) continue
    taken.add(start)
    let run = start
    for (;;) {
      const next = byFirst.get(run.members[0]!.last + 1)
      if (!next || taken.has(next) || !follows(run, next, entries)) break
      taken.add(next)
      run = join(run, next)
    }
    merged.push(run)
  }
  return merged
}

const follows = (
  run: PassageDraft,
  next: PassageDraft,
  entries: readonly Pick<Entry, 'sentence'>[],
): boolean =>
  run.members.length === next.members.length &&
  run.members.every((member, at) => {
    const other = next.members[at]!
    if (other.document !== member.document || other.first !== member.last + 1) return false
    const last = entries[member.last]!
    // a heading or picture in between parts them
    return entries[other.first]!.sentence === last.sentence + 1
  })

/** What is said of a run holds for all of it. */
const looser = (left: PassageKind, right: PassageKind): PassageKind => {
  if (left === 'paraphrased' || right === 'paraphrased') return 'paraphrased'
  return left === 'edited' || right === 'edited' ? 'edited' : 'verbatim'
}

const join = (run: PassageDraft, next: PassageDraft): PassageDraft => {
  const length = (draft: PassageDraft) => draft.members[0]!.span.end - draft.members[0]!.span.start
  const total = length(run) + length(next)
  return {
    members: run.members.map((member, at) => {
      const other = next.members[at]!
      return { ...member, last: other.last, span: { start: member.span.start, end: other.span.end } }
    }),
    kind: looser(run.kind, next.kind),
    similarity: total === 0 ? 1 : (run.similarity * length(run) + next.similarity * length(next)) / total,
  }
}
