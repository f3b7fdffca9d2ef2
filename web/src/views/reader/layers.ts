import type { Mark } from '../../../../src/server/contract.ts'
import { goTo, param } from '../../route.ts'

/** What can be switched on and off over the text. */
export type LayerId = 'claims' | 'names' | 'dates' | 'quotes' | 'copied'

export interface Layer {
  readonly id: LayerId
  readonly name: string
  readonly kinds: readonly Mark['kind'][]
}

export const layers: readonly Layer[] = [
  { id: 'claims', name: 'Claims', kinds: ['claim'] },
  { id: 'names', name: 'Names', kinds: ['actor', 'place'] },
  { id: 'dates', name: 'Dates', kinds: ['date'] },
  { id: 'quotes', name: 'Quotes', kinds: ['quote'] },
  { id: 'copied', name: 'Shared text', kinds: ['passage'] },
]

/** Layers that the address hides; all others are shown. */
export const hiddenLayers = (): ReadonlySet<string> =>
  new Set(
    param('hide')
      .split(',')
      .filter(name => name !== ''),
  )

export const toggleLayer = (id: LayerId): void => {
  const hidden = new Set(hiddenLayers())
  if (!hidden.delete(id)) hidden.add(id)
  goTo(
    { params: { hide: layers.flatMap(layer => (hidden.has(layer.id) ? [layer.id] : [])).join(',') } },
    { replace: true },
  )
}

/** The marks whose layer is shown. */
export const shownMarks = (marks: readonly Mark[], hidden: ReadonlySet<string>): readonly Mark[] => {
  const kinds = new Set(layers.filter(({ id }) => !hidden.has(id)).flatMap(layer => layer.kinds))
  return marks.filter(({ kind }) => kinds.has(kind))
}
