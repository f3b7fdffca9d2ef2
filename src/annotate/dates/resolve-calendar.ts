import { seasons } from '../../language/en/dates.ts'
import { addDays, daysBetween, type Time, type TimeBasis, type TimePart } from '../../model/time.ts'
import {
  addMonths,
  type DayRange,
  dayOfMonth,
  isDay,
  isoDay,
  isoMonth,
  isoWeek,
  monthOf,
  monthRange,
  monthsRange,
  thirdOf,
  weekdayOf,
  yearOf,
  yearRange,
} from './calendar.ts'
import type { CalendarMeaning } from './meaning.ts'
import { type Resolved, rangeTime, type Surroundings, unresolved, withClock } from './resolved.ts'

/**
 * A bare date means the nearest one, since reports give others a year. A day that the verb's tense contradicts
 * counts as this many times further away; without a tense the future counts as further than the past.
 */
const againstTense = 10
const futureDoubt = 3

const firstMonthOf = (meaning: CalendarMeaning): number | undefined => {
  if (meaning.month !== undefined) return meaning.month
  if (meaning.quarter !== undefined) return meaning.quarter * 3 - 2
  if (meaning.season === undefined) return undefined
  return [...seasons.values()].find(season => season.code === meaning.season)?.firstMonth
}

/** The first day of the meaning in a year, clamped to the month. */
const startIn = (meaning: CalendarMeaning, year: number): string => {
  const month = firstMonthOf(meaning) ?? 1
  const day = meaning.day ?? 1
  return isDay(year, month, day) ? isoDay(year, month, day) : isoDay(year, month, 28)
}

const latestBy = (meaning: CalendarMeaning, day: string): number =>
  startIn(meaning, yearOf(day)) <= day ? yearOf(day) : yearOf(day) - 1

/** The year of a date that names none, counted from publication. */
const yearFromAnchor = (meaning: CalendarMeaning, anchor: string, tense: -1 | 0 | 1): number => {
  const year = yearOf(anchor)
  const past = latestBy(meaning, anchor)
  const isPeriod = meaning.day === undefined
  const running = isPeriod && startIn(meaning, past).slice(0, 7) === anchor.slice(0, 7)
  if (meaning.direction === -1) return running ? past - 1 : past
  if (meaning.direction === 1) return past + 1
  if (meaning.direction === 0) return year
  if (meaning.weekday !== undefined && meaning.month !== undefined && meaning.day !== undefined) {
    // "Friday, Nov. 3": the nearest year in which that day is a Friday.
    const fitting = [past, past + 1, past - 1, past - 2, past - 3, past - 4, past - 5].find(
      candidate => weekdayOf(startIn(meaning, candidate)) === meaning.weekday,
    )
    if (fitting !== undefined) return fitting
  }
  if (meaning.quarter !== undefined) return past
  if (running) return past
  const behind = daysBetween(startIn(meaning, past), anchor) * (tense > 0 ? againstTense : 1)
  const doubt = tense < 0 ? againstTense : tense > 0 ? 1 : futureDoubt
  return daysBetween(anchor, startIn(meaning, past + 1)) * doubt < behind ? past + 1 : past
}

/** The year in a history: the first such date on or after the one before it, within half a year back. */
const yearFromReference = (meaning: CalendarMeaning, reference: string): number => {
  const year = yearOf(reference)
  const month = firstMonthOf(meaning)
  if (month === undefined || reference.slice(5) === '01-01') return year
  if (meaning.direction === 1 && month <= monthOf(reference)) return year + 1
  if (meaning.direction === -1 && month >= monthOf(reference)) return year - 1
  // "In November 1941 … In January": the turn of the year.
  if (month < monthOf(reference) && month + 12 - monthOf(reference) <= 4) return year + 1
  return year
}

const findYear = (
  meaning: CalendarMeaning,
  around: Surroundings,
): { year: number; basis: TimeBasis; known: boolean } | null => {
  if (meaning.year !== undefined) return { year: meaning.year, basis: 'text', known: true }
  if (meaning.relativeYear !== undefined)
    return around.anchor === null
      ? null
      : { year: yearOf(around.anchor) + meaning.relativeYear, basis: 'publication', known: false }
  if (meaning.referenceYear !== undefined) {
    const spoken = around.reference.year ?? around.anchor
    return spoken === null
      ? null
      : { year: yearOf(spoken) + meaning.referenceYear, basis: 'earlier sentence', known: false }
  }
  if (around.sameSentence !== null && meaning.direction === undefined && around.tense <= 0)
    return { year: yearFromReference(meaning, around.sameSentence), basis: 'text', known: false }
  const spoken = around.reference.year
  if (around.narrative && spoken !== null)
    return { year: yearFromReference(meaning, spoken), basis: 'earlier sentence', known: false }
  if (around.anchor !== null)
    return { year: yearFromAnchor(meaning, around.anchor, around.tense), basis: 'publication', known: false }
  // A page without a day: the year that it spoke of last, or the only one that it gives its dates.
  if (meaning.direction !== undefined) return null
  if (spoken !== null)
    return { year: yearFromReference(meaning, spoken), basis: 'earlier sentence', known: false }
  return around.onlyYear === null ? null : { year: around.onlyYear, basis: 'text', known: false }
}

