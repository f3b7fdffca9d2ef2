import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import type { CompareView } from '../../../../src/server/contract.ts'
import { clockInput } from '../../clocks.ts'
import { useKeys } from '../../keys.ts'
import { Empty, Show, Skeleton } from '../../parts/show.tsx'
import { useWidth } from '../../parts/use-width.ts'
import { goTo, hrefTo, param, route } from '../../route.ts'
import { useTitle } from '../../title.ts'
import { useApi } from '../../use-api.ts'
import { countOf } from '../../words.ts'
import { DifferenceList } from './difference-list.tsx'
import { differencesOf, sharedShare, weighty } from './differences.ts'
import { isBefore, PageHead } from './page-head.tsx'
import { SideBySide } from './side-by-side.tsx'
import { Together } from './together.tsx'
import './compare.css'

/** Below this width two columns of text are too narrow to read. */
const twoColumnPixels = 700

const Compared = ({ view }: { readonly view: CompareView }): VNode => {
  useTitle(`${view.left.outlet} and ${view.right.outlet}`)
  const { ref, width } = useWidth<HTMLDivElement>()
  const asked = useSignal({ change: '', count: 0 })
  const differences = differencesOf(view)
  const heavy = differences.filter(weighty)
  const wanted = param('mode')
  const mode =
    wanted === 'one' || wanted === 'two' ? wanted : width > 0 && width < twoColumnPixels ? 'one' : 'two'
  const together = param('scroll') !== 'apart'
  const passage = view.passages.findIndex(({ id }) => id === param('passage'))
  const shares = {
    left: sharedShare(
      view.left.text.length,
      view.passages.map(({ left }) => left),
    ),
    right: sharedShare(
      view.right.text.length,
      view.passages.map(({ right }) => right),
    ),
  }
  const swap = (): void => goTo({ path: [view.right.id, view.left.id], params: { ...route.value.params } })
  const go = (by: 1 | -1): void => {
    const next = view.passages[passage < 0 ? (by > 0 ? 0 : view.passages.length - 1) : passage + by]
    if (next !== undefined) goTo({ params: { passage: next.id } }, { replace: true })
  }
  useKeys('Compare', [
    { key: 'n', does: 'Next passage', run: () => go(1) },
    { key: 'p', does: 'Passage before', run: () => go(-1) },
    { key: 'x', does: 'Change the sides', run: swap },
  ])
  return (
    <div ref={ref} class="compare">
      <div class="compare-bar">
        <h1>Two pages compared</h1>
        <p class="soft">
          {view.passages.length === 0
            ? 'They share no text'
            : `${countOf(view.passages.length, 'passage')} shared, ${countOf(differences.length, 'difference')} inside${heavy.length === 0 ? '' : `, ${heavy.length} in names, numbers or times`}`}
        </p>
        <div class="compare-tools">
          <button
            type="button"
            class="button quiet"
            aria-pressed={mode === 'two'}
            onClick={() => goTo({ params: { mode: 'two' } }, { replace: true })}
          >
            Side by side
          </button>
          <button
            type="button"
            class="button quiet"
            aria-pressed={mode === 'one'}
            onClick={() => goTo({ params: { mode: 'one' } }, { replace: true })}
          >
            As one text
          </button>
          {mode === 'one' ? null : (
            <button
              type="button"
              class="button quiet"
              aria-pressed={together}
              onClick={() => goTo({ params: { scroll: together ? 'apart' : null } }, { replace: true })}
            >
              Scroll together
            </button>
          )}
          <button type="button" class="button quiet" onClick={swap}>
            Change sides
          </button>
        </div>
      </div>
      <DifferenceList
        differences={heavy}
        onAsk={({ passage: number, index }) => {
          asked.value = { change: `${number}:${index}`, count: asked.peek().count + 1 }
        }}
      />
      <p class="compare-legend small" aria-hidden="true">
        <span class="shared">shared</span> <del class="edit edit-cut">cut</del>{' '}
        <ins class="edit edit-added">added</ins> <span class="edit edit-changed">changed</span>{' '}
        <span class="edit edit-changed weighty">name, number or time</span>{' '}
        <span class="edit edit-moved">moved</span>
      </p>
      <div class={`compared-heads mode-${mode}`}>
        <PageHead
          page={view.left}
          share={shares.left}
          first={isBefore(view.left, view.right)}
          titled={mode === 'one'}
        />
        <PageHead
          page={view.right}
          share={shares.right}
          first={isBefore(view.right, view.left)}
          titled={mode === 'one'}
        />
      </div>
      {mode === 'two' ? (
        <SideBySide view={view} passage={passage} together={together} asked={asked.value} />
      ) : view.passages.length === 0 ? (
        <Empty title="These two pages share no text">
          Read each by itself: their titles above lead there.
        </Empty>
      ) : (
        <Together view={view} passage={passage} />
      )}
    </div>
  )
}

/** Two pages side by side: what they share, and what one made of it. */
export const View = (): VNode => {
  const [left, right] = route.value.path
  const given = left !== undefined && right !== undefined
  const comparison = useApi(
    '/api/views/compare',
    given ? { left, right, knownBy: clockInput().knownBy } : null,
  )
  if (!given)
    return (
      <div class="page">
        <h1 class="headline">Compare</h1>
        <Empty title="Choose two pages">
          <a href={hrefTo({ view: 'copies' })}>Copies</a> lists the pages that share text; each leads here.
        </Empty>
      </div>
    )
  return (
    <div class="page compare-page">
      <Show of={comparison} skeleton={<Skeleton lines={12} />}>
        {view => <Compared key={`${view.left.id} ${view.right.id}`} view={view} />}
      </Show>
    </div>
  )
}
