import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Document as Page } from '../../../../src/model/document.ts'
import { type ApiFailure, getJson } from '../../api.ts'
import { change } from '../../changes.ts'
import { timeInWords } from '../../days.ts'
import { documentHref } from '../../links.ts'
import { useOverviewValue } from '../../overview.ts'
import { Empty, Failure, Skeleton } from '../../parts/show.tsx'
import { VirtualList } from '../../parts/virtual-list.tsx'
import { goTo, hrefTo, param } from '../../route.ts'
import { useTitle } from '../../title.ts'
import { countOf } from '../../words.ts'
import './page-list.css'

const pageSize = 100
const typingMilliseconds = 220

interface Found {
  readonly question: string
  readonly pages: readonly Page[]
  readonly total: number
  readonly next: string | null
  readonly failure: ApiFailure | null
  readonly loading: boolean
}

const nothing: Found = { question: '', pages: [], total: 0, next: null, failure: null, loading: true }

/** Pages that the address asks for, loaded as the reader scrolls. */
const usePages = (): { readonly found: Found; readonly more: () => void; readonly retry: () => void } => {
  const [outlet, q, knownBy] = [param('outlet'), param('q'), param('known')]
  const revision = change.value?.revision ?? ''
  const question = JSON.stringify([outlet, q, knownBy, revision])
  const found = useSignal<Found>(nothing)
  const asking = useRef<AbortController | null>(null)
  const ask = (cursor: string | null): void => {
    asking.current?.abort()
    const abort = new AbortController()
    asking.current = abort
    found.value = { ...found.peek(), loading: true, failure: null }
    const input = { outlet, q, knownBy, order: 'newest', limit: pageSize, cursor }
    getJson('/api/documents', input, abort.signal).then(
      answer => {
        if (abort.signal.aborted) return
        const before = cursor === null ? [] : found.peek().pages
        found.value = answer.ok
          ? {
              question,
              pages: [...before, ...answer.value.documents],
              total: answer.value.total,
              next: answer.value.next,
              failure: null,
              loading: false,
            }
          : { ...found.peek(), question, loading: false, failure: answer.failure }
      },
      () => {},
    )
  }
  useEffect(() => {
    ask(null)
    return () => asking.current?.abort()
  }, [question])
  return {
    found: found.value,
    more: () => {
      const { next, loading } = found.peek()
      if (next !== null && !loading) ask(next)
    },
    retry: () => ask(null),
  }
}

/** The first words of the text behind its title. */
const openingOf = ({ text, blocks }: Page): string => {
  const block = blocks.find(({ kind, start, end }) => kind === 'paragraph' && end - start > 40)
  return (block === undefined ? text : text.slice(block.start, block.end)).slice(0, 220)
}

const PageRow = ({ page }: { readonly page: Page }): VNode => (
  <article class="page-row">
    <p class="page-row-kicker">
      <span class="page-row-outlet">{page.outlet}</span>
      <span>{page.published === null ? 'undated' : timeInWords(page.published)}</span>
      {page.agency === null || page.agency === page.outlet ? null : <span>{page.agency}</span>}
    </p>
    <h2 dir="auto">
      <a href={documentHref(page.id)}>{page.title === '' ? page.file : page.title}</a>
    </h2>
    <p class="page-row-opening" dir="auto">
      {openingOf(page)}
    </p>
  </article>
)

const Outlets = (): VNode | null => {
  const overview = useOverviewValue()
  if (overview === null) return null
  const chosen = param('outlet')
  const most = Math.max(
    1,
    ...overview.camps.flatMap(({ outlets }) => outlets.map(({ documents }) => documents)),
  )
  return (
    <nav class="outlets" aria-label="Outlets">
      <h2 class="section-title">
        Outlets <span class="count">{overview.counts.outlets}</span>
      </h2>
      <ul>
        <li>
          <a href={hrefTo({ params: { outlet: null } })} aria-current={chosen === '' ? 'true' : undefined}>
            <span>All outlets</span>
            <span class="count">{overview.counts.documents}</span>
          </a>
        </li>
        {overview.camps.map(({ name, outlets }) => (
          <li key={name}>
            {outlets.length > 1 ? <h3>{name}</h3> : null}
            <ul>
              {outlets.map(({ outlet, documents }) => (
                <li key={outlet}>
                  <a
                    href={hrefTo({ params: { outlet: chosen === outlet ? null : outlet } })}
                    aria-current={chosen === outlet ? 'true' : undefined}
                    style={{ '--share': documents / most }}
                  >
                    <span>{outlet}</span>
                    <span class="count">{documents}</span>
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** All pages, by outlet and by words. */
export const PageList = (): VNode => {
  useTitle('Evidence')
  const { found, more, retry } = usePages()
  const typing = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const isFiltered = param('outlet') !== '' || param('q') !== ''
  const search = (words: string): void => {
    clearTimeout(typing.current)
    typing.current = setTimeout(
      () => goTo({ params: { q: words.trim() } }, { replace: true }),
      typingMilliseconds,
    )
  }
  return (
    <div class="page page-list">
      <header class="page-list-head">
        <h1 class="headline">Evidence</h1>
        <p class="soft">Every line of the account leads back to words on one of these pages.</p>
        <label class="field">
          <span class="visually-hidden">Words that the text must hold</span>
          <input
            type="search"
            placeholder="Find words in titles and texts"
            defaultValue={param('q')}
            onInput={event => search(event.currentTarget.value)}
          />
        </label>
      </header>
      <Outlets />
      <section class="page-list-rows" aria-label="Pages">
        <p class="page-list-count" role="status">
          {found.loading && found.pages.length === 0
            ? 'Looking…'
            : `${countOf(found.total, 'page')}${param('outlet') === '' ? '' : ` of ${param('outlet')}`}${param('q') === '' ? '' : ` with “${param('q')}”`}`}
        </p>
        {found.failure !== null ? (
          <Failure failure={found.failure} retry={retry} />
        ) : found.pages.length > 0 ? (
          <VirtualList
            items={found.pages}
            keyOf={({ id }) => id}
            estimate={() => 118}
            render={page => <PageRow page={page} />}
            label="Pages"
            onEnd={more}
            total={found.total}
          />
        ) : found.loading ? (
          <Skeleton lines={8} />
        ) : isFiltered ? (
          <Empty title="No page fits">
            <a href={hrefTo({ params: { outlet: null, q: null } })}>Show all pages</a>
          </Empty>
        ) : (
          <Empty title="There are no pages yet">
            <a href={hrefTo({ view: 'upload' })}>Add pages</a>, or drop files anywhere in this window.
          </Empty>
        )}
      </section>
    </div>
  )
}
