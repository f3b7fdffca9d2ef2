import type { ComponentChildren, VNode } from 'preact'
import type { ApiFailure } from '../api.ts'
import type { Loaded } from '../use-api.ts'
import './show.css'

/** Grey lines where text will stand. `lines` default 4. */
export const Skeleton = ({ lines = 4 }: { readonly lines?: number }): VNode => (
  <div class="skeleton" aria-hidden="true">
    {Array.from({ length: lines }, (_, index) => (
      <span key={index} style={{ width: `${[94, 86, 97, 62][index % 4]}%` }} />
    ))}
  </div>
)

/** Said where nothing is to be shown, with what to do about it. */
export const Empty = ({
  title,
  children,
}: {
  readonly title: string
  readonly children?: ComponentChildren
}): VNode => (
  <div class="empty">
    <p class="empty-title">{title}</p>
    {children === undefined ? null : <div class="soft">{children}</div>}
  </div>
)

/** Said when a request failed: what went wrong, and another try. */
export const Failure = ({
  failure,
  retry,
}: {
  readonly failure: ApiFailure
  readonly retry?: () => void
}): VNode => (
  <div class="failure" role="alert">
    <p class="empty-title">{failure.status === 404 ? 'Not found' : 'This could not be loaded'}</p>
    <p>{failure.message}</p>
    {retry === undefined ? null : (
      <button type="button" class="button" onClick={retry}>
        Try again
      </button>
    )}
  </div>
)

/**
 * Shows what a request gave: a skeleton while it is loading, the reason when it failed, and the children for a value,
 * dimmed a little while a newer one is on its way.
 */
export const Show = <T,>({
  of: loaded,
  skeleton = <Skeleton />,
  children,
}: {
  readonly of: Loaded<T>
  readonly skeleton?: ComponentChildren
  readonly children: (value: T, refreshing: boolean) => ComponentChildren
}): VNode => {
  if (loaded.state === 'failed') return <Failure failure={loaded.failure} retry={loaded.retry} />
  if (loaded.state === 'loading')
    return (
      <div role="status">
        <span class="visually-hidden">Loading</span>
        {skeleton}
      </div>
    )
  return (
    <div class={loaded.refreshing ? 'refreshing' : undefined} aria-busy={loaded.refreshing}>
      {children(loaded.value, loaded.refreshing)}
    </div>
  )
}