const two = (value: number | undefined): string =>
  value === undefined ? 'XX' : String(value).padStart(2, '0')

const openValue = (meaning: CalendarMeaning): string => {
  if (meaning.season !== undefined) return `XXXX-${meaning.season}`
  if (meaning.quarter !== undefined) return `XXXX-Q${meaning.quarter}`
  return meaning.day === undefined
    ? `XXXX-${two(meaning.month)}`
    : `XXXX-${two(meaning.month)}-${two(meaning.day)}`
}

/** "on the 14th": of the month spoken of, else the latest 14th by the publication. */
const resolveDayOnly = (day: number, around: Surroundings): Resolved => {
  const spoken = around.reference.month
  const base = spoken ?? around.anchor
  if (base === null) return unresolved(`XXXX-XX-${two(day)}`)
  let year = yearOf(base)
  let month = monthOf(base)
  if (spoken === null && day > dayOfMonth(base) && around.tense <= 0)
    [year, month] = addMonths(year, month, -1)
  if (!isDay(year, month, day)) return unresolved(`XXXX-XX-${two(day)}`)
  const iso = isoDay(year, month, day)
  return {
    type: 'DATE',
    value: iso,
    time: rangeTime({ from: iso, to: iso }, 'day', ['day'], ['year', 'month']),
    basis: spoken === null ? 'publication' : 'earlier sentence',
  }
}

const weekRangeOf = (year: number, month: number, week: number): DayRange => {
  const whole = monthRange(year, month)
  if (week < 0) return { from: addDays(whole.to, -6), to: whole.to }
  const from = addDays(whole.from, (week - 1) * 7)
  return { from, to: addDays(from, 6) }
}

/** Value, range and precision of a meaning whose year is known. */
const placed = (
  meaning: CalendarMeaning,
  year: number,
): { value: string; range: DayRange; precision: Time['precision']; part: TimePart } | null => {
  const { month, day } = meaning
  if (month !== undefined && day !== undefined) {
    if (!isDay(year, month, day)) return null
    const iso = isoDay(year, month, day)
    return { value: iso, range: { from: iso, to: iso }, precision: 'day', part: 'day' }
  }
  if (month !== undefined && meaning.weekOfMonth !== undefined) {
    const range = weekRangeOf(year, month, meaning.weekOfMonth)
    return { value: isoWeek(addDays(range.from, 3)), range, precision: 'week', part: 'week' }
  }
  if (month !== undefined)
    return { value: isoMonth(year, month), range: monthRange(year, month), precision: 'month', part: 'month' }
  const head = String(year).padStart(4, '0')
  const firstMonth = firstMonthOf(meaning)
  if (firstMonth !== undefined) {
    const code = meaning.season ?? `Q${meaning.quarter}`
    return {
      value: `${head}-${code}`,
      range: monthsRange(year, firstMonth, 3),
      precision: 'season',
      part: 'season',
    }
  }
  if (meaning.half !== undefined)
    return {
      value: `${head}-H${meaning.half}`,
      range: monthsRange(year, meaning.half * 6 - 5, 6),
      precision: 'season',
      part: 'season',
    }
  return { value: head, range: yearRange(year), precision: 'year', part: 'year' }
}

export const resolveCalendar = (meaning: CalendarMeaning, around: Surroundings): Resolved => {
  if (meaning.day !== undefined && meaning.month === undefined) return resolveDayOnly(meaning.day, around)
  const found = findYear(meaning, around)
  if (found === null || found.year < 1) return withClock(unresolved(openValue(meaning)), meaning.clock)
  const at = placed(meaning, found.year)
  if (at === null) return unresolved(openValue(meaning))
  const known: TimePart[] = found.known ? ['year'] : []
  if (meaning.month !== undefined) known.push('month')
  if (!known.includes(at.part) && at.part !== 'year') known.push(at.part)
  const range = meaning.third === undefined ? at.range : thirdOf(at.range, meaning.third)
  const time = rangeTime(range, at.precision, known, found.known ? [] : ['year'])
  return withClock({ type: 'DATE', value: at.value, time, basis: found.basis }, meaning.clock)
}
