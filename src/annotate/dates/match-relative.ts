import type { Direction, Matcher, Meaning } from './meaning.ts'
import {
  amount,
  amountOf,
  clockOfPart,
  dayPart,
  directionOfWord,
  findAll,
  hedge,
  plainAmount,
  present,
  space,
  thirdOfWord,
  unit,
  unitOfWord,
} from './pattern.ts'

/** Expressions that count from the day of publication or from the day last spoken of. */

const named = new RegExp(
  `\\b(?:(?<third>early|late|earlier|later)${space})?(?<day>the${space}day${space}before${space}yesterday|the${space}day${space}after${space}tomorrow|yesterday|today|tomorrow)\\b(?!['’]s${space}(?:generation|society|youth))(?:${space}(?<part>${dayPart}))?`,
  'gi',
)
const partOfDay = new RegExp(
  `\\b(?:(?<third>early|earlier|late|later)${space})?(?<lead>this|last|that|the\\ssame|the\\sfollowing|the\\snext|the\\sprevious|tomorrow|yesterday)${space}(?<part>${dayPart})\\b`,
  'gi',
)
const tonight = /\b(?:(?:early|late|later)\s)?tonight\b/gi
const overnight = /\bovernight\b/gi
const away = new RegExp(
  `\\b(?:${hedge})?(?:(?<amount>${amount})${space})?(?<more>more${space}|and${space}a${space}half${space})?(?<unit>${unit}|centurie)s?${space}(?<half>and${space}a${space}half${space})?(?:or${space}so${space})?(?<where>ago|earlier|later|previously|before(?=[.,;]|$)|afterwards?|from${space}now|hence|before${space}that|after${space}that|on(?=[.,;]|$))\\b`,
  'gi',
)
const yearEarlier = new RegExp(
  `\\bthe${space}(?<unit>${unit})${space}(?<where>before|after|earlier|following|previous)(?=[.,;]|$|${space}(?:and|had)\\b)`,
  'gi',
)
const pointed = new RegExp(
  `\\b(?:(?<third>early|earlier|mid|late|later|end\\sof|the\\send\\sof|the\\sbeginning\\sof|the\\sstart\\sof|the\\smiddle\\sof|beginning\\sof|start\\sof|by\\sthe\\send\\sof)(?:${space}|-)(?:in${space}|on${space})?)?(?<lead>the\\ssame|the\\svery\\ssame|that\\ssame|that\\svery|that|this\\spast|this\\scoming|this|last|next|the\\slast|the\\spast|the\\snext|the\\sprevious|the\\spreceding|the\\sprior|the\\sfollowing|the\\ssubsequent|the\\scoming|the\\scurrent|the\\sfirst|previous|following|past|coming|current)${space}(?<unit>${unit})\\b(?!s|-old)`,
  'gi',
)
/** "the end of the month", "the start of the week", "late in the day": the one now spoken of. */
const endOfUnit = new RegExp(
  `\\b(?:the${space})?(?<third>end|beginning|start|middle|close|rest|remainder)${space}of${space}the${space}(?<unit>day|week|month|year|decade|century)\\b`,
  'gi',
)
const window = new RegExp(
  `\\b(?:the${space})?(?<lead>last|past|previous|preceding|next|coming|following(?!${space}[\\p{L}\\d]+${space}\\p{L}+${space}of\\b)|first|recent|final|intervening)${space}(?<amount>${plainAmount})${space}(?<unit>${unit}|centurie)s\\b`,
  'giu',
)
const postWindow = new RegExp(
  `\\b(?:the${space})?(?<amount>${plainAmount})${space}(?<lead>previous|preceding|following|past|last)${space}(?<unit>${unit}|centurie)s\\b`,
  'gi',
)
const recent = new RegExp(
  `\\b(?:the${space})?(?<lead>(?:most${space})?recent|past|coming|following(?!${space}\\p{L}+${space}of\\b))${space}(?<unit>${unit}|centurie)s\\b(?:${space}(?:and|or)${space}(?:${unit})s\\b)?`,
  'giu',
)

const named0: { readonly [day: string]: number } = { yesterday: -1, today: 0, tomorrow: 1 }

const shiftOf = (days: number, part: string | undefined): Meaning =>
  present<Extract<Meaning, { kind: 'shift' }>>({
    kind: 'shift',
    unit: 'day',
    amount: Math.abs(days),
    sign: days < 0 ? -1 : 1,
    origin: 'speech',
    clock: clockOfPart(part),
  })

const isReference = (lead: string): boolean =>
  /same|that|previous|preceding|prior|following|subsequent|the\snext|the\sfirst/i.test(lead)

