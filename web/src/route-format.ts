import { byString } from '../../src/model/order.ts'
/** Names of the views, as they stand in the address: `/map`, `/timeline` …; the state of play is `/`. */
export type ViewName =
  | 'play'
  | 'map'
  | 'timeline'
  | 'evidence'
  | 'compare'
  | 'copies'
  | 'review'
  | 'report'
  | 'upload'

/**
 * Where the reader is: all state that a link must carry. `path` holds what stands behind the view's name
 * (`/evidence/<document>` → ['<document>']), `params` the query.
 */
export interface Route {
  readonly view: ViewName | 'missing'
  readonly path: readonly string[]
  readonly params: Readonly<Record<string, string>>
}

const viewNames: ReadonlySet<string> = new Set<ViewName>([
  'play',
  'map',
  'timeline',
  'evidence',
  'compare',
  'copies',
  'review',
  'report',
  'upload',
])
const isViewName = (name: string): name is ViewName => viewNames.has(name)

/** Ids hold colons and commas, which a query may show as they are. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/%3A/g, ':').replace(/%2C/g, ',').replace(/%20/g, '+')
const encodeSegment = (text: string): string => encodeURIComponent(text).replace(/%3A/g, ':')

const decodeSegment = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Reads an address (path and query). */
export const parseRoute = (pathname: string, search: string): Route => {
  const [first = '', ...path] = pathname
    .split('/')
    .filter(segment => segment !== '')
    .map(decodeSegment)
  const view = first === '' ? 'play' : isViewName(first) ? first : 'missing'
  return { view, path, params: Object.fromEntries(new URLSearchParams(search)) }
}

/** Writes an address; parameters in code-unit order, so that one state has one address. */
export const formatRoute = ({ view, path, params }: Route): string => {
  const segments = [...(view === 'play' || view === 'missing' ? [] : [view]), ...path.map(encodeSegment)]
  const query = Object.entries(params)
    .filter(([, value]) => value !== '')
    .sort(([left], [right]) => byString(left, right))
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .join('&')
  return `/${segments.join('/')}${query === '' ? '' : `?${query}`}`
}
