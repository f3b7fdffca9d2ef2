import type { FunctionComponent } from 'preact'
import type { ViewName } from './route.ts'

/** A view as its folder gives it: `views/<folder>/index.tsx` exports `View`. */
interface ViewModule {
  readonly View: FunctionComponent
}

const modules = import.meta.glob<ViewModule>('./views/*/index.tsx')

/** In the order of the navigation. `key` follows `g` on the keyboard. */
export const navigation = [
  { name: 'play', label: 'State of play', key: 'p' },
  { name: 'map', label: 'Map', key: 'm' },
  { name: 'timeline', label: 'Timeline', key: 't' },
  { name: 'evidence', label: 'Evidence', key: 'e' },
  { name: 'copies', label: 'Copies', key: 'c' },
  { name: 'review', label: 'Review', key: 'v' },
  { name: 'report', label: 'Report', key: 'r' },
] as const satisfies readonly { readonly name: ViewName; readonly label: string; readonly key: string }[]

const folders: Readonly<Record<ViewName, string>> = {
  play: 'play',
  map: 'map',
  timeline: 'timeline',
  evidence: 'reader',
  compare: 'compare',
  copies: 'copies',
  review: 'review',
  report: 'report',
  upload: 'upload',
}

/** Loads a view's code, once; undefined where the app has no such view. */
export const loadView = (name: ViewName): Promise<ViewModule> | undefined =>
  modules[`./views/${folders[name]}/index.tsx`]?.()
