import type { VNode } from 'preact'
import type { ControlStatus } from '../../../../src/model/account.ts'
import type { ActorRef } from '../../../../src/server/contract.ts'
import { HolderMark } from '../../parts/holder-mark.tsx'
import { opacityOfAge } from '../../parts/marks.ts'
import { hrefTo } from '../../route.ts'
import { statusMeaning } from '../../words.ts'
import { families, familyOf } from '../timeline/families.ts'
import { symbolPath } from '../timeline/symbols.ts'
import type { PlaceState } from './states.ts'

const statuses: readonly (readonly [ControlStatus, string])[] = [
  ['contested', 'contested'],
  ['besieged', 'besieged'],
  ['encircled', 'encircled'],
  ['stable-mixed', 'shared'],
  ['unknown', 'holder not named'],
  ['no recent report', 'no recent report'],
]

const ages: readonly (readonly [number, string])[] = [
  [0, 'up to 3 days'],
  [10, 'a fortnight'],
  [25, 'a month'],
  [60, 'older'],
]

/** What the symbols mean, with how many places each side holds on the day. */
export const Legend = ({
  states,
  holders,
  events,
  actor,
}: {
  readonly states: readonly PlaceState[]
  readonly holders: readonly ActorRef[]
  readonly events: readonly { readonly event: { readonly type: Parameters<typeof familyOf>[0] } }[]
  /** The side that is filtered for. */
  readonly actor: string
}): VNode => {
  const counts = new Map<string | null, number>()
  for (const { holder } of states) counts.set(holder, (counts.get(holder) ?? 0) + 1)
  const shown = holders.filter(({ id }) => counts.has(id) || id === actor)
  const example = shown[0]?.id ?? null
  const present = families.filter(family => events.some(({ event }) => familyOf(event.type) === family))
  return (
    <div class="legend">
      <ul class="legend-holders">
        {shown.map(({ id, name }) => (
          <li key={id}>
            <a
              href={hrefTo({ params: { actor: actor === id ? null : id } })}
              aria-current={actor === id ? 'true' : undefined}
            >
              <HolderMark holder={id} />
              <span>{name}</span>
              <span class="number">{counts.get(id) ?? 0}</span>
            </a>
          </li>
        ))}
        {counts.has(null) ? (
          <li class="legend-none">
            <HolderMark holder={null} status="unknown" />
            <span>nobody named as holder</span>
            <span class="number">{counts.get(null)}</span>
          </li>
        ) : null}
      </ul>
      <h3>State</h3>
      <ul class="legend-marks">
        {statuses.map(([status, name]) => (
          <li key={status} title={statusMeaning[status]}>
            <HolderMark holder={example} status={status} size={22} />
            {name}
          </li>
        ))}
        <li>
          <HolderMark holder={example} inferred size={22} />
          inferred
        </li>
        <li>
          <span class="legend-changed" aria-hidden="true" />
          changed that day
        </li>
      </ul>
      <h3>Age of the last evidence</h3>
      <ul class="legend-marks">
        {ages.map(([days, name]) => (
          <li key={name}>
            <HolderMark holder={example} opacity={opacityOfAge(days)} />
            {name}
          </li>
        ))}
      </ul>
      {present.length === 0 ? null : (
        <>
          <h3>Events of the day and three days before</h3>
          <ul class="legend-marks">
            {present.map(({ id, name, symbol }) => (
              <li key={id}>
                <svg viewBox="-1.5 -1.5 3 3" width="14" height="14" aria-hidden="true">
                  <path d={symbolPath[symbol]} fill="var(--accent)" />
                </svg>
                {name}
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="legend-slider">
        Over the sliders: events a day, pages a day, <i aria-hidden="true" /> places that changed.
      </p>
    </div>
  )
}
