import type { VNode } from 'preact'
import type { Disagreement, DisagreementField } from '../../../src/model/account.ts'
import { countOf, originsInWords } from '../words.ts'
import './disagreement-card.css'

const questions: Readonly<Record<DisagreementField, string>> = {
  holder: 'Who holds it?',
  status: 'What is its state?',
  date: 'When?',
  order: 'In which order?',
  number: 'How many?',
  attacker: 'Who did it?',
  existence: 'Did it happen?',
}

/** What two or more sides say of one thing, side by side. The heading above names the thing. */
export const DisagreementCard = ({
  disagreement: { field, sides, real, why, settled },
}: {
  readonly disagreement: Disagreement
}): VNode => (
  <article class="disagreement">
    <p class="disagreement-question">
      {questions[field]} <span class="soft">{why}</span>{' '}
      {settled === undefined && real ? null : (
        <span class="tag">{settled === undefined ? 'explained' : `settled by ${settled.by}`}</span>
      )}
    </p>
    <ul class="sides">
      {sides.map(({ value, claims, origins }) => (
        <li key={value} class={settled?.prefers === value ? 'preferred' : undefined}>
          <p class="side-value">{value}</p>
          <p class="side-origins">
            {originsInWords(origins)} · {countOf(claims.length, 'claim')}
          </p>
        </li>
      ))}
    </ul>
  </article>
)
