import type { Clock, Direction, Matcher, Meaning } from './meaning.ts'
import {
  clockOfPart,
  dayPart,
  directionOfWord,
  findAll,
  present,
  space,
  weekday,
  weekdayOfWord,
} from './pattern.ts'

/** "Friday", "last Friday", "early Tuesday", "Friday night", "the previous Monday", "every Friday", "Fridays". */

const single = new RegExp(
  `\\b(?:(?<lead>the\\searly\\shours\\sof|the\\slate\\shours\\sof|the\\sprevious|the\\spreceding|the\\sfollowing|the\\snext|the\\slast|the\\ssame|last|next|this\\spast|this\\scoming|this|that|early\\son|late\\son|early|late|mid)(?:${space}|-))?(?<weekday>${weekday})(?<plural>s)?\\b(?:${space}(?<third>early|late)\\b)?(?:${space}(?<part>${dayPart})(?<parts>s)?\\b)?`,
  'gi',
)
const repeated = new RegExp(
  `\\b(?:every|each)${space}(?:other${space})?(?<weekday>${weekday})\\b(?:${space}(?<part>${dayPart}))?`,
  'gi',
)
const weeksOn = new RegExp(
  `\\ba${space}week${space}(?:on${space}|from${space})(?<weekday>${weekday})\\b`,
  'gi',
)
const weekend =
  /\b(?:(?<lead>the\sprevious|the\sfollowing|the\snext|the\spast|last|next|this\spast|this\scoming|this|that|the)\s)weekend\b/gi

const lastPart: { readonly [word: string]: Direction } = { last: -1, previous: -1, preceding: -1, past: -1 }

const directionOf = (lead: string | undefined): Direction | null => {
  if (lead === undefined || /^(?:the\s)?(?:early|late|mid)/i.test(lead)) return null
  const word = lead.toLowerCase().split(/\s/).at(-1) ?? ''
  return lastPart[word] ?? directionOfWord(word)
}

const fromReference = (lead: string | undefined): boolean =>
  lead !== undefined && /previous|preceding|following|the next|that|same/i.test(lead)

export const matchWeekdays: Matcher = text => [
  ...findAll(text, single, 'weekday', (groups, match, index): Meaning | null => {
    const found = weekdayOfWord(groups.weekday ?? '')
    if (found === undefined) return null
    const clock: Clock | undefined = clockOfPart(groups.part)
    // "Saturdays attack": a text that lost its apostrophes.
    const owns =
      /^\s(?!(?:and|or|at|in|on|when|the|a|an|to|of|for|from|are|were|is|was|after|before|during)\b)[a-z]/.test(
        text.slice(index + match.length),
      )
    if ((groups.plural !== undefined && !owns) || groups.parts !== undefined)
      return { kind: 'set', value: `XXXX-WXX-${found}${clock?.part === undefined ? '' : `T${clock.part}`}` }
    return present<Extract<Meaning, { kind: 'weekday' }>>({
      kind: 'weekday',
      weekday: found,
      direction: directionOf(groups.lead),
      origin: fromReference(groups.lead) ? 'reference' : 'speech',
      clock,
    })
  }),
  ...findAll(text, repeated, 'weekday/repeated', groups => {
    const part = clockOfPart(groups.part)?.part
    return {
      kind: 'set',
      value: `XXXX-WXX-${weekdayOfWord(groups.weekday ?? '')}${part === undefined ? '' : `T${part}`}`,
    }
  }),
  ...findAll(text, weeksOn, 'weekday/week-on', groups => ({
    kind: 'weekday',
    weekday: weekdayOfWord(groups.weekday ?? '') ?? 1,
    direction: 1,
    origin: 'speech',
    weeks: 1,
  })),
  ...findAll(text, weekend, 'weekend', groups => ({
    kind: 'unit',
    unit: 'weekend',
    direction: groups.lead?.toLowerCase() === 'the' ? -1 : (directionOf(groups.lead) ?? 0),
    origin: fromReference(groups.lead) ? 'reference' : 'speech',
  })),
]
