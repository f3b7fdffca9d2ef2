import type { Account } from '../account/account.ts'
import { inferredDays } from '../account/control/entries.ts'
import { recentDaysAfter } from '../account/control/recency.ts'
import { earlier, later } from '../account/days.ts'
import { isLikely } from '../account/likely.ts'
import { makeVoices } from '../account/voices.ts'
import type { ControlInterval, ControlRow, ControlStatus, OriginCounts } from '../model/account.ts'
import { byString } from '../model/id.ts'
import { addDays, dayOf, daysBetween } from '../model/time.ts'
import { usageError } from '../read/index.ts'

/** A state of a place between two days. */
export interface DayInterval {
  readonly state: ControlInterval
  /** First day on which it can have begun; null when nothing tells. */
  readonly earliest: string | null
  /** Day by which it had begun; null when nothing tells. */
  readonly latest: string | null
  /** First day from which it holds for certain, as far as the account is right. */
  readonly from: string
  /** First day from which the next state holds for certain; null = it is still so on the day of the account. */
  readonly to: string | null
  /** No claim tells of it: who lost the place had it before. */
  readonly inferred: boolean
}

/**
 * The history of a place as days. A change that is only dated to a month counts from the last day of that month, as
 * `sitrep control --as-of` does; a state of which only the end is told counts from thirty days before it.
 */
export const dayIntervals = (row: ControlRow, asOf: string): readonly DayInterval[] => {
  const begins = row.history.map(({ from }) => {
    const known = from.to ?? from.from
    return known === null ? null : earlier(dayOf(known), asOf)
  })
  const intervals: DayInterval[] = []
  let floor = ''
  for (const [at, state] of row.history.entries()) {
    const next = begins.slice(at + 1).find(day => day !== null) ?? asOf
    const from = later(begins[at] ?? addDays(next, -1 - inferredDays), floor)
    floor = from
    const earliest = state.from.from === null ? null : dayOf(state.from.from)
    const previous = intervals.at(-1)
    if (previous !== undefined) intervals[intervals.length - 1] = { ...previous, to: from }
    intervals.push({
      state,
      earliest,
      latest: begins[at] ?? null,
      from,
      to: null,
      inferred: state.claims.length === 0,
    })
  }
  return intervals
}

/** What is so of a place on one day. */
export interface PlaceDay {
  readonly row: ControlRow
  readonly day: string
  readonly status: ControlStatus
  readonly interval: DayInterval
  /** The next change, dated to a longer period only, may have happened already. */
  readonly mayHaveChanged: boolean
  /** Newest day, up to this one, on which a page on the place was published; null = only later pages tell of the day. */
  readonly lastEvidence: string | null
  readonly origins: OriginCounts
}

/** Place id → the days on which pages that speak of its control were published, ascending. */
const evidenceDays = (account: Account): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, Set<string>>()
  for (const claim of account.claims) {
    if (claim.kind !== 'control' || !isLikely(claim)) continue
    const day = account.documentDays.get(claim.evidence.document)?.day
    if (day === undefined) continue
    const { id } = account.entities.placeOf(claim.place)
    const days = found.get(id) ?? new Set()
    found.set(id, days.add(day))
  }
  return new Map([...found].map(([id, days]) => [id, [...days].sort(byString)]))
}

/** The days of a table with a row a day, both inclusive; null when the account has no day at all. */
export const dayRange = (
  account: Account,
  { since, until }: { readonly since?: string | undefined; readonly until?: string | undefined } = {},
): { readonly from: string; readonly to: string } | null => {
  if (account.asOf === null) return null
  const first = [...account.documentDays.values()].map(({ day }) => day).sort(byString)[0]
  return {
    from: since ?? earlier(first ?? account.asOf, account.asOf),
    to: until === undefined ? account.asOf : earlier(until, account.asOf),
  }
}

/** More rows than these no spreadsheet opens, and no text of this program holds. */
const mostRows = 1_500_000

/**
 * Every place on every day of the range on which something is known of it; by place, then day. Throws a usage error when
 * that could be more than a million and a half rows.
 */
export const placeDays = (
  account: Account,
  options: { readonly since?: string | undefined; readonly until?: string | undefined } = {},
): readonly PlaceDay[] => {
  const range = dayRange(account, options)
  const asOf = account.asOf
  if (range === null || asOf === null) return []
  const rows = account.control.length * (daysBetween(range.from, range.to) + 1)
  if (rows > mostRows)
    throw usageError(
      `control by day would have up to ${rows} rows (${account.control.length} places from ${range.from} to ${range.to}): narrow it with since and until, or take control-geojson`,
    )
  const voices = makeVoices(account.originOfClaim, account.entities)
  const claims = new Map(account.claims.map(claim => [claim.id, claim]))
  const evidence = evidenceDays(account)
  return account.control.flatMap(row => {
    const intervals = dayIntervals(row, asOf).map(interval => ({
      interval,
      origins: voices.count(interval.state.claims.flatMap(id => claims.get(id) ?? [])),
    }))
    const told = evidence.get(row.place.id) ?? []
    const starts = intervals.flatMap(({ interval }) => (interval.inferred ? [] : [interval.from]))
    const days: PlaceDay[] = []
    let at = -1
    let heard = -1
    for (let day = range.from; day <= range.to; day = addDays(day, 1)) {
      while ((intervals[at + 1]?.interval.from ?? '~') <= day) at += 1
      while ((told[heard + 1] ?? '~') <= day) heard += 1
      const current = intervals[at]
      if (current === undefined) continue
      const lastEvidence = told[heard] ?? null
      const next = intervals[at + 1]?.interval
      days.push({
        row,
        day,
        status: day === asOf ? row.status : statusOn(day, current.interval, lastEvidence, starts),
        interval: current.interval,
        mayHaveChanged: next !== undefined && next.earliest !== null && next.earliest <= day,
        lastEvidence,
        origins: current.origins,
      })
    }
    return days
  })
}

/** A state that nobody has told of for long is no longer one to rely on. */
const statusOn = (
  day: string,
  { state }: DayInterval,
  lastEvidence: string | null,
  starts: readonly string[],
): ControlStatus => {
  if (lastEvidence === null) return state.status
  const before = starts.filter(start => start <= day)
  return daysBetween(lastEvidence, day) > recentDaysAfter(before, lastEvidence)
    ? 'no recent report'
    : state.status
}
