import { fixedHolidays } from '../../language/en/dates.ts'
import type { CalendarMeaning, Direction, Matcher } from './meaning.ts'
import {
  anyWeekday,
  clockOfPart,
  dash,
  dayNumber,
  dayOfWord,
  dayPart,
  directionOfWord,
  findAll,
  type Groups,
  month,
  monthOfWord,
  ordinalWord,
  present,
  season,
  seasonOfWord,
  space,
  thirdOfWord,
  thirdWord,
  weekdayOfWord,
  withEnds,
  year,
} from './pattern.ts'

/** Days, months and seasons that the calendar names: "Friday, Nov. 3, 2017", "3rd of March", "late summer of 2014". */

const yearTail = `(?:(?:,${space}?|${space}|${space}of${space}|\\s?-\\s?)(?<year>${year})\\b(?!\\s?(?:people|[a-z]+s\\sago)))?`
const relativeYearTail = `(?:${space}(?:of${space})?(?<relativeYear>last|this|next|that|the\\ssame|the\\sfollowing|the\\sprevious)${space}year)?`
const dayPartTail = `(?:${space}(?<part>${dayPart}))?`
const weekdayHead = `(?:(?<weekday>${anyWeekday}),?${space}(?:the${space})?)?`
const thirdHead = `(?:(?<third>${thirdWord}|the\\s(?:very\\s)?(?:beginning|start|middle|end|close|latter\\spart|early\\spart)\\sof|the\\s(?:early|later|final|last|first)\\s(?:days|part)\\sof|(?:beginning|start|middle|end)\\sof)(?:${space}|-)?(?:in${space})?)?`

const monthDay = new RegExp(
  `\\b${weekdayHead}(?<month>${month})${space}(?:the${space})?(?<day>${dayNumber})\\b(?![:.]\\d|\\s?(?:%|per\\scent|percent))${yearTail}${relativeYearTail}${dayPartTail}`,
  'gi',
)
const dayMonth = new RegExp(
  `\\b${weekdayHead}(?:the${space}(?=\\d{1,2}(?:st|nd|rd|th)))?(?<day>${dayNumber})(?:${space}|-)(?:day${space})?(?:of${space})?(?<month>${month})(?![a-z])${yearTail}${relativeYearTail}${dayPartTail}`,
  'gi',
)
const monthOnly = new RegExp(
  `\\b${thirdHead}(?:(?<direction>last|next|this\\spast|this\\scoming|this|the\\sfollowing|the\\sprevious|the\\ssame)${space})?(?<month>${month})(?![a-z])${yearTail}${relativeYearTail}`,
  'gi',
)
const weekOfMonth = new RegExp(
  `\\b(?:the${space})?(?<nth>first|second|third|fourth|1st|2nd|3rd|4th|last|final)${space}week${space}(?:of|in)${space}(?<month>${month})(?![a-z])${yearTail}${relativeYearTail}`,
  'gi',
)
const seasonal = new RegExp(
  `\\b(?<lead>(?:in|since|until|by|during|of|from|through|before|after|for|this|next)${space})?(?<head>the${space})?${thirdHead}(?:(?<direction>last|next|this\\spast|this\\scoming|this|the\\sfollowing|following|previous|that|the\\ssame)${space})?(?<season>${season})\\b(?!-|time\\b)${yearTail}${relativeYearTail}`,
  'gi',
)
const ordinalDay = new RegExp(
  `\\b(?<lead>on|by|until|since|from|before|after|of)${space}the${space}(?<day>\\d{1,2}(?:st|nd|rd|th)|twenty[\\s-](?:${ordinalWord}))(?=[.,;:)]|$|${space}(?:and|when|as|after|of\\s(?:this|the)\\smonth|to|in|at|by|with|but|that|local)\\b)`,
  'gi',
)
const holiday = new RegExp(
  `\\b(?<name>${[...fixedHolidays.keys()].sort((left, right) => right.length - left.length).join('|')})\\b${yearTail}`,
  'gi',
)

/** Most sentences name no month and no season: those that do not are spared the longer patterns. */
const anyMonth = new RegExp(month, 'i')
const anySeason = new RegExp(season, 'i')

const yearsOf = (groups: Groups): Pick<CalendarMeaning, 'year' | 'relativeYear' | 'referenceYear'> => {
  if (groups.year !== undefined) return { year: Number(groups.year) }
  const word = groups.relativeYear?.toLowerCase()
  if (word === undefined) return {}
  return /that|same|following|previous/.test(word)
    ? { referenceYear: directionOfWord(word) }
    : { relativeYear: directionOfWord(word) }
}

const readDay = (groups: Groups): CalendarMeaning | null => {
  const found = monthOfWord(groups.month ?? '')
  const day = dayOfWord(groups.day ?? '')
  if (found === undefined || day < 1 || day > 31) return null
  return present<CalendarMeaning>({
    kind: 'calendar',
    ...yearsOf(groups),
    month: found,
    day,
    weekday: groups.weekday === undefined ? undefined : weekdayOfWord(groups.weekday),
    clock: clockOfPart(groups.part),
  })
}

const thirdOf = (groups: Groups): CalendarMeaning['third'] =>
  thirdOfWord(groups.third?.replace(/^the\s(?:very\s)?/i, ''))

