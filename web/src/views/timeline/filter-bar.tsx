import type { VNode } from 'preact'
import { countTexts } from '../../../../src/account/quantity-text.ts'
import { casualtyCounts, forces } from '../../../../src/model/claim.ts'
import { byString } from '../../../../src/model/order.ts'
import type { TimelineView } from '../../../../src/server/contract.ts'
import { goTo, param } from '../../route.ts'
import { rangesOf } from './casualty-bars.ts'
import { EventSymbol } from './event-symbol.tsx'
import { families, familyOf } from './families.ts'
import { type Filters, isFiltered } from './filters.ts'
import type { Prepared } from './prepare.ts'

const setParam = (name: string, value: string): void => goTo({ params: { [name]: value } })

const Choice = ({
  name,
  label,
  any,
  options,
}: {
  readonly name: string
  readonly label: string
  readonly any: string
  readonly options: readonly { readonly value: string; readonly text: string }[]
}): VNode => (
  <label class={param(name) === '' ? 'choice' : 'choice chosen'}>
    <span class="visually-hidden">{label}</span>
    <select value={param(name)} onChange={event => setParam(name, event.currentTarget.value)}>
      <option value="">{any}</option>
      {options.map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  </label>
)

/** What is shown: families (which are the legend too), actor, outlet, origins, force; which casualties are drawn. */
export const FilterBar = ({
  view,
  prepared,
  filters,
}: {
  readonly view: TimelineView
  readonly prepared: Prepared
  readonly filters: Filters
}): VNode => {
  const actors = [
    ...new Map(
      view.events.flatMap(({ actors }) => actors.map(({ actor }) => [actor.id, actor] as const)),
    ).values(),
  ].sort((left, right) => byString(left.name, right.name))
  const outlets = [...new Set(view.events.flatMap(({ outlets }) => outlets))].sort()
  const present = families.filter(family => view.events.some(({ type }) => familyOf(type) === family))
  const counted = casualtyCounts.filter(count =>
    view.events.some(({ casualties }) => rangesOf(casualties, count).length > 0),
  )
  const toggle = (id: (typeof families)[number]['id']): void => {
    const chosen = new Set(filters.families)
    if (!chosen.delete(id)) chosen.add(id)
    const kept = present.filter(family => chosen.has(family.id))
    goTo({
      params: { family: kept.length === present.length ? '' : kept.map(family => family.id).join(',') },
    })
  }
  return (
    <div class="filter-bar">
      <fieldset class="families">
        <legend class="visually-hidden">Kinds of event; none pressed shows all</legend>
        {present.map(family => (
          <button
            key={family.id}
            type="button"
            class="family"
            aria-pressed={filters.families.has(family.id)}
            title={family.types.join(', ')}
            onClick={() => toggle(family.id)}
          >
            <EventSymbol family={family} />
            {family.name}
            <span class="count">{(prepared.counts.get(family.id) ?? 0).toLocaleString('en-GB')}</span>
          </button>
        ))}
      </fieldset>
      <div class="choices">
        <Choice
          name="actor"
          label="Actor"
          any="Any actor"
          options={actors.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <Choice
          name="outlet"
          label="Outlet"
          any="Any outlet"
          options={outlets.map(outlet => ({ value: outlet, text: outlet }))}
        />
        <Choice
          name="origins"
          label="Independent origins"
          any="Any number of origins"
          options={[2, 3, 4, 5].map(number => ({ value: String(number), text: `${number} origins or more` }))}
        />
        <Choice
          name="force"
          label="Force"
          any="Any force"
          options={forces.map(force => ({ value: force, text: force }))}
        />
        {counted.length < 2 ? null : (
          <label class="choice">
            <span class="visually-hidden">Casualties drawn</span>
            <select
              value={filters.count}
              onChange={event =>
                setParam('count', event.currentTarget.value === 'killed' ? '' : event.currentTarget.value)
              }
            >
              {counted.map(count => (
                <option key={count} value={count}>
                  People {countTexts[count]}
                </option>
              ))}
            </select>
          </label>
        )}
        {isFiltered(filters) ? (
          <button
            type="button"
            class="button quiet"
            onClick={() =>
              goTo({ params: { family: null, actor: null, outlet: null, origins: null, force: null } })
            }
          >
            Clear filters
          </button>
        ) : null}
      </div>
    </div>
  )
}
