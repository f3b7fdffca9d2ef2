import { isDay } from './calendar.ts'
import type { CalendarMeaning, Expression, Meaning } from './meaning.ts'
import { findAll, present } from './pattern.ts'

/** Dates and times in figures: "2017-11-03", "2017-11-03T16:51Z", "03/11/2017", "3.11.2017", "16:51", "5 p.m.". */

const iso =
  /(?<![\d-])(?<year>\d{4})-(?<month>\d{2})(?:-(?<day>\d{2}))?(?:[T ](?<hour>\d{2}):(?<minute>\d{2})(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\d-])/g
const slashed =
  /(?<![\d/.])(?<first>\d{1,2})(?<mark>[/.-])(?<second>\d{1,2})\k<mark>(?<year>\d{4}|\d{2})(?![\d/])/g
const yearFirst = /(?<![\d/.])(?<year>\d{4})[/.](?<month>\d{1,2})[/.](?<day>\d{1,2})(?![\d/])/g
const twelveHour =
  /\b(?:(?:about|around|shortly after|shortly before|just after|just before)\s)?(?<hour>1[0-2]|0?[1-9])(?:[:.](?<minute>[0-5]\d))?\s?(?<half>[ap])\.?\s?m\b\.?(?:\s(?:local\stime|GMT|UTC|BST|E[SD]T|[A-Z]{2,4}T))?/gi
const twentyFourHour =
  /(?<![\d:.,/-])(?<hour>[01]?\d|2[0-3])[:](?<minute>[0-5]\d)(?![\d:])(?:\s?(?:local\stime|hours|hrs|GMT|UTC|BST|[A-Z]{2,4}T)\b)?/g
const military =
  /(?<![\d,.])(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)\s?(?:GMT|UTC|hours|hrs|local\stime|Z)\b/g
const inTheMorning =
  /\b(?<hour>1[0-2]|[1-9])(?:\so['’]clock)?\s(?:in\sthe\s(?<part>morning|afternoon|evening)|at\snight)\b/gi
const words = /\b(?<word>noon|midday|midnight)\b/gi
const oClock =
  /\b(?<hour>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\so['’]clock\b/gi
const hourWords = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** Whether 03/11/2017 is 3 November; from other signs of the document. */
export interface NumericOrder {
  readonly dayFirst: boolean
}

const fullYear = (text: string): number =>
  text.length === 4 ? Number(text) : Number(text) + (Number(text) < 70 ? 2000 : 1900)

const dayMeaning = (year: number, month: number, day: number): Meaning | null => {
  // 1396/8/13 and 1439/02/14 are days of the Iranian and the Islamic calendar: no day of ours.
  if (year < 1600 || year > 2100) return { kind: 'vague', value: 'FOREIGN' }
  return isDay(year, month, day) ? { kind: 'calendar', year, month, day } : null
}

export const matchNumericDates =
  (order: NumericOrder) =>
  (text: string): Expression[] => [
    ...findAll(text, iso, 'numeric/iso', groups => {
      const year = Number(groups.year)
      const month = Number(groups.month)
      // "2007-08" is a span of two years.
      if (groups.day === undefined && month === (year + 1) % 100) return null
      if (month < 1 || month > 12 || year < 1600 || year > 2100) return null
      if (groups.day !== undefined && !isDay(year, month, Number(groups.day))) return null
      return present<CalendarMeaning>({
        kind: 'calendar',
        year,
        month,
        day: groups.day === undefined ? undefined : Number(groups.day),
        clock:
          groups.hour === undefined
            ? undefined
            : { hour: Number(groups.hour), minute: Number(groups.minute) },
      })
    }),
    ...findAll(text, slashed, 'numeric/slashed', groups => {
      const first = Number(groups.first)
      const second = Number(groups.second)
      const year = fullYear(groups.year ?? '')
      const [day, month] =
        second > 12
          ? [second, first]
          : first > 12 || order.dayFirst || groups.mark === '.'
            ? [first, second]
            : [second, first]
      return dayMeaning(year, month, day)
    }),
    ...findAll(text, yearFirst, 'numeric/year-first', groups =>
      dayMeaning(Number(groups.year), Number(groups.month), Number(groups.day)),
    ),
  ]

export const matchClocks = (text: string): Expression[] => [
  ...findAll(text, twelveHour, 'clock/12', groups => {
    const hour = (Number(groups.hour) % 12) + (groups.half?.toLowerCase() === 'p' ? 12 : 0)
    return { kind: 'clock', clock: { hour, minute: Number(groups.minute ?? 0) }, origin: 'reference' }
  }),
  ...[twentyFourHour, military].flatMap(pattern =>
    findAll(text, pattern, 'clock/24', groups => ({
      kind: 'clock',
      clock: { hour: Number(groups.hour), minute: Number(groups.minute) },
      origin: 'reference',
    })),
  ),
  ...findAll(text, inTheMorning, 'clock/spoken', groups => {
    const isMorning = groups.part?.toLowerCase() === 'morning'
    return {
      kind: 'clock',
      clock: { hour: (Number(groups.hour) % 12) + (isMorning ? 0 : 12), minute: 0 },
      origin: 'reference',
    }
  }),
  ...findAll(text, words, 'clock/word', groups => ({
    kind: 'clock',
    clock: { hour: groups.word?.toLowerCase() === 'midnight' ? 0 : 12, minute: 0 },
    origin: 'reference',
  })),
  ...findAll(text, oClock, 'clock/o-clock', groups => {
    const hour = Number(groups.hour) || hourWords.indexOf((groups.hour ?? '').toLowerCase()) + 1
    return { kind: 'clock', clock: { hour, minute: 0 }, origin: 'reference' }
  }),
]
