import type { Account } from '../account/account.ts'
import { capitalised } from '../account/prose.ts'
import type { Disagreement, DisagreementField } from '../model/account.ts'
import type { JudgementSubject } from '../model/judgement.ts'
import type { ReviewSide } from './item.ts'

/** What a person is asked about a disagreement. */
const fieldQuestions: { readonly [field in DisagreementField]: string } = {
  holder: 'who holds it?',
  status: 'is it fully taken?',
  date: 'when did it change hands?',
  order: 'what came first?',
  number: 'how many?',
  attacker: 'who did it?',
  existence: 'did it happen?',
}

/** "Are “Hassan al-Marwani” and “Hasan Marwani” one actor?" */
export const pairQuestion = (subject: JudgementSubject, sides: readonly ReviewSide[]): string => {
  const [left, right] = sides.map(({ name }) => name)
  return subject === 'event'
    ? left === right
      ? `Do both tell of one event: ${left}?`
      : `Do both tell of one event: ${left}, and ${right}?`
    : `Are “${left}” and “${right}” one ${subject}?`
}

/** "Palmyra: who holds it?", "Air strike at Uqayribat: how many?" */
export const disagreementQuestion = (account: Account, { about, field }: Disagreement): string => {
  const event = account.events.find(({ id }) => id === about.event)
  const place = about.place?.name ?? null
  const what =
    event !== undefined
      ? capitalised(`${event.type}${place === null ? '' : ` at ${place}`}`)
      : (place ?? about.actor?.name ?? 'The reports')
  return `${what}: ${fieldQuestions[field]}`
}
