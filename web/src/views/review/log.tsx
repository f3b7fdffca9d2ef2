import type { VNode } from 'preact'
import type { JudgementOutput } from '../../../../src/output/contract.ts'

/** The newest judgement that counts: what undo takes back. */
export const newestInForce = (log: readonly JudgementOutput[]): JudgementOutput | undefined =>
  log.find(({ state, verdict }) => state === 'in force' && verdict !== 'withdrawn')

/** What people judged, the newest first. Nothing is ever overwritten: what is taken back stays, struck through. */
export const JudgementLog = ({
  log,
  onWithdraw,
}: {
  readonly log: readonly JudgementOutput[]
  readonly onWithdraw: ((id: string) => void) | null
}): VNode => (
  <section class="judgement-log" aria-labelledby="judgement-log-title">
    <h2 id="judgement-log-title" class="section-title">
      Judgements <span class="count">{log.length}</span>
    </h2>
    {log.length === 0 ? (
      <p class="soft">Nobody has judged anything yet.</p>
    ) : (
      <ol class="list-rule">
        {log.map(({ id, about, verdict, by, at, reason, state }) => (
          <li key={id} class={`log-${state.replace(' ', '-')}`}>
            <p dir="auto">
              <b class="verdict">{verdict}</b>{' '}
              <span class="about">{about ?? 'no longer in the account'}</span>
            </p>
            <p class="small soft">
              {by}
              {at === null ? null : (
                <>
                  , <time dateTime={at}>{at.slice(0, 16).replace('T', ' ')} UTC</time>
                </>
              )}
              : {reason}
              {state === 'in force' ? null : <span class="tag">{state}</span>}
            </p>
            {onWithdraw === null || state !== 'in force' || verdict === 'withdrawn' ? null : (
              <button type="button" class="button quiet" onClick={() => onWithdraw(id)}>
                Take back
              </button>
            )}
          </li>
        ))}
      </ol>
    )}
  </section>
)
