import type { ControlRow } from '../../model/account.ts'
import type { ActorEntry } from '../../model/actor.ts'
import { byString } from '../../model/id.ts'
import type { Place } from '../../model/place.ts'
import { dayOf, daysBetween } from '../../model/time.ts'
import {
  answerHolder,
  type HolderAnswer,
  type SideChange,
  type StatedHolder,
  type TrueHolder,
} from './holders.ts'
import { matchPlaces, sideOf, truthActor } from './places.ts'
import type { TruthPlace } from './truth.ts'
import type { ControlWorld } from './world.ts'

/** A row of the truth beside what the account says of it. */
export interface ComparedPlace {
  readonly truth: TruthPlace
  readonly expected: TrueHolder
  readonly place: Place | null
  readonly row: ControlRow | null
  readonly stated: StatedHolder
  readonly answer: HolderAnswer
}

/** The truth in sides. A row without a day speaks of the newest day of the table. */
const expectedOf = (
  row: TruthPlace,
  newestDay: string,
  actors: readonly ActorEntry[],
  { account }: ControlWorld,
): TrueHolder => {
  const sideOfLabel = (label: string) => sideOf(truthActor(label, actors), account.entities)
  return {
    day: row.day ?? newestDay,
    side: row.holder === null ? null : sideOfLabel(row.holder),
    changes: row.changes.flatMap(({ to, days }) =>
      days === null ? [] : [{ to: sideOfLabel(to), from: days.from, until: days.to }],
    ),
  }
}

/** Longest period that counts as dated to the day: the night between two days. */
const exactDays = 1

/** The changes of hands in a row's history that it dates to the day. */
const changesIn = (row: ControlRow, { account }: ControlWorld): readonly SideChange[] => {
  const changes: SideChange[] = []
  let holder: string | null = null
  for (const interval of row.history) {
    if (interval.holder === null) continue
    const side = sideOf(interval.holder.id, account.entities)
    const { from, to } = interval.from
    const isExact = from !== null && to !== null && daysBetween(from, to) <= exactDays
    if (side !== holder && isExact) changes.push({ to: side, from: dayOf(from), until: dayOf(to) })
    holder = side
  }
  return changes
}

/** The truth beside the account, row by row. */
export const comparePlaces = (
  truth: readonly TruthPlace[],
  world: ControlWorld,
  actors: readonly ActorEntry[],
): readonly ComparedPlace[] => {
  const { account } = world
  const counts = new Map(account.control.map(row => [row.place.id, row.supporting.length]))
  const places = matchPlaces(truth, account.places, id => counts.get(id) ?? 0)
  const newestDay =
    truth
      .map(({ day }) => day ?? '')
      .sort(byString)
      .at(-1) ?? ''
  return truth.map(each => {
    const expected = expectedOf(each, newestDay, actors, world)
    const place = places.get(each) ?? null
    const row = place === null ? undefined : world.rows.get(place.id)
    const holder = place === null ? null : world.holderOn(place.id, expected.day)
    const stated: StatedHolder = {
      side: holder === null ? null : sideOf(holder, account.entities),
      changes: row === undefined ? [] : changesIn(row, world),
    }
    return { truth: each, expected, place, row: row ?? null, stated, answer: answerHolder(expected, stated) }
  })
}
