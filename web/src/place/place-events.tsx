import type { VNode } from 'preact'
import type { Event } from '../../../src/model/account.ts'
import { timeInWords } from '../days.ts'
import { eventHref } from '../links.ts'
import { originsInWords } from '../words.ts'

const shownMost = 20

/** What happened at the place, the newest first. */
export const PlaceEvents = ({ events }: { readonly events: readonly Event[] }): VNode | null => {
  if (events.length === 0) return null
  const ordered = [...events].sort((left, right) =>
    (left.when.from ?? '') < (right.when.from ?? '') ? 1 : -1,
  )
  return (
    <section aria-labelledby="place-events">
      <h3 id="place-events" class="section-title">
        What happened there <span class="count">{events.length}</span>
      </h3>
      <ol class="list-rule">
        {ordered.slice(0, shownMost).map(event => (
          <li key={event.id}>
            <a class="event-name" href={eventHref(event.id)}>
              {event.type}
            </a>{' '}
            <span class="soft small">
              {timeInWords(event.when)} · {originsInWords(event.origins)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
