import type { Account } from '../../account/account.ts'
import { recentDaysAfter } from '../../account/control/recency.ts'
import { dayIntervals } from '../../export/control-days.ts'
import type { ControlRow, Event } from '../../model/account.ts'
import type { Quantity } from '../../model/claim.ts'
import { byString } from '../../model/id.ts'
import type { Place } from '../../model/place.ts'
import { dayOf } from '../../model/time.ts'
import { importanceOf } from '../../report/sections/importance.ts'
import { widestLines } from '../../report/tolls.ts'
import { placeText } from '../../report/words.ts'
import { type AccountIndex, indexOf } from '../account-index.ts'
import type { MapEvent, MapPlace, MapView } from '../contract.ts'
import {
  actorRef,
  daysOfAccount,
  holdersOf,
  isLocated,
  openDisagreementsByPlace,
  placeRef,
  sortedSet,
  startOf,
} from './refs.ts'

/** Every place with all its states, and every event that has a place and a day. */
export const mapView = (account: Account): MapView => {
  const index = indexOf(account)
  const disagreements = openDisagreementsByPlace(account)
  return {
    schema: 'sitrep/map@1',
    asOf: account.asOf,
    knownBy: account.knownBy,
    days: daysOfAccount(account),
    holders: holdersOf(account),
    // A country is no point: what is said of it as a whole stands in the lists.
    places: account.control
      .filter(isLocated)
      .filter(({ place }) => place.kind !== 'country')
      .map(row => mapPlace(row, account, index, disagreements.get(row.place.id) ?? 0)),
    events: account.events.flatMap(event => mapEvent(event, index) ?? []),
    actors: actorsOf(account.events),
    unlocated: account.control.filter(row => !isLocated(row)).map(({ place }) => placeRef(place)),
  }
}

const actorsOf = (events: readonly Event[]): MapView['actors'] => {
  const actors = new Map(
    events.flatMap(event => event.actors.map(({ actor }) => [actor.id, actorRef(actor)])),
  )
  return [...actors.values()].sort((left, right) => byString(left.id, right.id))
}

const mapPlace = (
  row: ControlRow & { readonly place: Place & { readonly lat: number; readonly lon: number } },
  account: Account,
  index: AccountIndex,
  disagreements: number,
): MapPlace => {
  const { place } = row
  const claims = index.controlOf(place.id)
  const states = statesOf(row, account.asOf ?? '')
  const days = claims.flatMap(({ evidence }) => account.documentDays.get(evidence.document)?.day ?? [])
  return {
    id: place.id,
    name: placeText(place),
    kind: place.kind,
    country: place.country,
    admin1: place.admin1,
    lat: place.lat,
    lon: place.lon,
    precision: place.precision === 'none' ? 'country' : place.precision,
    importance: importanceOf(row, account.asOf ?? ''),
    states,
    evidence: sortedSet(days),
    recentDays: recentDaysAfter(
      states.map(({ from }) => from),
      row.lastEvidence,
    ),
    inferred: row.inferred ?? false,
    independent: row.origins.independent,
    outlets: sortedSet(claims.map(({ outlet }) => outlet)),
    forces: sortedSet(claims.map(({ force }) => force)),
    disagreements,
  }
}

/** The states as the days of the export tell them; one that another follows on the same day is left out. */
const statesOf = (row: ControlRow, asOf: string): MapPlace['states'] => {
  const states = dayIntervals(row, asOf)
    .filter(({ from, to }) => to === null || from < to)
    .map(({ state, from, to }) => ({ from, to, status: state.status, holder: state.holder?.id ?? null }))
  return states.length > 0 ? states : [{ from: row.lastEvidence, to: null, status: row.status, holder: null }]
}

const mapEvent = (event: Event, index: AccountIndex): MapEvent | null => {
  const { place, when } = event
  const from = startOf(when)
  if (place === null || place.lat === null || place.lon === null || place.kind === 'country' || from === null)
    return null
  return {
    id: event.id,
    type: event.type,
    from,
    to: when.to === null ? from : dayOf(when.to),
    lat: place.lat,
    lon: place.lon,
    place: placeRef(place),
    killed: killedIn(event),
    independent: event.origins.independent,
    actors: event.actors.map(({ actor }) => actor.id),
    outlets: sortedSet(index.claims(event.claims).map(({ outlet }) => outlet)),
  }
}

/** From the least to the most that any claimant gives; null where none gives a number. */
const killedIn = (event: Event): Quantity | null => {
  const given = widestLines(event).flatMap(({ killed }) => killed ?? [])
  if (given.length === 0) return null
  const least = given.flatMap(({ min, max }) => min ?? max ?? [])
  const isOpen = given.some(({ max }) => max === null)
  const most = given.flatMap(({ min, max }) => max ?? min ?? [])
  return {
    min: given.some(({ min }) => min === null) ? null : Math.min(...least),
    max: isOpen ? null : Math.max(...most),
    approximate: given.some(({ approximate }) => approximate),
  }
}
