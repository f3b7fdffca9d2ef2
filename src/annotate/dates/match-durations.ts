import { repeatedTimes, units, vagueTimes } from '../../language/en/dates.ts'
import type { Matcher, Meaning } from './meaning.ts'
import { amount, amountOf, findAll, hedge, plainAmount, space, unit, unitOfWord } from './pattern.ts'

/** Lengths ("nearly three years", "the three-year siege"), repetitions ("every day") and vague times ("recently"). */

const length = new RegExp(
  `\\b(?:the${space}(?:whole${space}|entire${space}|full${space})?)?(?:${hedge})?(?<amount>${amount})(?:(?:${space}(?:to|or)${space}|\\s?[-–]\\s?)${plainAmount})?${space}(?<more>more${space}|full${space}|consecutive${space}|straight${space}|long${space}|additional${space})?(?<unit>${unit}|centurie)s?\\b(?:${space}or${space}(?:two|so|more))?(?<half>${space}and${space}a${space}half)?(?!-old|${space}old\\b|${space}of${space}age|['’]s?${space}(?:old|drive))`,
  'gi',
)
const compound = new RegExp(
  `\\b(?<amount>${plainAmount})-(?<unit>${unit})(?:-long)?\\b(?!-old|${space}-?old\\b)`,
  'gi',
)
const barePlural = new RegExp(
  `\\b(?:(?<lead>for|in|after|within|over|during|took|take|takes|lasted|last|lasting|spent|just|only|many|of)${space}(?:the${space})?)?(?<unit>${unit}|centurie)s\\b(?<tail>${space}(?:after|before|of|ahead|later|into)\\b)?(?<or>${space}or${space}(?:${unit})s\\b)?`,
  'gi',
)
const dayLong = /\b(?<unit>day|week|month|year|decade|hour|night)-?long\b/gi
const every = new RegExp(
  `\\b(?:every|each)${space}(?:(?<amount>${plainAmount}|other)${space})?(?<unit>${unit}|morning|evening|afternoon)s?\\b`,
  'gi',
)
const per = new RegExp(
  `\\b(?<lead>once|twice|times|an?|per)${space}(?:an?${space}|per${space})?(?<unit>day|week|month|year|hour|minute)\\b`,
  'gi',
)
const words = (keys: Iterable<string>): string =>
  [...keys].sort((left, right) => right.length - left.length || (left < right ? -1 : 1)).join('|')
const repetition = new RegExp(`\\b(?<word>${words(repeatedTimes.keys())})\\b`, 'gi')
const vague = new RegExp(`\\b(?<word>${words(vagueTimes.keys())})\\b(?!-)`, 'gi')

const lengthOf = (unitName: string, count: number | null, half: boolean): Meaning => ({
  kind: 'duration',
  unit: unitOfWord(unitName),
  amount: count === null ? null : count + (half ? 0.5 : 0),
})

export const matchDurations: Matcher = text => [
  ...findAll(text, length, 'duration/counted', (groups, match) => {
    const count = amountOf(groups.amount ?? '')
    // "the 1988 quarter", "a 2014 second visit": a year.
    const isYear = count != null && count >= 1900 && count < 2100 && !/s$/i.test(match)
    return count === undefined || isYear
      ? null
      : lengthOf(groups.unit ?? 'day', count, groups.half !== undefined)
  }),
  ...findAll(text, compound, 'duration/compound', groups => {
    const count = amountOf(groups.amount ?? '')
    return count === undefined ? null : lengthOf(groups.unit ?? 'day', count, false)
  }),
  ...findAll(text, dayLong, 'duration/long', groups => lengthOf(groups.unit ?? 'day', 1, false)),
  ...findAll(text, barePlural, 'duration/bare', groups => {
    const found = unitOfWord(groups.unit ?? 'day')
    if (found === 'second' || found === 'quarter' || found === 'minute') return null
    return groups.lead === undefined && groups.tail === undefined && groups.or === undefined
      ? null
      : lengthOf(groups.unit ?? 'day', null, false)
  }).map(found => {
    const lead =
      /^(?:for|in|after|within|over|during|took|takes?|last(?:ed|ing)?|spent|just|only|many|of)\s+(?:the\s+)?/i.exec(
        found.text,
      )?.[0] ?? ''
    const kept = found.text.slice(lead.length).replace(/\s+(?:after|before|of|ahead|later|into)$/i, '')
    return {
      ...found,
      start: found.start + lead.length,
      end: found.start + lead.length + kept.length,
      text: kept,
    }
  }),
]

export const matchSets: Matcher = text => [
  ...findAll(text, every, 'set/every', groups => {
    const word = (groups.unit ?? 'day').toLowerCase().replace(/s$/, '')
    const count =
      groups.amount === undefined ? 1 : groups.amount.toLowerCase() === 'other' ? 2 : amountOf(groups.amount)
    const entry = units.get(word)
    if (entry === undefined)
      return {
        kind: 'set',
        value: `XXXX-XX-XXT${word === 'morning' ? 'MO' : word === 'evening' ? 'EV' : 'AF'}`,
      }
    return { kind: 'set', value: `P${entry.clock ? 'T' : ''}${count ?? 'X'}${entry.letter}` }
  }),
  ...findAll(text, per, 'set/per', groups => {
    if (/^an?$/i.test(groups.lead ?? '')) return null
    const entry = units.get((groups.unit ?? 'day').toLowerCase())
    return entry === undefined ? null : { kind: 'set', value: `P${entry.clock ? 'T' : ''}1${entry.letter}` }
  }).map(found => {
    // "three times a week": the set is "a week".
    const skip = /^(?:once|twice|times)\s+/i.exec(found.text)?.[0].length ?? 0
    return { ...found, start: found.start + skip, text: found.text.slice(skip) }
  }),
  ...findAll(text, repetition, 'set/adverb', groups => ({
    kind: 'set',
    value: repeatedTimes.get((groups.word ?? '').toLowerCase()) ?? 'P1D',
  })),
]

export const matchVague: Matcher = text =>
  findAll(text, vague, 'vague', groups => ({
    kind: 'vague',
    value: vagueTimes.get((groups.word ?? '').toLowerCase()) ?? 'PAST_REF',
  }))
