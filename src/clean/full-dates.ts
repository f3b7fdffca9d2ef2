import { weekdays } from '../language/en/months.ts'
import { allMonths as months } from '../language/months.ts'
import type { Span } from '../model/span.ts'
import { daysBetween, type Time, type TimePart } from '../model/time.ts'

/** Which number of `03/04/2017` comes first. */
export type SlashOrder = 'month first' | 'day first'

/** A day with its year as a text or a metadata field gives it, perhaps with the time of day. */
export interface FullDate extends Span {
  readonly time: Time
  /** The day alone. */
  readonly day: string
  /** 0 (Sunday) to 6 when the text names the weekday beside the date. */
  readonly weekday: number | null
}

const monthNames = Object.keys(months)
  .sort((left, right) => right.length - left.length)
  .join('|')
const weekdayNames = Object.keys(weekdays)
  .sort((left, right) => right.length - left.length)
  .join('|')

/**
 * "Nov. 3rd, 2017", "Apr 092017" (comma lost) · "3 November 2017", "03-Nov-2017", "3 de noviembre de 2017",
 * "3 تشرين الثاني/نوفمبر 2017" · "2017-11-03" · "03.11.2017".
 */
const dayPattern = new RegExp(
  [
    `(?<![\\p{L}\\p{N}])(?<month1>${monthNames})\\.?\\s{0,3}(?<day1>\\d{1,2})(?:st|nd|rd|th)?\\s{0,3},?\\s{0,3}(?<year1>\\d{4})(?!\\d)`,
    `(?<!\\d)(?<day2>\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?(?:\\s(?:of|de))?[\\s-]{1,3}(?:(?:${monthNames})\\s?/\\s?)?(?<month2>${monthNames})\\.?,?(?:\\s(?:de|del))?[\\s-]{1,3}(?<year2>\\d{4})(?!\\d)`,
    `(?<!\\d)(?<year3>\\d{4})[\\-/.](?<month3>\\d{1,2})[\\-/.](?<day3>\\d{1,2})(?!\\d)`,
    `(?<!\\d)(?<first4>\\d{1,2})(?<sep4>[\\-/.])(?<second4>\\d{1,2})[\\-/.](?<year4>\\d{4})(?!\\d)`,
  ].join('|'),
  'giu',
)

/** Arabic and Persian digits as the usual ones, letter for letter. */
const withPlainDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹]/g, digit => String(digit.charCodeAt(0) & 15))

const weekdayBefore = new RegExp(`\\b(${weekdayNames})\\.?,?\\s{0,3}(?:the\\s)?$`, 'i')
const timeAfter =
  /^(?:[\s,|/·•–—-]{0,4}(?:at\s|T|@\s?)?\s?)(\d{1,2})(?:[:.h](\d{2}))(?::\d{2})?(?:\.\d+)?\s?(am|pm|a\.m\.|p\.m\.)?(?![\d.,]*\d)/i
const bareTimeAfter = /^\s(?:at\s)?(\d{2})(\d{2})(?=\s?(?:GMT|UTC|hrs|hours)\b)|^\sat\s(\d{2})(\d{2})\b/
const hourAfter = /^(?:[\s,|·•–—-]{0,4}(?:at\s)?)(\d{1,2})\s?(am|pm|a\.m\.|p\.m\.)(?![a-z])/i
const timeBefore =
  /(?:^|[^\d:])(\d{1,2})[:.](\d{2})\s?(am|pm|a\.m\.|p\.m\.)?\s?(?:[A-Z]{2,4})?\s?[\s,|·•–—-]{0,3}(?:on\s)?$/i

/**
 * Days with a year in a text, in reading order. Years from 1900 to 2100 only: dates of other calendars are no
 * dates of ours. `03/04/2017` could be two days: it is taken only where the weekday beside it, a number above
 * 12 or full stops (day first) decide, or when `slashOrder` says which comes first.
 */
export const findFullDates = (written: string, slashOrder?: SlashOrder): readonly FullDate[] => {
  const found: FullDate[] = []
  const text = withPlainDigits(written)
  for (const match of text.matchAll(dayPattern)) {
    const before = text.slice(Math.max(0, match.index - 40), match.index)
    const named = weekdayBefore.exec(before)
    const weekday = named ? (weekdays[named[1]?.toLowerCase() ?? ''] ?? null) : null
    const day = dayOfMatch(match.groups ?? {}, weekday, slashOrder)
    if (day === null) continue
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 24)
    const clock = clockBeside(after, named ? before.slice(0, named.index) : before)
    const known: TimePart[] = ['year', 'month', 'day']
    if (weekday !== null) known.push('weekday')
    if (clock) known.push('hour', 'minute')
    const at = clock ? `${day}T${clock.time}` : day
    found.push({
      start: match.index - (named ? named[0].length : 0) - (clock?.before ?? 0),
      end: match.index + match[0].length + (clock?.after ?? 0),
      time: { from: at, to: at, precision: clock ? 'minute' : 'day', known, implied: [] },
      day,
      weekday,
    })
  }
  return found
}

