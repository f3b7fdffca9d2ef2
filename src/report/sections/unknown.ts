import type { Account } from '../../account/account.ts'
import { plainDay } from '../../account/prose.ts'
import type { ControlRow } from '../../model/account.ts'
import { byString } from '../../model/id.ts'
import type { Draft } from '../drafts.ts'
import { placeText } from '../words.ts'
import type { SectionWriter } from './section.ts'
import { claimsById } from './section.ts'

/** The claims of the newest page that speaks of the place. */
const newestClaims = (row: ControlRow, account: Account): readonly string[] => {
  const claims = claimsById(account, [...row.supporting, ...row.opposing])
  const dayOf = (document: string) => account.documentDays.get(document)?.day ?? ''
  const newest = claims
    .map(({ evidence }) => dayOf(evidence.document))
    .sort(byString)
    .at(-1)
  return claims.filter(({ evidence }) => dayOf(evidence.document) === newest).map(({ id }) => id)
}

const holderText = (row: ControlRow): string =>
  row.holder === null ? 'its holder then unclear' : `then held by ${row.holder.name}`

export const unknown: SectionWriter = {
  id: 'unknown',
  title: 'What is not known',
  empty: 'Every place named has recent evidence',
  limit: 30,
  write: account => {
    const silent = account.control.filter(({ status }) => status === 'no recent report')
    const lost = account.control.filter(({ status, history }) => status === 'unknown' && history.length > 0)
    return [
      ...[...silent]
        .sort(
          (left, right) =>
            byString(right.lastEvidence, left.lastEvidence) || byString(left.place.name, right.place.name),
        )
        .map(
          (row): Draft => ({
            section: 'unknown',
            group: 'No recent report',
            runs: [
              { text: placeText(row.place), style: 'strong' },
              {
                text: ` – last evidence ${plainDay(row.lastEvidence)}, ${holderText(row)}`,
                cites: newestClaims(row, account),
              },
              { text: '.' },
            ],
            why: row.why,
          }),
        ),
      ...[...lost]
        .sort((left, right) => byString(left.place.name, right.place.name))
        .map(
          (row): Draft => ({
            section: 'unknown',
            group: 'Holder not named',
            runs: [
              { text: placeText(row.place), style: 'strong' },
              {
                text: ` – ${row.previous === null ? 'given up' : `${row.previous.name} gave it up`}; who has it now is not said`,
                cites: newestClaims(row, account),
              },
              { text: '.' },
            ],
            why: row.why,
          }),
        ),
    ]
  },
}