const directionOf = (groups: Groups): Direction | undefined =>
  groups.direction === undefined ? undefined : directionOfWord(groups.direction)

export const matchDays: Matcher = text => [
  ...(anyMonth.test(text)
    ? [
        ...findAll(text, monthDay, 'calendar/month-day', readDay),
        ...findAll(text, dayMonth, 'calendar/day-month', readDay),
      ]
    : []),
  ...findAll(text, ordinalDay, 'calendar/ordinal-day', (groups, match) => {
    const day = dayOfWord(groups.day ?? '')
    return day >= 1 && day <= 31 && match !== '' ? { kind: 'calendar', day } : null
  }).map(found => {
    // The lead ("on") is no part of the expression.
    const skip = /^\w+\s+/.exec(found.text)?.[0].length ?? 0
    return { ...found, start: found.start + skip, text: found.text.slice(skip) }
  }),
  ...findAll(text, holiday, 'calendar/holiday', groups => {
    const fixed = fixedHolidays.get((groups.name ?? '').toLowerCase())
    return fixed === undefined
      ? null
      : { kind: 'calendar', ...yearsOf(groups), month: fixed[0], day: fixed[1] }
  }),
]

export const matchMonths: Matcher = text => (anyMonth.test(text) ? monthsIn(text) : [])

const monthsIn: Matcher = text => [
  ...findAll(text, monthOnly, 'calendar/month', groups => {
    const found = monthOfWord(groups.month ?? '')
    if (found === undefined) return null
    return present<CalendarMeaning>({
      kind: 'calendar',
      ...yearsOf(groups),
      month: found,
      third: thirdOf(groups),
      direction: directionOf(groups),
    })
  }),
  ...findAll(text, weekOfMonth, 'calendar/week-of-month', groups => {
    const found = monthOfWord(groups.month ?? '')
    if (found === undefined) return null
    const nth = /^(?:last|final)/i.test(groups.nth ?? '')
      ? -1
      : ['first', 'second', 'third', 'fourth'].indexOf((groups.nth ?? '').toLowerCase()) + 1 ||
        Number.parseInt(groups.nth ?? '1', 10)
    return { kind: 'calendar', ...yearsOf(groups), month: found, weekOfMonth: nth }
  }),
]

export const matchSeasons: Matcher = text => (anySeason.test(text) ? seasonsIn(text) : [])

const seasonsIn: Matcher = text =>
  findAll(text, seasonal, 'calendar/season', groups => {
    const code = seasonOfWord(groups.season ?? '')
    const placed =
      groups.year !== undefined ||
      groups.relativeYear !== undefined ||
      groups.direction !== undefined ||
      groups.third !== undefined ||
      // "in the fall", not "after the fall of Mosul" nor "spring" the verb.
      (groups.lead !== undefined && /^(?:in|since|until|by|during|of|this|next)/i.test(groups.lead)) ||
      // "spent the winter", but neither "the fall of" nor "the Prague Spring".
      (groups.head !== undefined && /^(?:winter|summer|spring|autumn)$/.test(groups.season ?? ''))
    if (code === undefined || !placed) return null
    const lead = /^(?:this|next)/i.exec(groups.lead ?? '')?.[0]
    return present<CalendarMeaning>({
      kind: 'calendar',
      ...yearsOf(groups),
      season: code,
      third: thirdOf(groups),
      direction: directionOf(groups) ?? (lead === undefined ? undefined : directionOfWord(lead)),
    })
  })
    .map(found => {
      const lead =
        /^(?:in|since|until|by|during|of|from|through|before|after|for)\s+/i.exec(found.text)?.[0].length ?? 0
      return { ...found, start: found.start + lead, text: found.text.slice(lead) }
    })
    // "the fall of Mosul", "the fall of the city"
    .filter(found => !(/fall$/i.test(found.text) && /^\s+(?:of|in)\s/i.test(text.slice(found.end))))

/** "May 3–5, 2017", "3-5 May", "between 3 and 5 May", "May 3 and 5". */
const dayRangeAfter = new RegExp(
  `\\b(?<month>${month})${space}(?<first>${dayNumber})(?:${dash}|${space}(?:to|through|until|and)${space})(?<last>${dayNumber})\\b(?![:.,]?\\d|\\s(?:people|per))${yearTail}`,
  'gi',
)
const dayRangeBefore = new RegExp(
  `\\b(?<first>${dayNumber})(?:${dash}|${space}(?:to|through|until|and)${space})(?<last>${dayNumber})${space}(?:of${space})?(?<month>${month})(?![a-z])${yearTail}`,
  'gi',
)

export const matchDayRanges: Matcher = text => (anyMonth.test(text) ? dayRangesIn(text) : [])

const dayRangesIn: Matcher = text =>
  [dayRangeAfter, dayRangeBefore].flatMap(pattern =>
    findAll(text, pattern, 'calendar/day-range', groups => {
      const found = monthOfWord(groups.month ?? '')
      const first = dayOfWord(groups.first ?? '')
      const last = dayOfWord(groups.last ?? '')
      if (found === undefined || first >= last) return null
      const common = { kind: 'calendar', ...yearsOf(groups), month: found } as const
      return { kind: 'range', first: { ...common, day: first }, last: { ...common, day: last } }
    }).map(range => withEnds(range, /\s?[-–—]\s?|\s(?:to|through|until|and)\s/)),
  )
