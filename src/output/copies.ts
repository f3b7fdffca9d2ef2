import type { Account } from '../account/account.ts'
import type { PassageMember } from '../model/copies.ts'
import type { CopiesOutput, EvidenceOutput } from './contract.ts'

/** Copied passages with the text of every member, and the origins of all text. */
export const copiesOutput = (account: Account): CopiesOutput => ({
  schema: 'sitrep/copies@1',
  passages: account.passages.map(passage => ({
    ...passage,
    members: passage.members.map(member => memberOutput(account, member)),
  })),
  origins: account.origins,
})

const memberOutput = (account: Account, member: PassageMember): EvidenceOutput => {
  const doc = account.documents.find(each => each.id === member.document)
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
