import type { VNode } from 'preact'
import { type Force, forces } from '../../../../src/model/claim.ts'
import type { MapView } from '../../../../src/server/contract.ts'
import { holderName } from '../../parts/holders.ts'
import { goTo, param } from '../../route.ts'
import type { MapFilter } from './states.ts'

const forceNames: Readonly<Record<Force, string>> = {
  asserts: 'told as fact',
  claims: 'claimed by a source',
  denies: 'denied',
  plans: 'planned',
  conditional: 'conditional',
  negated: 'said not to have happened',
  corrects: 'corrected',
}

/** The filter of the address. */
export const filterOfAddress = (): MapFilter => ({
  actor: param('actor'),
  outlet: param('outlet'),
  force: param('force'),
  independent: Math.max(0, Number.parseInt(param('origins'), 10) || 0),
})

export const isFiltered = ({ actor, outlet, force, independent }: MapFilter): boolean =>
  actor !== '' || outlet !== '' || force !== '' || independent > 0

const set = (name: string, value: string): void => goTo({ params: { [name]: value } })

/** Filters of the map; each stands in the address. */
export const FilterForm = ({
  view,
  filter,
}: {
  readonly view: MapView
  readonly filter: MapFilter
}): VNode => {
  const outlets = [...new Set([...view.places, ...view.events].flatMap(({ outlets: names }) => names))].sort()
  const known = [...new Set([...view.holders, ...view.actors].map(({ id }) => id))]
  const actors = filter.actor === '' || known.includes(filter.actor) ? known : [...known, filter.actor]
  return (
    <form class="map-filters" onSubmit={submit => submit.preventDefault()}>
      <label class="field">
        Side
        <select value={filter.actor} onChange={change => set('actor', change.currentTarget.value)}>
          <option value="">All sides</option>
          {actors.map(id => (
            <option key={id} value={id}>
              {holderName(id)}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        Outlet
        <select value={filter.outlet} onChange={change => set('outlet', change.currentTarget.value)}>
          <option value="">All outlets</option>
          {outlets.map(name => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <label class="field">
        How it is told
        <select value={filter.force} onChange={change => set('force', change.currentTarget.value)}>
          <option value="">In any way</option>
          {forces.map(force => (
            <option key={force} value={force}>
              {forceNames[force]}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        Independent origins
        <select
          value={String(filter.independent)}
          onChange={change =>
            set('origins', change.currentTarget.value === '0' ? '' : change.currentTarget.value)
          }
        >
          <option value="0">Any number</option>
          {[2, 3, 4, 5].map(number => (
            <option key={number} value={String(number)}>
              {number} or more
            </option>
          ))}
        </select>
      </label>
      {isFiltered(filter) ? (
        <button
          type="button"
          class="button"
          onClick={() => goTo({ params: { actor: null, outlet: null, force: null, origins: null } })}
        >
          Show everything
        </button>
      ) : null}
    </form>
  )
}
