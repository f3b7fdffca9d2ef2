import type { ReadDocument, SharedText } from '../../compare/copies.ts'
import { findOrigins } from '../../compare/origins.ts'
import type { Passage } from '../../model/copies.ts'
import type { Span } from '../../model/span.ts'

/** What the program says of two pages. */
export interface FoundPair {
  /** They have a copied passage in common. */
  readonly copied: boolean
  /** Much of one is in the other, from its first half on: versions of one text. */
  readonly oneText: boolean
  readonly first: 'left' | 'right' | null
}

/**
 * Two pages are one text when the shared passages make up this much of one of them (its furniture left aside) and
 * begin in the first part of one: background that pages of one agency share stands further down. Both numbers were
 * set on the tune half.
 */
const leastShared = 0.27
const latestStart = 0.42

const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0)

/** Compares pages by what `findSharedText` found among all of them. */
export const makePairReader = (
  pages: readonly ReadDocument[],
  shared: SharedText,
): ((leftId: string, rightId: string) => FoundPair) => {
  const byId = new Map(pages.map(page => [page.document.id, page]))
  const passagesOf = new Map<string, Passage[]>()
  for (const passage of shared.passages)
    for (const id of new Set(passage.members.map(member => member.document)))
      passagesOf.set(id, [...(passagesOf.get(id) ?? []), passage])
  const furnitureLength = new Map<string, number>()
  for (const { members } of shared.furniture)
    for (const member of members)
      furnitureLength.set(
        member.document,
        (furnitureLength.get(member.document) ?? 0) + member.end - member.start,
      )
  const spansOf = (passages: readonly Passage[], id: string): readonly Span[] =>
    passages.flatMap(({ members }) => members.filter(member => member.document === id))
  return (leftId, rightId) => {
    const common = (passagesOf.get(leftId) ?? []).filter(({ members }) =>
      members.some(member => member.document === rightId),
    )
    if (common.length === 0) return { copied: false, oneText: false, first: null }
    const sides = [leftId, rightId].map(id => {
      const spans = spansOf(common, id)
      const { length } = byId.get(id)?.document.text ?? ''
      return {
        share: lengthOf(spans) / Math.max(1, length - (furnitureLength.get(id) ?? 0)),
        start: Math.min(...spans.map(({ start }) => start)) / Math.max(1, length),
      }
    })
    return {
      copied: true,
      oneText:
        Math.max(...sides.map(({ share }) => share)) >= leastShared &&
        Math.min(...sides.map(({ start }) => start)) <= latestStart,
      first: directionOf(leftId, rightId, common, byId),
    }
  }
}

/** Which of two pages had it first, by the passages that they share: the one that more of them come from. */
const directionOf = (
  leftId: string,
  rightId: string,
  common: readonly Passage[],
  byId: ReadonlyMap<string, ReadDocument>,
): 'left' | 'right' | null => {
  const docs = [leftId, rightId].flatMap(id => byId.get(id) ?? [])
  const { passages } = findOrigins(
    docs,
    common.map(passage => ({
      ...passage,
      members: passage.members.filter(({ document }) => document === leftId || document === rightId),
    })),
  )
  const votes = passages.reduce(
    (sum, { first }) => sum + (first === leftId ? 1 : first === rightId ? -1 : 0),
    0,
  )
  return votes > 0 ? 'left' : votes < 0 ? 'right' : null
}
