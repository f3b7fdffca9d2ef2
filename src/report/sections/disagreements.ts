import type { Account } from '../../account/account.ts'
import { capitalised } from '../../account/prose.ts'
import type { Disagreement, DisagreementField } from '../../model/account.ts'
import type { Draft, DraftRun } from '../drafts.ts'
import { placeText } from '../words.ts'
import type { SectionWriter } from './section.ts'

const questions: { readonly [field in DisagreementField]: string } = {
  holder: 'who holds it',
  status: 'whether it is fully taken',
  date: 'when it changed hands',
  order: 'what came first',
  number: 'how many',
  attacker: 'who did it',
  existence: 'whether it happened',
}

/** "when it changed hands: Friday 3 November 2017 [1] or Thursday 2 November 2017 [2]." */
export const disagreementRuns = (disagreement: Disagreement): readonly DraftRun[] => [
  { text: `${questions[disagreement.field]}: ` },
  ...disagreement.sides.flatMap(({ value, claims }, index) => [
    ...(index === 0 ? [] : [{ text: ', or ' }]),
    { text: value, cites: claims },
  ]),
  { text: '.' },
]

const subjectOf = ({ about }: Disagreement, account: Account): string => {
  const event = account.events.find(({ id }) => id === about.event)
  const place = about.place === undefined ? null : placeText(about.place)
  if (event !== undefined) return place === null ? capitalised(event.type) : `${place} (${event.type})`
  return place ?? about.actor?.name ?? 'The reports'
}

export const disagreements: SectionWriter = {
  id: 'disagreements',
  title: 'Where reports disagree',
  empty: 'No contradiction was found',
  limit: 30,
  write: account =>
    account.disagreements.map(
      (disagreement): Draft => ({
        section: 'disagreements',
        group:
          disagreement.settled?.verdict === 'prefers' ? 'Settled' : disagreement.real ? 'Open' : 'Explained',
        runs: [
          { text: subjectOf(disagreement, account), style: 'strong' },
          { text: ' – ' },
          ...disagreementRuns(disagreement),
          { text: ` ${disagreement.why}` },
        ],
      }),
    ),
}
