import type { ControlRow } from '../../model/account.ts'
import { byString } from '../../model/id.ts'
import type { Place, PlaceKind } from '../../model/place.ts'
import { daysBetween } from '../../model/time.ts'

const wideKinds: ReadonlySet<PlaceKind> = new Set(['country', 'region', 'river', 'road', 'border'])

/** Places of which little can be said as one: a valley, a river, a country. */
export const isWide = ({ kind }: Place): boolean => wideKinds.has(kind)

/**
 * How much a row matters to a reader today: a fresh change first, then how many independent origins and pages
 * speak of the place. Wide areas and whole countries come last, since little can be said of them as one.
 */
export const importanceOf = (row: ControlRow, asOf: string): number => {
  const changedOn = row.since?.from ?? null
  const age = changedOn === null ? Number.POSITIVE_INFINITY : Math.max(0, daysBetween(changedOn, asOf))
  const freshness = age <= 3 ? 40 : age <= 7 ? 30 : age <= 30 ? 15 : 0
  const unrest = row.status === 'contested' || row.status === 'besieged' || row.status === 'encircled' ? 8 : 0
  const breadth = row.place.kind === 'country' ? -60 : isWide(row.place) ? -20 : 0
  return (
    freshness +
    unrest +
    breadth +
    Math.min(30, 3 * row.origins.independent) +
    Math.min(10, row.origins.reports)
  )
}

export const byImportance =
  (asOf: string) =>
  (left: ControlRow, right: ControlRow): number =>
    importanceOf(right, asOf) - importanceOf(left, asOf) ||
    byString(left.place.name, right.place.name) ||
    byString(left.place.id, right.place.id)
