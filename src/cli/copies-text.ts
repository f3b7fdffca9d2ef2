import type { Account } from '../account/account.ts'
import type { EditOutput } from '../output/contract.ts'
import { copiesOutput } from '../output/copies.ts'
import { bold, dim, green, red } from './colour.ts'
import { list } from './texts.ts'

/** Changes of a reprint that are shown; `--json` has all. */
const shownEdits = 3
/** Letters of a change that are shown. */
const shownLetters = 60

const shortened = (text: string | null): string => {
  const line = (text ?? '').replace(/\s+/g, ' ').trim()
  return line.length > shownLetters ? `${line.slice(0, shownLetters)}…` : line
}

const changeText = ({ kind, was, now }: EditOutput['changes'][number]): string =>
  kind === 'added'
    ? green(`+ “${shortened(now)}”`)
    : kind === 'cut'
      ? red(`− “${shortened(was)}”`)
      : kind === 'moved'
        ? `moved “${shortened(now)}”`
        : `“${shortened(was)}” → “${shortened(now)}”`

const editText = (account: Account, { document, changes }: EditOutput): string => {
  const outlet = account.documents.find(doc => doc.id === document)?.outlet ?? document
  const more = changes.length > shownEdits ? `, ${changes.length - shownEdits} more` : ''
  return `\n  ${outlet}: ${changes.slice(0, shownEdits).map(changeText).join(', ')}${more}`
}

export const copiesText = (account: Account): string => {
  const outlets = new Map(account.documents.map(doc => [doc.id, doc]))
  return list(
    copiesOutput(account).passages.map(passage => {
      const text = passage.members[0]?.quote ?? ''
      const names = passage.members.map(member => outlets.get(member.document)?.outlet ?? member.document)
      return `${bold(passage.identical ? 'letter by letter' : `${passage.kind === 'paraphrased' ? 'retold round a quotation' : 'edited'}, ${Math.round(passage.similarity * 100)} % alike`)} · ${names.join(', ')}\n  “${text}”${passage.edits.map(edit => editText(account, edit)).join('')}\n  ${passage.why} ${dim(passage.id)}`
    }),
    'No text stands on more than one page.',
  )
}