type Groups = { readonly [name: string]: string | undefined }

const dayOfMatch = (groups: Groups, weekday: number | null, slashOrder?: SlashOrder): string | null => {
  if (groups.year1) return isoDay(groups.year1, months[groups.month1?.toLowerCase() ?? ''], groups.day1)
  if (groups.year2) return isoDay(groups.year2, months[groups.month2?.toLowerCase() ?? ''], groups.day2)
  if (groups.year3) return isoDay(groups.year3, Number(groups.month3), groups.day3)
  const year = groups.year4
  const dayFirst = isoDay(year, Number(groups.second4), groups.first4)
  const monthFirst = isoDay(year, Number(groups.first4), groups.second4)
  if (dayFirst === monthFirst || dayFirst === null || monthFirst === null) return dayFirst ?? monthFirst
  if (weekday !== null && weekdayOf(dayFirst) !== weekdayOf(monthFirst))
    return weekdayOf(dayFirst) === weekday ? dayFirst : weekdayOf(monthFirst) === weekday ? monthFirst : null
  if (groups.sep4 === '.') return dayFirst
  return slashOrder === 'month first' ? monthFirst : slashOrder === 'day first' ? dayFirst : null
}

const isoDay = (
  year: string | undefined,
  month: number | undefined,
  day: string | undefined,
): string | null => {
  const numbers = [Number(year), month ?? 0, Number(day)] as const
  const [y, m, d] = numbers
  if (!(y >= 1900 && y <= 2100 && m >= 1 && m <= 12 && d >= 1 && d <= 31)) return null
  const date = new Date(Date.UTC(y, m - 1, d))
  return date.getUTCDate() === d ? date.toISOString().slice(0, 10) : null
}

/** 0 (Sunday) to 6 of an ISO day. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay()

interface Clock {
  readonly time: string
  readonly after: number
  readonly before: number
}

const clockBeside = (after: string, before: string): Clock | null => {
  const following = timeAfter.exec(after)
  const withMinutes = following && clock(following[1], following[2], following[3])
  if (withMinutes) return { time: withMinutes, after: following[0].length, before: 0 }
  const bare = bareTimeAfter.exec(after)
  const military = bare && clock(bare[1] ?? bare[3], bare[2] ?? bare[4], undefined)
  if (military) return { time: military, after: bare[0].length, before: 0 }
  const hour = hourAfter.exec(after)
  const full = hour && clock(hour[1], '00', hour[2])
  if (full) return { time: full, after: hour[0].length, before: 0 }
  const preceding = timeBefore.exec(before)
  const earlier = preceding && clock(preceding[1], preceding[2], preceding[3])
  return earlier ? { time: earlier, after: 0, before: preceding[0].replace(/^[^\d]/, '').length } : null
}

const clock = (hours?: string, minutes?: string, half?: string): string | null => {
  let hour = Number(hours)
  const afternoon = half?.toLowerCase().startsWith('p')
  if (half !== undefined && (hour < 1 || hour > 12)) return null
  if (half !== undefined) hour = (hour % 12) + (afternoon ? 12 : 0)
  return hour <= 23 && Number(minutes) <= 59 ? `${String(hour).padStart(2, '0')}:${minutes}` : null
}

/**
 * Which number comes first in the slashed dates of a text: a number above 12 tells, or a date in words that is
 * near one reading only. Undefined when nothing tells.
 */
export const slashOrderOf = (text: string): SlashOrder | undefined => {
  const pairs = [...text.matchAll(/(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/g)]
  if (pairs.length === 0) return undefined
  if (pairs.some(pair => Number(pair[1]) > 12)) return 'day first'
  if (pairs.some(pair => Number(pair[2]) > 12)) return 'month first'
  const written = findFullDates(text)
    .slice(0, datesCompared)
    .map(date => date.day)
  const near = (order: SlashOrder): boolean =>
    pairs
      .slice(0, datesCompared)
      .some(pair =>
        findFullDates(pair[0], order).some(read =>
          written.some(day => Math.abs(daysBetween(read.day, day)) <= nearDays),
        ),
      )
  const [dayFirst, monthFirst] = [near('day first'), near('month first')]
  return dayFirst === monthFirst ? undefined : dayFirst ? 'day first' : 'month first'
}

/** Listings have hundreds of dates: the first of them tell. */
const datesCompared = 50

/** A page's day is expected this near to the newest dates that it writes in words. */
const nearDays = 10
