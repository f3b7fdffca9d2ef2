import { hrefTo } from './route.ts'

interface EvidenceLike {
  readonly document: string
  readonly start: number
  readonly end: number
}

/** The evidence reader, scrolled to a span of a page. `at=start-end` marks it; `claim` opens that claim. */
export const evidenceHref = ({ document: page, start, end }: EvidenceLike, claim?: string): string =>
  hrefTo({ view: 'evidence', path: [page], params: { at: `${start}-${end}`, claim } })

/** The evidence reader on a whole page. */
export const documentHref = (page: string): string => hrefTo({ view: 'evidence', path: [page] })

/** Opens the panel of a place over whatever view is shown. */
export const placeHref = (place: string): string => hrefTo({ params: { place } })

/** The timeline with one event opened. */
export const eventHref = (event: string): string => hrefTo({ view: 'timeline', params: { event } })

/** The map, filtered to what an actor holds or takes part in. */
export const actorHref = (actor: string): string => hrefTo({ view: 'map', params: { actor } })

/** The list of an outlet's pages. */
export const outletHref = (outlet: string): string => hrefTo({ view: 'evidence', params: { outlet } })

/** Two pages side by side. */
export const compareHref = (left: string, right: string, passage?: string): string =>
  hrefTo({ view: 'compare', path: [left, right], params: { passage } })
