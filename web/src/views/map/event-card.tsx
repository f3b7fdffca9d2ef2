import type { VNode } from 'preact'
import type { MapView } from '../../../../src/server/contract.ts'
import { shortDay } from '../../days.ts'
import { eventHref, placeHref } from '../../links.ts'
import { holderName } from '../../parts/holders.ts'
import { goTo } from '../../route.ts'
import { CloseIcon } from '../../shell/icons.tsx'
import { countOf } from '../../words.ts'
import { rangeInWords } from './quantity.ts'

/** The events that were chosen on the map, each with its way into the timeline. */
export const EventCard = ({
  ids,
  view,
}: {
  readonly ids: readonly string[]
  readonly view: MapView
}): VNode | null => {
  const events = view.events.filter(({ id }) => ids.includes(id))
  const [first] = events
  if (first === undefined) return null
  return (
    <section class="event-card" aria-label={`Events at ${first.place.name}`}>
      <header>
        <h2>
          <a href={placeHref(first.place.id)}>{first.place.name}</a>
        </h2>
        <button
          type="button"
          class="button quiet icon"
          aria-label="Close"
          onClick={() => goTo({ params: { event: null } })}
        >
          <CloseIcon />
        </button>
      </header>
      <ul class="list-rule">
        {events.map(event => (
          <li key={event.id}>
            <a href={eventHref(event.id)}>
              {event.type}, {shortDay(event.from)}
            </a>
            {event.killed === null ? null : <>: {rangeInWords(event.killed)} killed</>}
            <p class="soft small">
              {[event.actors.map(holderName).join(', '), countOf(event.independent, 'independent origin')]
                .filter(part => part !== '')
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
