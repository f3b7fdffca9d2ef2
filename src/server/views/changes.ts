import type { Account } from '../../account/account.ts'
import { dayIntervals } from '../../export/control-days.ts'
import type { ControlInterval, ControlRow } from '../../model/account.ts'
import type { Actor } from '../../model/actor.ts'
import type { ControlEffect } from '../../model/claim.ts'
import { byString } from '../../model/id.ts'
import { isWide } from '../../report/sections/importance.ts'
import { type AccountIndex, indexOf, oncePerAccount } from '../account-index.ts'
import type { OverviewView } from '../contract.ts'
import { actorRefOrNull, placeRef } from './refs.ts'

type Change = OverviewView['changes'][number]

/** Effects that tell of a change; "X-held Marsa" tells of a state that may be old. */
const changing: ReadonlySet<ControlEffect> = new Set([
  'captures',
  'loses',
  'besieges',
  'lifts siege',
  'enters',
  'contests',
])

/** The first state of a place is a change only where some claim tells it as one. */
const isToldAsChange = (interval: ControlInterval, index: AccountIndex): boolean =>
  index.claims(interval.claims).some(claim => claim.kind === 'control' && changing.has(claim.effect))

const changesOf = (row: ControlRow, asOf: string, index: AccountIndex): readonly Change[] =>
  dayIntervals(row, asOf).flatMap(({ state: interval, from: day, latest }, at): readonly Change[] => {
    const before = row.history[at - 1]
    if (latest === null) return []
    if (before === undefined ? !isToldAsChange(interval, index) : isSame(before, interval)) return []
    return [
      {
        place: placeRef(row.place),
        day,
        status: interval.status,
        from: actorRefOrNull(holderBefore(row, at)),
        to: actorRefOrNull(interval.holder),
        origins: index.voices.count(index.claims(interval.claims)),
        claims: interval.claims,
      },
    ]
  })

/** Who held the place last before a state; while it was contested that is who held it before. */
const holderBefore = ({ history, previous }: ControlRow, at: number): Actor | null => {
  for (const { holder, to } of history.slice(0, at).reverse()) {
    // Nothing was told of it for years.
    if (to === null) return null
    if (holder !== null) return holder
  }
  // No state of its own tells of it: the claims that brought the last change about name the loser.
  return at === history.length - 1 ? previous : null
}

const isSame = (left: ControlInterval, right: ControlInterval): boolean =>
  left.status === right.status && left.holder?.id === right.holder?.id

/** Places that changed hands or status, the newest first; not areas of which little can be said as one. */
export const controlChanges: (account: Account) => readonly Change[] = oncePerAccount(account => {
  const index = indexOf(account)
  return account.control
    .filter(({ place }) => !isWide(place))
    .flatMap(row => changesOf(row, account.asOf ?? '', index))
    .sort(
      (left, right) =>
        byString(right.day, left.day) ||
        right.origins.independent - left.origins.independent ||
        byString(left.place.id, right.place.id),
    )
})
