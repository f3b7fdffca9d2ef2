import type { Account } from '../../account/account.ts'
import { diffTexts } from '../../compare/diff.ts'
import type { Passage, PassageMember } from '../../model/copies.ts'
import type { Document } from '../../model/document.ts'
import { byString } from '../../model/id.ts'
import type { CompareView } from '../contract.ts'

/** Two pages side by side, with what one made of the text that they share. */
export const compareView = (account: Account, left: Document, right: Document): CompareView => ({
  schema: 'sitrep/compare@1',
  left,
  right,
  passages: account.passages
    .flatMap(passage => pairsOf(passage, left, right))
    .sort((one, other) => one.left.start - other.left.start || byString(one.id, other.id)),
})

type Pair = CompareView['passages'][number]

/** A passage that stands several times on a page is paired in reading order. */
const pairsOf = (passage: Passage, left: Document, right: Document): readonly Pair[] => {
  const onLeft = membersOf(passage, left)
  const onRight = membersOf(passage, right)
  return onLeft.flatMap((from, at): readonly Pair[] => {
    const to = onRight[at]
    if (to === undefined) return []
    return [
      {
        id: passage.id,
        left: { start: from.start, end: from.end },
        right: { start: to.start, end: to.end },
        similarity: passage.similarity,
        changes: diffTexts({ ...from, text: left.text }, { ...to, text: right.text }).map(change => ({
          kind: change.kind,
          left: change.from,
          right: change.to,
          of: change.of ?? null,
        })),
      },
    ]
  })
}

const membersOf = ({ members }: Passage, doc: Document): readonly PassageMember[] =>
  members.filter(member => member.document === doc.id).sort((one, other) => one.start - other.start)
