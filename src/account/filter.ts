import type { ControlRow, Disagreement, Event } from '../model/account.ts'
import type { Actor } from '../model/actor.ts'
import type { Claim } from '../model/claim.ts'
import type { Place } from '../model/place.ts'
import type { Time } from '../model/time.ts'
import type { AccountOptions } from './account.ts'
import { daysOf, rangesMeet } from './days.ts'
import type { Entities } from './entities.ts'
import { mentionsOf } from './entities.ts'

/** Folds case, accents and punctuation, so that a user may type "Deir ez-Zor" for "Deir ez-Zôr". */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const isNamed = (wanted: string, { id, name, names }: Actor | Place): boolean =>
  id === wanted || [name, ...names].some(spelling => fold(spelling) === fold(wanted))

/** The filters of the options, as questions. */
export interface Filter {
  readonly keepsPlace: (place: Place | null) => boolean
  readonly keepsTime: (time: Time | null) => boolean
  readonly keepsClaim: (claim: Claim) => boolean
  readonly keepsRow: (row: ControlRow) => boolean
  readonly keepsEvent: (event: Event) => boolean
  readonly keepsDisagreement: (
    disagreement: Disagreement,
    events: ReadonlySet<string>,
    places: ReadonlySet<string>,
  ) => boolean
}

/**
 * `place` keeps a place by name or id, and what lies in a province or country of that name. `actor` keeps what
 * names the actor or one that belongs to it. `since` and `until` keep what happened, or changed, between them.
 */
export const makeFilter = (options: AccountOptions, entities: Entities): Filter => {
  const { place: wantedPlace, actor: wantedActor, since, until } = options
  const keepsPlace = (place: Place | null): boolean =>
    wantedPlace === undefined ||
    (place !== null &&
      (isNamed(wantedPlace, place) ||
        [place.admin1, place.country].some(area => area !== null && fold(area) === fold(wantedPlace))))
  const keepsActor = (actor: Actor): boolean =>
    wantedActor === undefined ||
    isNamed(wantedActor, actor) ||
    isNamed(wantedActor, entities.creditOf(actor.id))
  const period = { from: since ?? null, to: until ?? null }
  const keepsTime = (time: Time | null): boolean =>
    (since === undefined && until === undefined) || (time !== null && rangesMeet(daysOf(time), period))
  const actorsOf = (claim: Claim): readonly Actor[] =>
    mentionsOf(claim)
      .filter(mention => mention.kind === 'actor')
      .map(mention => entities.actorOf(mention))
  const placeOf = (claim: Claim): Place | null =>
    claim.kind === 'statement' || claim.place === null ? null : entities.placeOf(claim.place)
  return {
    keepsPlace,
    keepsTime,
    keepsClaim: claim =>
      (wantedPlace === undefined || keepsPlace(placeOf(claim))) &&
      (wantedActor === undefined || actorsOf(claim).some(keepsActor)) &&
      keepsTime(claim.when),
    keepsRow: row =>
      keepsPlace(row.place) &&
      (wantedActor === undefined ||
        [row.holder, row.previous, ...row.history.map(({ holder }) => holder)].some(
          actor => actor !== null && keepsActor(actor),
        )) &&
      ((since === undefined && until === undefined) ||
        row.history.some(({ from }) => from.from !== null && keepsTime(from)) ||
        keepsTime({
          from: row.lastEvidence,
          to: row.lastEvidence,
          precision: 'day',
          known: [],
          implied: [],
        })),
    keepsEvent: event =>
      keepsPlace(event.place) &&
      (wantedActor === undefined || event.actors.some(({ actor }) => keepsActor(actor))) &&
      keepsTime(event.when),
    keepsDisagreement: ({ about }, events, places) =>
      (wantedPlace === undefined &&
        wantedActor === undefined &&
        since === undefined &&
        until === undefined) ||
      (about.event === undefined
        ? about.place !== undefined && places.has(about.place.id)
        : events.has(about.event)),
  }
}
