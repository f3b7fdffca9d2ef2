import type { Account } from '../../account/account.ts'
import type { ControlRow, Disagreement } from '../../model/account.ts'
import type { Actor } from '../../model/actor.ts'
import { byString } from '../../model/id.ts'
import type { Place } from '../../model/place.ts'
import { dayOf, type Time } from '../../model/time.ts'
import { isWide } from '../../report/sections/importance.ts'
import { placeText } from '../../report/words.ts'
import { oncePerAccount } from '../account-index.ts'
import type { ActorRef, DayRange, MapView, PlaceRef } from '../contract.ts'

export const actorRef = ({ id, name, side }: Actor): ActorRef => ({ id, name, side: side ?? null })

export const actorRefOrNull = (actor: Actor | null): ActorRef | null =>
  actor === null ? null : actorRef(actor)

/** A place as a reader knows it: "Marsa", "Marsa province". */
export const placeRef = (place: Place): PlaceRef => ({ id: place.id, name: placeText(place) })

/** The day that a state counts from: its first day, or the day by which it was so at the latest. */
export const startOf = ({ from, to }: Time): string | null =>
  from !== null ? dayOf(from) : to !== null ? dayOf(to) : null

/** Who holds how many places that are more than an area, most first. */
export const holdersOf: (account: Account) => MapView['holders'] = oncePerAccount(account => {
  const counts = new Map<string, { actor: Actor; places: number }>()
  for (const { holder, place } of account.control) {
    if (holder === null) continue
    const known = counts.get(holder.id) ?? { actor: holder, places: 0 }
    counts.set(holder.id, { actor: holder, places: known.places + (isWide(place) ? 0 : 1) })
  }
  // A side that lost all still needs its colour while the days are gone through.
  for (const { history } of account.control)
    for (const { holder } of history)
      if (holder !== null && !counts.has(holder.id)) counts.set(holder.id, { actor: holder, places: 0 })
  return [...counts.values()]
    .sort((left, right) => right.places - left.places || byString(left.actor.id, right.actor.id))
    .map(({ actor, places }) => ({ ...actorRef(actor), places }))
})

/** From the first to the last of some days. */
export const rangeOf = (days: Iterable<string>): DayRange | null => {
  const ordered = [...days].sort(byString)
  const [from, to] = [ordered[0], ordered.at(-1)]
  return from === undefined || to === undefined ? null : { from, to }
}

/** Days of the pages, and of what they tell of control and events. */
export const daysOfAccount: (account: Account) => DayRange | null = oncePerAccount(account =>
  rangeOf([
    ...publicationDays(account),
    ...account.control.flatMap(({ history }) => history.flatMap(({ from }) => startOf(from) ?? [])),
    ...account.events.flatMap(({ when }) => startOf(when) ?? []),
  ]),
)

export const publicationDays = ({ documentDays }: Account): readonly string[] =>
  [...documentDays.values()].map(({ day }) => day)

/** Disagreements that nobody settled and nothing explains. */
export const isOpenDisagreement = ({ real, settled }: Disagreement): boolean => real && settled === undefined

/** How many open disagreements there are on each place. */
export const openDisagreementsByPlace: (account: Account) => ReadonlyMap<string, number> = oncePerAccount(
  account => {
    const counts = new Map<string, number>()
    for (const disagreement of account.disagreements) {
      const id = disagreement.about.place?.id
      if (id !== undefined && isOpenDisagreement(disagreement)) counts.set(id, (counts.get(id) ?? 0) + 1)
    }
    return counts
  },
)

/** A row without a place on the ground that a map could show. */
export const isLocated = (
  row: ControlRow,
): row is ControlRow & { readonly place: Place & { readonly lat: number; readonly lon: number } } =>
  row.place.lat !== null && row.place.lon !== null

/** Each once, in order. */
export const sortedSet = <Text extends string>(texts: readonly Text[]): readonly Text[] =>
  [...new Set(texts)].sort(byString)
