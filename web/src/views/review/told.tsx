import type { VNode } from 'preact'
import type { ApiFailure } from '../../api.ts'
import { Failure } from '../../parts/show.tsx'

/** What became of the last answer. */
export type Told =
  | { readonly kind: 'judged' | 'undone'; readonly judgement: string; readonly changes: readonly string[] }
  | { readonly kind: 'failed'; readonly failure: ApiFailure }

/** Says what an answer changed, with its undo. */
export const ToldLine = ({
  told,
  onUndo,
}: {
  readonly told: Told
  readonly onUndo: (id: string) => void
}): VNode =>
  told.kind === 'failed' ? (
    <Failure failure={told.failure} />
  ) : (
    <div class="told">
      <p>
        <b>{told.kind === 'judged' ? 'Written down.' : 'Taken back.'}</b>{' '}
        {told.changes.length === 0 ? 'No line of the account changes.' : 'The account now says:'}
      </p>
      {told.changes.length === 0 ? null : (
        <ul>
          {told.changes.map(text => (
            <li key={text} dir="auto">
              {text}
            </li>
          ))}
        </ul>
      )}
      {told.kind === 'judged' ? (
        <button type="button" class="button" onClick={() => onUndo(told.judgement)}>
          Undo <kbd class="key">z</kbd>
        </button>
      ) : null}
    </div>
  )
