import type { CalendarMeaning, Expression, Meaning } from './meaning.ts'

/** Joins neighbours that are one expression: a clock and its day, both ends of a range. */

const between = (sentence: string, left: Expression, right: Expression): string =>
  sentence.slice(left.end, right.start)

const joined = (
  sentence: string,
  left: Expression,
  right: Expression,
  meaning: Meaning,
  rule: string,
): Expression => ({
  start: left.start,
  end: right.end,
  text: sentence.slice(left.start, right.end),
  meaning,
  rule,
})

const hasDay = (meaning: Meaning): boolean =>
  meaning.kind === 'weekday' ||
  (meaning.kind === 'calendar' && meaning.day !== undefined) ||
  (meaning.kind === 'shift' && meaning.unit === 'day' && meaning.origin === 'speech')

const withClock = (meaning: Meaning, clock: Expression['meaning']): Meaning | null => {
  if (clock.kind !== 'clock' || !hasDay(meaning)) return null
  const day = meaning as Extract<Meaning, { kind: 'weekday' | 'calendar' | 'shift' }>
  return { ...day, clock: clock.clock }
}

/** "9 a.m. Tuesday", "5 pm on Friday", "Saturday, November 4, 2017 - 16:51", "noon Saturday". */
export const joinClocks = (sentence: string, expressions: readonly Expression[]): Expression[] => {
  const out: Expression[] = []
  for (const expression of expressions) {
    const last = out.at(-1)
    const gap = last === undefined ? '' : between(sentence, last, expression)
    if (last !== undefined && /^(?:,?\s(?:on\s)?|\s\(|\son\sthe\s)$/.test(gap)) {
      const meaning = withClock(expression.meaning, last.meaning)
      if (meaning !== null) {
        out[out.length - 1] = joined(sentence, last, expression, meaning, `${expression.rule}+clock`)
        continue
      }
    }
    if (last !== undefined && /^(?:,?\s(?:at\s)?|\s[-–]\s|T)$/.test(gap)) {
      const meaning = withClock(last.meaning, expression.meaning)
      if (meaning !== null) {
        out[out.length - 1] = joined(sentence, last, expression, meaning, `${last.rule}+clock`)
        continue
      }
    }
    out.push(expression)
  }
  return out
}

/** "Friday last week", "Monday of next week". */
export const joinWeeks = (sentence: string, expressions: readonly Expression[]): Expression[] => {
  const out: Expression[] = []
  for (const expression of expressions) {
    const last = out.at(-1)
    const { meaning } = expression
    if (
      last?.meaning.kind === 'weekday' &&
      last.meaning.direction === null &&
      meaning.kind === 'unit' &&
      meaning.unit === 'week' &&
      meaning.origin === 'speech' &&
      meaning.third === undefined &&
      /^,?\s(?:of\s)?$/.test(between(sentence, last, expression))
    )
      out[out.length - 1] = joined(
        sentence,
        last,
        expression,
        { ...last.meaning, week: meaning.direction },
        'weekday/week',
      )
    else out.push(expression)
  }
  return out
}

/** "from", "between": what opens a range; the joint must fit it. */
const opener = (before: string): 'from' | 'between' | null => {
  const word = /\b(from|between)\s(?:the\s)?(?:\w+\s)?$/i.exec(before)?.[1]?.toLowerCase()
  return word === 'from' || word === 'between' ? word : null
}

const isPoint = (meaning: Meaning): boolean =>
  (meaning.kind === 'calendar' && meaning.direction === undefined) || meaning.kind === 'weekday'

/** The parts that the second end gives the first: "from March to June 2015", "between 3 and 5 May". */
const lend = (first: Meaning, last: Meaning): Meaning => {
  if (first.kind !== 'calendar' || last.kind !== 'calendar' || first.year !== undefined) return first
  const lent: CalendarMeaning = {
    ...first,
    ...(last.year === undefined ? {} : { year: last.year }),
    ...(last.relativeYear === undefined ? {} : { relativeYear: last.relativeYear }),
  }
  if (lent.year !== undefined && last.month !== undefined && (lent.month ?? 0) > last.month)
    return { ...lent, year: lent.year - 1 }
  return lent
}

const borrow = (first: Meaning, last: Meaning): Meaning => {
  if (
    first.kind !== 'calendar' ||
    last.kind !== 'calendar' ||
    last.year !== undefined ||
    first.year === undefined
  )
    return last
  if (last.month === undefined) return last
  return { ...last, year: (first.month ?? 0) > last.month ? first.year + 1 : first.year }
}

/** Both ends of a range as one expression. */
export const joinRanges = (sentence: string, expressions: readonly Expression[]): Expression[] => {
  const out: Expression[] = []
  for (const expression of expressions) {
    const last = out.at(-1)
    if (last !== undefined && isPoint(last.meaning) && isPoint(expression.meaning)) {
      const gap = between(sentence, last, expression)
      const open = opener(sentence.slice(0, last.start))
      const joins =
        (open === 'from' && /^,?\s(?:to|until|till|through|up\sto)\s(?:the\s)?$/i.test(gap)) ||
        (open === 'between' && /^,?\sand\s(?:the\s)?$/i.test(gap)) ||
        /^(?:\s?[-–—]\s?|\sthrough\s)$/.test(gap)
      // "2017 - 16:51" and "Friday - Monday" differ: both ends must be of one kind.
      const fits = last.meaning.kind === expression.meaning.kind
      if (joins && fits) {
        const first = lend(last.meaning, expression.meaning)
        out[out.length - 1] = joined(
          sentence,
          last,
          expression,
          { kind: 'range', first, last: borrow(first, expression.meaning) },
          'range',
        )
        continue
      }
    }
    out.push(expression)
  }
  return out
}

/** What the word before an expression makes of it. */
export const boundOf = (before: string): 'since' | 'until' | 'by' | undefined => {
  const word = /\b(since|until|till|up to|by|as of)\s(?:the\s|late\s|early\s|at least\s|about\s|around\s)?$/i
    .exec(before)?.[1]
    ?.toLowerCase()
  if (word === 'since') return 'since'
  if (word === 'until' || word === 'till' || word === 'up to') return 'until'
  return word === 'by' ? 'by' : undefined
}
