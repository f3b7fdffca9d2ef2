import type { Account } from '../../account/account.ts'
import { capitalised } from '../../account/prose.ts'
import type { Event } from '../../model/account.ts'
import { byString } from '../../model/id.ts'
import { eventLabel } from '../../report/tolls.ts'
import { placeText } from '../../report/words.ts'
import { type AccountIndex, indexOf } from '../account-index.ts'
import type { TimelineEvent, TimelineView } from '../contract.ts'
import { controlChanges } from './changes.ts'
import { actorRef, daysOfAccount, placeRef, sortedSet, startOf } from './refs.ts'

/** All events by day, with the changes of control beside them. */
export const timelineView = (account: Account): TimelineView => {
  const index = indexOf(account)
  return {
    schema: 'sitrep/timeline@1',
    days: daysOfAccount(account),
    events: [...account.events].sort(byDay).map(event => timelineEvent(event, index)),
    changes: controlChanges(account),
  }
}

/** The oldest first, undated events last. */
const byDay = (left: Event, right: Event): number =>
  byString(startOf(left.when) ?? '~', startOf(right.when) ?? '~') || byString(left.id, right.id)

const timelineEvent = (event: Event, index: AccountIndex): TimelineEvent => {
  const { id, type, when, place, casualties, origins, claims, documents } = event
  const told = index.claims(claims)
  return {
    id,
    type,
    title: titleOf(event, index),
    when,
    place: place === null ? null : placeRef(place),
    actors: event.actors.map(({ role, actor }) => ({ role, actor: actorRef(actor) })),
    casualties,
    origins,
    claims,
    documents,
    outlets: sortedSet(told.map(({ outlet }) => outlet)),
    forces: sortedSet(told.map(({ force }) => force)),
  }
}

/** "Air strike at Uqayribat". */
const titleOf = (event: Event, index: AccountIndex): string =>
  capitalised(
    `${eventLabel(event, index.claims(event.claims))}${event.place === null ? '' : ` at ${placeText(event.place)}`}`,
  )
