import type { Account, AccountInput } from '../../account/account.ts'
import { buildAccount } from '../../account/build-account.ts'
import { inferHeirs } from '../../account/control/heirs.ts'
import type { PlaceTimeline } from '../../account/control/place-timeline.ts'
import { inferFromProvinces } from '../../account/control/provinces.ts'
import { defaultRecentDays } from '../../account/control/recency.ts'
import { buildControl, isOld, lastEvidenceOf } from '../../account/control/rows.ts'
import { isLikely } from '../../account/likely.ts'
import { makeVoices } from '../../account/voices.ts'
import type { ControlRow } from '../../model/account.ts'

/** One account of all articles, asked for any day. */
export interface ControlWorld {
  readonly account: Account
  /** Rows as of the newest day, by place id. */
  readonly rows: ReadonlyMap<string, ControlRow>
  /**
   * Actor id of a place's holder on a day, with all that the articles tell; null when none is stated, as where the last
   * evidence is too old to speak for the day ("no recent report").
   */
  holderOn(place: string, day: string): string | null
}

/**
 * The account and its time lines. A time line is a fold over days, so its states up to a day are those of an account
 * as of that day: a hundred days are asked for, and one account is built.
 */
export const controlWorld = (input: AccountInput): ControlWorld => {
  const account = buildAccount(input)
  const { entities } = account
  const voices = makeVoices(input.originOfClaim, entities)
  const { timelines } = buildControl({
    claims: account.claims.filter(isLikely),
    days: account.documentDays,
    entities,
    voices,
    asOf: account.asOf ?? '',
  })
  const asOf = (day: string): ReadonlyMap<string, string | null> =>
    new Map(
      inferHeirs(
        inferFromProvinces(
          timelines.map(timeline => upTo(timeline, day)),
          entities,
          voices,
          day,
        ),
        entities,
      ).map(({ row }) => [row.place.id, row.holder?.id ?? null]),
    )
  const upTo = (timeline: PlaceTimeline, day: string): PlaceTimeline => {
    const states = timeline.states.filter(state => state.day <= day)
    const state = states.at(-1)
    const evidence = lastEvidenceOf([...timeline.counted, ...timeline.denials], day)
    const isKnown = evidence !== null && !isOld(states, evidence, day, defaultRecentDays)
    const holder = isKnown ? (state?.holder ?? null) : null
    return {
      ...timeline,
      states,
      row: {
        ...timeline.row,
        status: isKnown ? (state?.status ?? 'unknown') : 'no recent report',
        holder: holder === null ? null : entities.creditOf(holder),
      },
    }
  }
  const known = new Map<string, ReadonlyMap<string, string | null>>()
  return {
    account,
    rows: new Map(timelines.map(({ row }) => [row.place.id, row])),
    holderOn: (place, day) => {
      const holders = known.get(day) ?? asOf(day)
      known.set(day, holders)
      return holders.get(place) ?? null
    },
  }
}