export const matchNamedDays: Matcher = text => [
  ...findAll(text, named, 'relative/named-day', groups => {
    const day = (groups.day ?? '').toLowerCase()
    if (day.startsWith('the')) return shiftOf(day.includes('before') ? -2 : 2, groups.part)
    return shiftOf(named0[day] ?? 0, groups.part)
  }),
  ...findAll(text, partOfDay, 'relative/part-of-day', groups => {
    const lead = (groups.lead ?? '').toLowerCase()
    const clock = clockOfPart(groups.part) ?? {}
    // "last night" is the one before publication; "that night" the one of the day spoken of.
    if (lead === 'last' || lead === 'yesterday')
      return { kind: 'shift', unit: 'day', amount: 1, sign: -1, origin: 'speech', clock }
    const days = directionOfWord(lead)
    return {
      kind: 'clock',
      clock,
      origin: lead === 'this' || lead === 'tomorrow' ? 'speech' : 'reference',
      days: lead === 'tomorrow' ? 1 : days,
    }
  }),
  ...findAll(text, tonight, 'relative/tonight', () => ({
    kind: 'clock',
    clock: { part: 'NI' },
    origin: 'speech',
  })),
  ...findAll(text, overnight, 'relative/overnight', () => ({
    kind: 'clock',
    clock: { part: 'NI' },
    origin: 'speech',
    days: -1,
  })),
]

export const matchShifts: Matcher = text => [
  ...findAll(text, away, 'relative/shift', groups => {
    const where = (groups.where ?? '').toLowerCase()
    const count = groups.amount === undefined ? null : amountOf(groups.amount)
    // A bare unit needs its plural: "hours later", not "the hour later".
    if (count === undefined) return null
    const origin = /^(?:ago|from|hence)/.test(where) ? 'speech' : 'reference'
    const sign = /^(?:ago|earlier|prev|before)/.test(where) ? -1 : 1
    return {
      kind: 'shift',
      unit: unitOfWord(groups.unit ?? 'day'),
      amount: count === null || groups.half === undefined ? count : count + 0.5,
      sign,
      origin,
    }
  }),
  ...findAll(text, yearEarlier, 'relative/day-before', groups => ({
    kind: 'unit',
    unit: unitOfWord(groups.unit ?? 'day'),
    direction: /before|earlier|previous/i.test(groups.where ?? '') ? -1 : 1,
    origin: 'reference',
  })),
]

export const matchUnits: Matcher = text => [
  ...findAll(text, pointed, 'relative/unit', groups => {
    const lead = (groups.lead ?? '').toLowerCase()
    const found = unitOfWord(groups.unit ?? 'day')
    // "this second", "the first hour": no place in the calendar. "the first day/year": no date by itself.
    if (['second', 'minute', 'hour', 'night'].includes(found) || lead === 'the first') return null
    // "the past month" ends today, "last month" with the month.
    if (
      (/^(?:the\s)?past$/.test(lead) || (lead === 'the last' && found !== 'day')) &&
      groups.third === undefined
    )
      return { kind: 'window', unit: found, amount: 1, sign: -1, origin: 'speech' }
    const direction: Direction = /current|this$|that|same/.test(lead) ? 0 : directionOfWord(lead)
    return present<Extract<Meaning, { kind: 'unit' }>>({
      kind: 'unit',
      unit: found,
      direction,
      origin: isReference(lead) ? 'reference' : 'speech',
      side: /^earlier$/i.test(groups.third ?? '')
        ? 'earlier'
        : /^later$/i.test(groups.third ?? '')
          ? 'later'
          : undefined,
      third: thirdOfWord(groups.third?.replace(/^(?:by\s)?the\s/i, '').replace(/^by\s/i, '')),
    })
  }),
  ...findAll(text, endOfUnit, 'relative/end-of-unit', groups =>
    present<Extract<Meaning, { kind: 'unit' }>>({
      kind: 'unit',
      unit: unitOfWord(groups.unit ?? 'month'),
      direction: 0,
      origin: 'speech',
      third: thirdOfWord(groups.third),
    }),
  ),
]

export const matchWindows: Matcher = text => [
  ...[window, postWindow].flatMap(pattern =>
    findAll(text, pattern, 'relative/window', (groups): Meaning | null => {
      const lead = (groups.lead ?? '').toLowerCase()
      const count = amountOf(groups.amount ?? '')
      if (count === undefined) return null
      const found = unitOfWord(groups.unit ?? 'day')
      // "the first nine months", "the final two days": a length, no stretch up to publication.
      if (/first|final|intervening/.test(lead)) return { kind: 'duration', unit: found, amount: count }
      return {
        kind: 'window',
        unit: found,
        amount: count,
        sign: /next|coming|following/.test(lead) ? 1 : -1,
        origin: /previous|preceding|following/.test(lead) ? 'reference' : 'speech',
      }
    }),
  ),
  ...findAll(text, recent, 'relative/recent', groups => ({
    kind: 'window',
    unit: unitOfWord(groups.unit ?? 'day'),
    amount: null,
    sign: /coming|following/i.test(groups.lead ?? '') ? 1 : -1,
    origin: 'speech',
  })),
]
