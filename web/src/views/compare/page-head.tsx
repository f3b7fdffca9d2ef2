import type { VNode } from 'preact'
import type { Document as Page } from '../../../../src/model/document.ts'
import { timeInWords } from '../../days.ts'
import { documentHref } from '../../links.ts'

/** Whether a page came out before another. A day says nothing of the order of two pages of that day. */
export const isBefore = (one: Page, other: Page): boolean => {
  const [left, right] = [one.published?.to ?? one.published?.from ?? '', other.published?.from ?? '']
  return left !== '' && left < right && !right.startsWith(left)
}

/** Above a page: outlet, time, and how much of it is shared. */
export const PageHead = ({
  page,
  share,
  first,
  titled,
}: {
  readonly page: Page
  readonly share: number
  readonly first: boolean
  readonly titled: boolean
}): VNode => (
  <header class="compared-head">
    <p class="compared-kicker">
      <b>{page.outlet}</b>
      <span>{page.published === null ? 'undated' : timeInWords(page.published)}</span>
      {first ? <span class="tag">earlier</span> : null}
    </p>
    {titled ? (
      <h2 dir="auto">
        <a href={documentHref(page.id)}>{page.title}</a>
      </h2>
    ) : null}
    <p class="compared-share">
      <span class="share-bar" aria-hidden="true">
        <span style={{ width: `${share * 100}%` }} />
      </span>
      <span>{Math.round(share * 100)} % of this page is shared</span>
      {titled ? null : <a href={documentHref(page.id)}>Read this page</a>}
    </p>
  </header>
)
