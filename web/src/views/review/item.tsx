import type { VNode } from 'preact'
import type { ReviewItemOutput } from '../../../../src/output/contract.ts'
import { EvidenceQuote } from '../../parts/quote.tsx'
import { countOf } from '../../words.ts'
import { type Answer, type Choice, choicesOf, quietEffect } from './answers.ts'

const stateWords: Readonly<Record<ReviewItemOutput['state'], string>> = {
  open: 'open',
  judged: 'judged',
  contradicted: 'people disagree',
  'new evidence': 'judged, but new evidence came',
}

export const kindWords: Readonly<Record<ReviewItemOutput['kind'], string>> = {
  merge: 'joined by rule, doubtful',
  'near miss': 'kept apart by rule, doubtful',
  disagreement: 'disagreement',
}

const ScoreBar = ({ item }: { readonly item: ReviewItemOutput }): VNode | null => {
  if (item.score === null) return null
  return (
    <p class="score">
      <span class="score-bar" aria-hidden="true">
        <span class="score-value" style={{ width: `${item.score * 100}%` }} />
        {item.threshold === null ? null : (
          <span class="score-threshold" style={{ left: `${item.threshold * 100}%` }} />
        )}
      </span>
      Score {item.score.toFixed(2)}
      {item.threshold === null ? '' : `; the rule joins from ${item.threshold.toFixed(2)}`}
    </p>
  )
}

const Features = ({ item }: { readonly item: ReviewItemOutput }): VNode | null =>
  item.features.length === 0 ? null : (
    <details class="features">
      <summary>What the rule compared</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Feature</th>
            <th scope="col">Score</th>
            <th scope="col">What was found</th>
          </tr>
        </thead>
        <tbody>
          {item.features.map(({ feature, score, weight, detail }) => (
            <tr key={feature}>
              <th scope="row">{feature}</th>
              <td>
                <span
                  class="feature-bar"
                  style={{ '--share': score, '--weight': Math.max(0.15, weight * 4) }}
                  aria-hidden="true"
                />
                <span class="visually-hidden">{score.toFixed(2)}</span>
              </td>
              <td>{detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )

const Sides = ({ item }: { readonly item: ReviewItemOutput }): VNode => (
  <ol class={`review-sides sides-${Math.min(3, item.sides.length)}`}>
    {item.sides.map((side, index) => (
      <li key={`${side.id ?? ''}${side.name}`}>
        <h3 dir="auto">
          {item.kind === 'disagreement' ? <span class="side-number">{index + 1}</span> : null}
          {side.name}
        </h3>
        <p class="small soft">{countOf(side.claims.length, 'claim')}</p>
        <ul>
          {side.evidence.map(evidence => (
            <li key={`${evidence.document}:${evidence.start}`}>
              <EvidenceQuote evidence={evidence} />
            </li>
          ))}
        </ul>
        {side.claims.length > side.evidence.length ? (
          <p class="small soft">{countOf(side.claims.length - side.evidence.length, 'further claim')}</p>
        ) : null}
      </li>
    ))}
  </ol>
)

const ChoiceButton = ({
  item,
  choice,
  counted,
  onAnswer,
}: {
  readonly item: ReviewItemOutput
  readonly choice: Choice
  /** False while what the answers change is still being worked out. */
  readonly counted: boolean
  readonly onAnswer: ((answer: Answer) => void) | null
}): VNode => (
  <li class={choice.stands ? 'choice-item stands' : 'choice-item'}>
    <button
      type="button"
      class="choice-button"
      disabled={onAnswer === null}
      onClick={() => onAnswer?.(choice.answer)}
    >
      <kbd class="key">{choice.key}</kbd>
      <span dir="auto">{choice.label}</span>
      {choice.stands ? <span class="tag">stands now</span> : null}
    </button>
    {!counted ? null : choice.says.length === 0 ? (
      <p class="effect soft">{quietEffect(item, choice)}</p>
    ) : (
      <ul class="effect changes" aria-label="What it would change">
        {choice.says.map(text => (
          <li key={text} dir="auto">
            {text}
          </li>
        ))}
      </ul>
    )}
  </li>
)

/** One thing to judge: the question, both sides in their own words, the answers with what each would change. */
export const ReviewItem = ({
  item,
  counted,
  onAnswer,
}: {
  readonly item: ReviewItemOutput
  readonly counted: boolean
  readonly onAnswer: ((answer: Answer) => void) | null
}): VNode => (
  <article class="review-item" aria-label={item.question}>
    <p class="review-kicker">
      <span>{kindWords[item.kind]}</span>
      {item.kind === 'disagreement' ? null : <span>{item.subject}</span>}
      <span class={`state state-${item.state.replace(' ', '-')}`}>{stateWords[item.state]}</span>
    </p>
    <h2 dir="auto">{item.question}</h2>
    <p class="review-reason">
      {item.reason} <span class="soft">({item.by})</span>
    </p>
    <ScoreBar item={item} />
    <Sides item={item} />
    <Features item={item} />
    <section class="choices-box" aria-label="Answers">
      {counted ? null : <p class="small soft">Working out what each answer would change…</p>}
      <ul class="choices-list">
        {choicesOf(item).map(choice => (
          <ChoiceButton key={choice.key} item={item} choice={choice} counted={counted} onAnswer={onAnswer} />
        ))}
      </ul>
    </section>
    {item.history.length === 0 ? null : (
      <section class="history">
        <h3>What people judged on it</h3>
        <ul>
          {item.history.map(({ id, verdict, by, at, reason, state }) => (
            <li key={id} class={`history-${state.replace(' ', '-')}`}>
              <b>{verdict}</b> {by}
              {at === null ? '' : `, ${at.slice(0, 16).replace('T', ' ')}`}: {reason}{' '}
              {state === 'in force' ? '' : `(${state})`}
            </li>
          ))}
        </ul>
      </section>
    )}
  </article>
)
