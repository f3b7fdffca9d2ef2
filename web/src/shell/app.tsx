import { useSignal, useSignalEffect } from '@preact/signals'
import type { FunctionComponent, VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { OverviewProvider, useNewestOverview, useOverviewRequest } from '../overview.ts'
import { rankHolders } from '../parts/holders.ts'
import { Empty, Failure, Skeleton } from '../parts/show.tsx'
import { PlacePanel } from '../place/place-panel.tsx'
import { type Route, route } from '../route.ts'
import { DropTarget } from '../views/upload/drop-target.tsx'
import { loadView } from '../views.ts'
import { Masthead } from './masthead.tsx'
import { ReadingProgress } from './reading-progress.tsx'
import './app.css'

type Drawn =
  | { readonly state: 'loading' }
  | { readonly state: 'missing' }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'ready'; readonly view: Route['view']; readonly View: FunctionComponent }

/** Shows the view that the address names, and keeps the last one until the next one's code is there. */
const CurrentView = (): VNode => {
  const drawn = useSignal<Drawn>({ state: 'loading' })
  useSignalEffect(() => {
    const { view } = route.value
    const loading = view === 'missing' ? undefined : loadView(view)
    if (loading === undefined) {
      drawn.value = { state: 'missing' }
      return
    }
    let left = false
    loading.then(
      ({ View }) => {
        const shown = drawn.peek()
        if (!left && !(shown.state === 'ready' && shown.View === View))
          drawn.value = { state: 'ready', view, View }
      },
      (error: unknown) => {
        if (!left) drawn.value = { state: 'failed', message: String(error) }
      },
    )
    return () => {
      left = true
    }
  })
  const shown = drawn.value
  switch (shown.state) {
    case 'loading':
      return (
        <div class="page">
          <Skeleton lines={6} />
        </div>
      )
    case 'failed':
      return (
        <div class="page">
          <Failure
            failure={{
              status: 0,
              code: 'code',
              message: `A part of the app could not be loaded: ${shown.message}`,
            }}
            retry={() => location.reload()}
          />
        </div>
      )
    case 'missing':
      return (
        <div class="page">
          <Empty title="There is no such page">
            <a href="/">Go to the state of play</a>
          </Empty>
        </div>
      )
    case 'ready':
      return <shown.View key={shown.view} />
  }
}

/** The frame around every view: masthead, the view, the place panel, what is being read. */
export const App = (): VNode => {
  const overview = useOverviewRequest()
  const main = useRef<HTMLElement>(null)
  const before = useRef(route.value.view)
  const { view } = route.value
  const newest = useNewestOverview()
  if (newest !== null) rankHolders(newest.holders)
  useEffect(() => {
    if (before.current === view) return
    before.current = view
    main.current?.focus({ preventScroll: true })
  }, [view])
  return (
    <OverviewProvider value={overview}>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <Masthead />
      <ReadingProgress />
      <div class="stage">
        <main id="main" ref={main} tabIndex={-1}>
          <CurrentView />
        </main>
        <PlacePanel />
      </div>
      <DropTarget />
    </OverviewProvider>
  )
}
