import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { formatRoute, parseRoute, type Route, type ViewName } from './route-format.ts'

export type { Route, ViewName } from './route-format.ts'

export interface Target {
  readonly view?: ViewName
  readonly path?: readonly string[]
  /** null or '' takes a parameter away. */
  readonly params?: Readonly<Record<string, string | null | undefined>>
}

/** Parameters that belong to every view and stay when the view changes. */
const lasting = ['day', 'known'] as const

const current = signal(parseRoute(location.pathname, location.search))

/** The place in the app that the address bar shows. */
export const route: ReadonlySignal<Route> = computed(() => current.value)

const resolve = ({ view, path, params = {} }: Target): Route => {
  const from = current.value
  const leaves = view !== undefined || path !== undefined
  const kept = leaves
    ? Object.fromEntries(lasting.flatMap(name => (from.params[name] ? [[name, from.params[name]]] : [])))
    : from.params
  const merged = new Map(Object.entries(kept))
  for (const [name, value] of Object.entries(params))
    if (value === null || value === undefined || value === '') merged.delete(name)
    else merged.set(name, value)
  return {
    view: view ?? from.view,
    path: path ?? (view === undefined ? from.path : []),
    params: Object.fromEntries(merged),
  }
}

/**
 * The address of a target, for `<a href>`. Naming a view (or path) drops all parameters but the two clocks; without
 * one, the present parameters stay and `params` changes some of them.
 */
export const hrefTo = (target: Target): string => formatRoute(resolve(target))

/** Goes there. `replace` leaves no step in the history: for sliders and typing. */
export const goTo = (target: Target, options: { readonly replace?: boolean } = {}): void => {
  const next = resolve(target)
  const address = formatRoute(next)
  if (address === formatRoute(current.value)) return
  if (options.replace === true) history.replaceState(null, '', address)
  else history.pushState(null, '', address)
  const leaves = next.view !== current.value.view || next.path.join('/') !== current.value.path.join('/')
  current.value = next
  if (leaves) scrollTo(0, 0)
}

/** A parameter of the present address, '' where it has none. Read inside a component, it follows the address. */
export const param = (name: string): string => route.value.params[name] ?? ''

/** Follows the address bar, and makes plain links of this app change the view without loading the page anew. */
export const startRouting = (): void => {
  addEventListener('popstate', () => {
    current.value = parseRoute(location.pathname, location.search)
  })
  addEventListener('click', click => {
    if (click.defaultPrevented || click.button !== 0) return
    if (click.metaKey || click.ctrlKey || click.shiftKey || click.altKey) return
    const link = click.target instanceof Element ? click.target.closest('a') : null
    if (link === null || link.target !== '' || link.hasAttribute('download')) return
    const url = new URL(link.href, location.href)
    if (url.origin !== location.origin || url.pathname.startsWith('/api/')) return
    if (url.hash !== '' && url.pathname === location.pathname && url.search === location.search) return
    click.preventDefault()
    const leaves = url.pathname !== location.pathname
    history.pushState(null, '', url)
    current.value = parseRoute(url.pathname, url.search)
    if (leaves) scrollTo(0, 0)
  })
}
