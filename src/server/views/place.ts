import type { Account } from '../../account/account.ts'
import { dayIntervals } from '../../export/control-days.ts'
import type { ControlRow } from '../../model/account.ts'
import type { ControlClaim } from '../../model/claim.ts'
import { byString } from '../../model/id.ts'
import { dayOf } from '../../model/time.ts'
import { claimOutput } from '../../output/claims.ts'
import { groupBy, indexOf } from '../account-index.ts'
import type { LaneBar, PlaceRef, PlaceView } from '../contract.ts'
import { actorRefOrNull, placeRef } from './refs.ts'

/** Everything on one place; undefined where the account has no row for it. */
export const placeView = (account: Account, id: string): PlaceView | undefined => {
  const row = account.control.find(({ place }) => place.id === id)
  if (row === undefined) return undefined
  const claims = indexOf(account).controlOf(id)
  const supporting = new Set([...row.supporting, ...row.history.flatMap(each => each.claims)])
  const barOf = (claim: ControlClaim) => laneBar(claim, account, supporting.has(claim.id))
  const events = new Set(account.events.filter(({ place }) => place?.id === id))
  const eventIds = new Set([...events].map(event => event.id))
  return {
    schema: 'sitrep/place@1',
    row,
    states: dayIntervals(row, account.asOf ?? '')
      .filter(({ from, to }) => to === null || from < to)
      .map(({ state: { status, holder, claims: ids }, from, to }) => ({
        from,
        to,
        status,
        holder: actorRefOrNull(holder),
        claims: ids,
      })),
    lanes: [...groupBy(claims, ({ outlet }) => outlet)]
      .sort(([left], [right]) => byString(left, right))
      .map(([outlet, own]) => ({
        outlet,
        bars: own
          .flatMap(claim => barOf(claim) ?? [])
          .sort((left, right) => byString(left.from, right.from) || byString(left.claim, right.claim)),
      })),
    disagreements: account.disagreements.filter(
      ({ about }) => about.place?.id === id || (about.event !== undefined && eventIds.has(about.event)),
    ),
    events: [...events],
    claims: [...claims]
      .sort(
        (left, right) =>
          byString(dayToldOf(right, account) ?? '', dayToldOf(left, account) ?? '') ||
          byString(left.id, right.id),
      )
      .map(claim => claimOutput(account, claim)),
    related: relatedTo(row, account),
  }
}

/** The day that a claim tells of, else the day of its page. */
const dayToldOf = (claim: ControlClaim, account: Account): string | null => {
  const told = claim.when?.from ?? claim.when?.to ?? null
  return told === null ? (account.documentDays.get(claim.evidence.document)?.day ?? null) : dayOf(told)
}

const laneBar = (claim: ControlClaim, account: Account, supports: boolean): LaneBar | null => {
  const from = dayToldOf(claim, account)
  if (from === null) return null
  return {
    claim: claim.id,
    effect: claim.effect,
    force: claim.force,
    holder: actorRefOrNull(claim.actor === null ? null : account.entities.creditedTo(claim.actor)),
    from,
    to: endOf(claim, from, account),
    supports,
  }
}

/** "Has held since 2012" reaches to the day of the page; "on Monday" is a point. */
const endOf = (claim: ControlClaim, from: string, account: Account): string | null => {
  const { when } = claim
  if (when === null || when.from === null) return null
  const end = when.to === null ? account.documentDays.get(claim.evidence.document)?.day : dayOf(when.to)
  return end === undefined || end <= from ? null : end
}

/** Places inside it, or the areas that it lies in, as far as they have rows. */
const relatedTo = ({ place }: ControlRow, account: Account): readonly PlaceRef[] =>
  account.control
    .map(row => row.place)
    .filter(other => {
      if (other.id === place.id) return false
      if (place.kind === 'province') return other.admin1 === place.name && other.country === place.country
      if (other.kind === 'province') return place.admin1 === other.name && place.country === other.country
      return false
    })
    .map(placeRef)
