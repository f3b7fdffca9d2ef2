import { dayParts, months, ordinals, seasons, units, weekdays } from '../../language/en/dates.ts'
import { scales, smallNumbers, tens } from '../../language/en/numbers.ts'
import { readWordNumber } from '../quantities/number-words.ts'
import type { Clock, Direction, Expression, Meaning, Third, Unit } from './meaning.ts'

/** Pieces that the matchers' expressions are built of. None repeats inside a repetition: all run in linear time. */

const longestFirst = (words: Iterable<string>): string =>
  [...words].sort((left, right) => right.length - left.length || (left < right ? -1 : 1)).join('|')

const fullMonths = [...months.keys()].filter(
  word => word.length > 4 || word === 'june' || word === 'july' || word === 'may',
)
const shortMonths = [...months.keys()].filter(word => !fullMonths.includes(word))
export const month = `(?:${longestFirst(fullMonths)}|(?:${longestFirst(shortMonths)})\\b\\.?)`
const fullWeekdays = [...weekdays.keys()].filter(word => word.endsWith('day'))
export const weekday = `(?:${longestFirst(fullWeekdays)})`
/** Short weekdays only beside a date: "Sun" and "Sat" are words of their own. */
export const anyWeekday = `(?:${longestFirst(fullWeekdays)}|(?:${longestFirst([...weekdays.keys()].filter(word => !word.endsWith('day')))})\\b\\.?)`
export const dayNumber = '(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?'
export const year = '(?:1[0-9]{3}|20[0-9]{2})'
export const season = `(?:${longestFirst(seasons.keys())})`
export const dayPart = `(?:${longestFirst(dayParts.keys())})`
export const unit = `(?:${longestFirst(units.keys())})`
export const thirdWord = '(?:early|mid|middle|late)'
export const space = '[\\s\\u00a0]+'
export const dash = '\\s?[-–—]\\s?'

const numberWord = longestFirst([...smallNumbers.keys(), ...tens.keys(), ...scales.keys()])
/** A counted or vague amount: digits, words, "a", "a few", "several", "a couple of". */
export const amount =
  '(?:\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?(?:\\s1/2)?' +
  `|(?:${numberWord})\\sand\\sa\\shalf` +
  `|(?:a\\s(?=hundred|thousand|million))?(?:${numberWord})(?:[\\s-](?:and\\s)?(?:${numberWord})\\b){0,5}` +
  '|a\\sfew|a\\scouple\\sof|a\\scouple|several|a\\snumber\\sof|dozens\\sof|many|half\\san?|an?\\shalf|an?)'
/** A number that may stand before a hyphen or after "last": no article. */
export const plainAmount = `(?:\\d+(?:\\.\\d+)?|(?:${numberWord})(?:[\\s-](?:${numberWord})\\b){0,3}|few|several|couple\\sof|couple)`

export const hedge =
  '(?:(?:nearly|almost|about|around|some|roughly|approximately|more\\sthan|less\\sthan|fewer\\sthan|over|under|at\\sleast|at\\smost|up\\sto|just\\sover|just\\sunder|well\\sover|no\\smore\\sthan|barely|(?:just\\s)?a\\s(?:little|bit)\\s(?:over|under|more\\sthan|less\\sthan))\\s)'

/** The number that an amount says; null for a vague one, undefined when it is none. */
export const amountOf = (phrase: string): number | null | undefined => {
  const text = phrase.toLowerCase().trim()
  if (/^(?:a few|few|several|a number of|dozens of|many)$/.test(text)) return null
  if (/^(?:a )?couple(?: of)?$/.test(text)) return 2
  if (/^(?:half an?|an? half)$/.test(text)) return 0.5
  if (text === 'a' || text === 'an') return 1
  const half = /^(.+) and a half$/.exec(text)
  if (half) {
    const whole = amountOf(half[1]!)
    return whole == null ? undefined : whole + 0.5
  }
  const digits = /^(\d[\d,]*(?:\.\d+)?)( 1\/2)?$/.exec(text)
  if (digits) return Number(digits[1]!.replaceAll(',', '')) + (digits[2] ? 0.5 : 0)
  const words = text.split(/[\s-]+/)
  const read = readWordNumber(words)
  return read && read.words === words.length ? read.value : undefined
}

