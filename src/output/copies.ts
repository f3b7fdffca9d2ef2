import type { Account } from '../account/account.ts'
import { diffOf } from '../compare/diff.ts'
import type { Passage, PassageKind, PassageMember } from '../model/copies.ts'
import type { Span } from '../model/span.ts'
import type { CopiesOutput, EditOutput, EvidenceOutput, PassageOutput } from './contract.ts'
import { findDocument } from './find-document.ts'

/** Copied passages with the text of every member, and the origins of all text. */
export const copiesOutput = (account: Account): CopiesOutput => ({
  schema: 'sitrep/copies@1',
  passages: account.passages.map(passage => passageOutput(account, passage)),
  origins: account.origins,
})

/** A passage with the text of every member and what the reprints changed. */
export const passageOutput = (account: Account, passage: Passage): PassageOutput => ({
  ...passage,
  kind: kindOf(passage),
  edits: editsOf(account, passage),
  members: passage.members.map(member => memberOutput(account, member)),
})

/** How alike the members are, also for passages of readings that do not say. */
export const kindOf = ({ kind, identical }: Passage): PassageKind =>
  kind ?? (identical ? 'verbatim' : 'edited')

const editsOf = (account: Account, passage: Passage): readonly EditOutput[] => {
  const textOf = (id: string): string => findDocument(account, id)?.text ?? ''
  return diffOf(passage, textOf).flatMap(({ base, copy, changes }) => {
    const words = (text: string, span: Span | null): string | null =>
      span === null ? null : text.slice(span.start, span.end)
    const changed = changes.flatMap(({ kind, of, from, to }) =>
      kind === 'same'
        ? []
        : [
            {
              kind,
              ...(of ? { of } : {}),
              was: words(textOf(base.document), from),
              now: words(textOf(copy.document), to),
            },
          ],
    )
    return changed.length === 0 ? [] : [{ base: base.document, document: copy.document, changes: changed }]
  })
}

/** A place where a passage stands, as evidence. */
export const memberOutput = (account: Account, member: PassageMember): EvidenceOutput => {
  const doc = findDocument(account, member.document)
  const quote = doc?.text.slice(member.start, member.end) ?? ''
  return {
    document: member.document,
    file: doc?.file ?? '',
    outlet: doc?.outlet ?? '',
    start: member.start,
    end: member.end,
    quote,
    sentence: { start: member.start, end: member.end, text: quote },
  }
}
