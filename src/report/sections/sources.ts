import type { Account } from '../../account/account.ts'
import { counted, listText, numberText, plainDay } from '../../account/prose.ts'
import type { Passage } from '../../model/copies.ts'
import { byString } from '../../model/id.ts'
import { addTo } from '../../model/lists.ts'
import type { Draft } from '../drafts.ts'
import type { SectionWriter } from './section.ts'

/** Passages shown as evidence of one origin. */
const shownPassages = 3

const outletsOf = (passages: readonly Passage[], account: Account): readonly string[] => {
  const ids = new Set(passages.flatMap(({ members }) => members.map(member => member.document)))
  return [...new Set(account.documents.filter(({ id }) => ids.has(id)).map(({ outlet }) => outlet))].sort(
    byString,
  )
}

/** Who prints whose text: one line an origin that several pages share, the most copied first. */
export const sources: SectionWriter = {
  id: 'sources',
  title: 'Who copied whom',
  empty: 'No copied text was found',
  limit: 20,
  write: account => {
    const known = new Set(account.documents.map(({ id }) => id))
    const groups = new Map<string, Passage[]>()
    for (const passage of account.passages) {
      const pages = new Set(passage.members.map(member => member.document).filter(id => known.has(id)))
      if (pages.size < 2) continue
      addTo(groups, passage.origin, passage)
    }
    return [...groups]
      .sort(
        ([left, leftList], [right, rightList]) => rightList.length - leftList.length || byString(left, right),
      )
      .map(([originId, passages]): Draft => {
        const name = account.origins.find(({ id }) => id === originId)?.name ?? null
        const outlets = outletsOf(passages, account)
        const firsts = [...new Set(passages.map(({ first }) => first).filter(id => id !== null))]
        const first = firsts.length === 1 ? account.documents.find(({ id }) => id === firsts[0]) : undefined
        const day = first === undefined ? undefined : account.documentDays.get(first.id)?.day
        const lightly = passages.filter(({ identical }) => !identical).length
        return {
          section: 'sources',
          runs: [
            { text: name ?? 'Unknown origin', style: 'strong' },
            {
              text: `: ${counted(passages.length, 'passage')} shared by ${listText(outlets)}`,
              spans: [...passages]
                .sort(
                  (left, right) => right.members.length - left.members.length || byString(left.id, right.id),
                )
                .slice(0, shownPassages)
                .flatMap(({ members }) => members.filter(member => known.has(member.document))),
            },
            {
              text:
                lightly === 0
                  ? ', word for word'
                  : lightly === passages.length
                    ? ', lightly edited'
                    : `, ${numberText(lightly)} of them lightly edited`,
            },
            {
              text:
                first === undefined || day === undefined
                  ? '.'
                  : `; first in ${first.outlet}, ${plainDay(day)}.`,
            },
          ],
        }
      })
  },
}
