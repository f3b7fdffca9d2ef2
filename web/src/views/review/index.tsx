import type { VNode } from 'preact'
import type { ReviewView } from '../../../../src/server/contract.ts'
import { change } from '../../changes.ts'
import { useKeys } from '../../keys.ts'
import { Empty, Show, Skeleton } from '../../parts/show.tsx'
import { goTo, hrefTo, param } from '../../route.ts'
import { useTitle } from '../../title.ts'
import { useApi } from '../../use-api.ts'
import { countOf } from '../../words.ts'
import { choicesOf } from './answers.ts'
import { ReviewItem } from './item.tsx'
import { JudgementLog } from './log.tsx'
import { Queue } from './queue.tsx'
import { isSigned, signature } from './signature.ts'
import { SignatureDialog } from './signature-dialog.tsx'
import { ToldLine } from './told.tsx'
import { useJudging } from './use-judging.ts'
import './review.css'

const Judging = ({ view }: { readonly view: ReviewView }): VNode => {
  const { items, log, canJudge } = view
  const wanted = param('item')
  const listed = items.find(({ id }) => id === wanted) ?? items[0]
  const judging = useJudging(view, listed?.id ?? null)
  const detailed = useApi('/api/review/{id}', listed === undefined ? null : { id: listed.id })
  const full =
    detailed.state === 'ready' && detailed.value.item.id === listed?.id ? detailed.value.item : null
  const shown = full ?? listed

  const step = (by: 1 | -1): void => {
    const index = items.findIndex(({ id }) => id === listed?.id)
    const next = items[index + by]
    if (next === undefined) return
    judging.forget()
    goTo({ params: { item: next.id } }, { replace: true })
  }
  useKeys('Review', [
    { key: 'j', does: 'Next', run: () => step(1) },
    { key: 'k', does: 'The one before', run: () => step(-1) },
    ...(canJudge && shown !== undefined
      ? [
          ...choicesOf(shown).map(({ key, label, answer: given }) => ({
            key,
            does: label,
            run: () => judging.answer(given),
          })),
          { key: 'z', does: 'Take the last judgement back', run: judging.undo },
          {
            key: 'w',
            does: 'Change name and reason',
            run: () => {
              judging.ask()
            },
          },
        ]
      : []),
  ])
  const all = param('all') === 'true'
  const index = items.findIndex(({ id }) => id === listed?.id)
  return (
    <>
      {canJudge ? (
        <p class="signature-line">
          {isSigned(signature.value) ? (
            <span>
              Judging as <b>{signature.value.by}</b>:{' '}
              <span class="signature-reason">{signature.value.reason}</span>
            </span>
          ) : (
            <span class="soft">Name and reason are asked with the first answer.</span>
          )}
          <button
            type="button"
            class="button quiet"
            onClick={() => {
              judging.ask()
            }}
          >
            Change name and reason <kbd class="key">w</kbd>
          </button>
        </p>
      ) : (
        <div class="read-only" role="note">
          <p>
            <b>Read only.</b> This server takes no judgements. To turn review on, start it with a file for
            them:
          </p>
          <p>
            <code>sitrep serve … --judgements judgements.jsonl</code>
          </p>
        </div>
      )}
      <div aria-live="polite">
        {judging.told === null ? null : <ToldLine told={judging.told} onUndo={judging.withdraw} />}
      </div>
      <div class="review-columns">
        <nav class="review-queue" aria-label="To judge">
          <h2 class="section-title">
            {all ? 'All' : 'Open'} <span class="count">{items.length}</span>
          </h2>
          <Queue items={items} selected={listed?.id ?? ''} />
          <p class="small">
            <a href={hrefTo({ params: { all: all ? null : 'true', item: null } })}>
              {all ? 'Only what is open' : 'Also what is judged or explained'}
            </a>
          </p>
        </nav>
        <div class="review-main">
          {shown === undefined ? (
            <Empty title="Nothing waits for a judgement">
              {change.value?.progress ? (
                <p>Pages are still being read.</p>
              ) : (
                <p>
                  Neither doubtful merges nor open disagreements.{' '}
                  <a href={hrefTo({ params: { all: 'true' } })}>Show all</a>
                </p>
              )}
            </Empty>
          ) : (
            <>
              <p class="review-steps">
                <button type="button" class="button quiet" disabled={index <= 0} onClick={() => step(-1)}>
                  <kbd class="key">k</kbd> Before
                </button>
                <span class="soft small">
                  {index + 1} of {items.length}
                </span>
                <button
                  type="button"
                  class="button quiet"
                  disabled={index >= items.length - 1}
                  onClick={() => step(1)}
                >
                  Next <kbd class="key">j</kbd>
                </button>
              </p>
              <ReviewItem
                key={shown.id}
                item={shown}
                counted={full !== null}
                onAnswer={canJudge && !judging.busy ? judging.answer : null}
              />
            </>
          )}
          <JudgementLog log={log} onWithdraw={canJudge ? judging.withdraw : null} />
        </div>
      </div>
      {judging.asking ? <SignatureDialog onDone={judging.signed} onClose={judging.leave} /> : null}
    </>
  )
}

/** Doubtful merges and disagreements, for a person to judge. */
export const View = (): VNode => {
  useTitle('Review')
  const review = useApi('/api/views/review', { all: param('all') === 'true' ? 'true' : null })
  return (
    <div class="page review">
      <header class="review-head">
        <h1 class="headline">Review</h1>
        <p class="soft">
          {review.state === 'ready'
            ? `${countOf(review.value.items.length, 'thing')} to judge, the weightiest first. A judgement adds a line to a file and changes no claim; each can be taken back.`
            : 'A judgement adds a line to a file and changes no claim; each can be taken back.'}
        </p>
      </header>
      <Show of={review} skeleton={<Skeleton lines={10} />}>
        {view => <Judging view={view} />}
      </Show>
    </div>
  )
}
