import type { VNode } from 'preact'
import type { MapView } from '../../../../src/server/contract.ts'
import { shortDay } from '../../days.ts'
import { HolderMark } from '../../parts/holder-mark.tsx'
import { holderName } from '../../parts/holders.ts'
import { ageInWords, countOf, statusInWords } from '../../words.ts'
import type { Pointed } from './engine.ts'
import { rangeInWords } from './quantity.ts'
import type { PlaceState } from './states.ts'

const eventsMost = 5

/** Beside the pointer: what the place or the events are. */
export const HoverCard = ({
  pointed,
  states,
  view,
}: {
  readonly pointed: Pointed
  readonly states: readonly PlaceState[]
  readonly view: MapView
}): VNode | null => {
  const style = { transform: `translate(${pointed.x}px, ${pointed.y}px)` }
  if (pointed.kind === 'events') {
    const events = view.events.filter(({ id }) => pointed.ids.includes(id))
    return (
      <div class="hover-card" style={style} aria-hidden="true">
        <div>
          <p class="hover-name">{events[0]?.place.name}</p>
          <ul>
            {events.slice(0, eventsMost).map(event => (
              <li key={event.id}>
                {event.type}, {shortDay(event.from)}
                {event.killed === null ? null : <>, {rangeInWords(event.killed)} killed</>}
              </li>
            ))}
          </ul>
          {events.length > eventsMost ? <p class="soft">and {events.length - eventsMost} more</p> : null}
        </div>
      </div>
    )
  }
  const state = states.find(({ place }) => place.id === pointed.ids[0])
  if (state === undefined) return null
  const { place, status, holder, since, age } = state
  return (
    <div class="hover-card" style={style} aria-hidden="true">
      <div>
        <p class="hover-name">
          <HolderMark holder={holder} status={status} inferred={place.inferred} />
          {place.name}
        </p>
        <p class="soft">{[place.admin1, place.country].filter(part => part !== null).join(', ')}</p>
        <p>
          {statusInWords(status, holderName(holder))} since {shortDay(since)}
        </p>
        <p class="soft">
          {countOf(place.independent, 'independent origin')}, last evidence {ageInWords(age)}
          {place.disagreements > 0 ? <>, {countOf(place.disagreements, 'disagreement')}</> : null}
        </p>
      </div>
    </div>
  )
}