const bare = (word: string): string => word.toLowerCase().replace(/\.$/, '').trim()

export const monthOfWord = (word: string): number | undefined => months.get(bare(word))
export const weekdayOfWord = (word: string): number | undefined => weekdays.get(bare(word))
export const seasonOfWord = (word: string): string | undefined => seasons.get(bare(word))?.code
export const dayOfWord = (word: string): number => Number(word.replace(/\D/g, ''))

export const unitOfWord = (word: string): Unit => {
  const lower = word.toLowerCase()
  return (lower.startsWith('centur') ? 'century' : lower.replace(/s$/, '')) as Unit
}

export const thirdOfWord = (word: string | undefined): Third | undefined => {
  if (word === undefined) return undefined
  const lower = word.toLowerCase()
  if (/^(?:early|beginning|start|earlier|first|opening)/.test(lower)) return 'START'
  if (/^(?:mid|middle)/.test(lower)) return 'MID'
  return /^(?:late|end|close|later|latter|last|final)/.test(lower) ? 'END' : undefined
}

export const directionOfWord = (word: string): Direction => {
  if (/last|past|previous|preceding|prior|earlier|before/i.test(word)) return -1
  return /next|coming|following|subsequent|after/i.test(word) ? 1 : 0
}

export const clockOfPart = (word: string | undefined): Clock | undefined => {
  const part = word === undefined ? undefined : dayParts.get(word.toLowerCase().replace(/s$/, ''))
  return part === undefined ? undefined : { part: part.code }
}

/** Century and day ordinals up to thirty-first. */
export const ordinalOf = (word: string): number | undefined => {
  const lower = word.toLowerCase()
  if (/^\d+/.test(lower)) return Number.parseInt(lower, 10)
  const [first = '', second] = lower.split(/[\s-]/)
  if (second === undefined) return ordinals.get(first)
  const ten = tens.get(first)
  const one = ordinals.get(second)
  return ten === undefined || one === undefined ? undefined : ten + one
}

export const ordinalWord = `(?:\\d{1,2}(?:st|nd|rd|th)|(?:(?:twenty|thirty)[\\s-])?(?:${longestFirst(ordinals.keys())}))`

/** Named groups of one match. */
export type Groups = { readonly [name: string]: string | undefined }

/** All matches of `pattern` (must have the flags `gi`) whose groups `read` accepts. */
export const findAll = (
  text: string,
  pattern: RegExp,
  rule: string,
  read: (groups: Groups, match: string, index: number) => Meaning | null,
): Expression[] => {
  const found: Expression[] = []
  for (const match of text.matchAll(pattern)) {
    const meaning = read(match.groups ?? {}, match[0], match.index)
    if (meaning === null) continue
    const trimmed = match[0].replace(/[\s,]+$/, '')
    found.push({ start: match.index, end: match.index + trimmed.length, text: trimmed, meaning, rule })
  }
  return found
}

/** A range with its two ends, cut at the joint. */
export const withEnds = (expression: Expression, joint: RegExp): Expression => {
  const { meaning, text, start, end, rule } = expression
  const cut = joint.exec(text)
  if (meaning.kind !== 'range' || cut === null) return expression
  const after = start + cut.index + cut[0].length
  return {
    ...expression,
    ends: [
      { start, end: start + cut.index, text: text.slice(0, cut.index), meaning: meaning.first, rule },
      { start: after, end, text: text.slice(after - start), meaning: meaning.last, rule },
    ],
  }
}

/** An object without its undefined members (exactOptionalPropertyTypes). */
export const present = <Shape extends object>(
  shape: { [Key in keyof Shape]: Shape[Key] | undefined },
): Shape => Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as Shape
