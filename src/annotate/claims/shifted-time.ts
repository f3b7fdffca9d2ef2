import { addDays } from '../../model/time.ts'
import { addMonthsToDay } from '../dates/calendar.ts'
import { amountOf } from '../dates/pattern.ts'
import { ancestors, baseRelation, childrenBy, isClause, type Tree } from '../tree.ts'
import type { Scope } from './scope.ts'
import type { WhenDecision } from './when.ts'

/**
 * The time of what stands behind "a day after" or "two weeks before": that of the clause above, moved by the length.
 * "Planes bombed Marsa the day after it was captured": captured on the day before the bombing. Null where no length
 * is given, the clause has a day of its own, or the time above is unknown.
 */
export const shiftedTime = (
  scope: Scope,
  trigger: number,
  timeOf: (above: number) => WhenDecision,
): WhenDecision | null => {
  const { tree } = scope
  for (const index of ancestors(tree, trigger)) {
    const token = tree.tokens[index]!
    const marker = childrenBy(tree, index, 'mark', 'case').find(child =>
      /^(?:after|before)$/i.test(tree.tokens[child]!.form),
    )
    const isBranch = ['advcl', 'obl', 'nmod', 'acl'].includes(baseRelation(token))
    const length = marker === undefined || !isBranch ? null : lengthBefore(scope, marker)
    if (marker !== undefined && length && token.head >= 0) {
      if (hasOwnDay(scope, marker)) return null
      const above = timeOf(clauseOver(tree, token.head))
      const sign = /^after$/i.test(tree.tokens[marker]!.form) ? -1 : 1
      return moved(above, length, sign)
    }
    // Another clause on the way: what it hangs on has no word on this one's time.
    if (index !== trigger && isClause(tree, index) && baseRelation(token) !== 'conj') return null
    if (isClause(tree, index) && ['acl', 'advcl', 'ccomp', 'parataxis'].includes(baseRelation(token)))
      return null
  }
  return null
}

const clauseOver = (tree: Tree, index: number): number =>
  ancestors(tree, index).find(above => isClause(tree, above)) ?? index

interface Length {
  readonly unit: string
  readonly amount: number
  readonly text: string
}

/** "a day", "the day", "two weeks", "just hours" before the word. */
const lengthBefore = ({ doc, tree, sentence }: Scope, marker: number): Length | null => {
  const before = doc.text.slice(sentence.start, tree.tokens[marker]!.start)
  const match = /(?:^|\s)(?:([\p{L}\d]+)\s+)?(hour|day|week|month|year)(s?)\s+$/iu.exec(before)
  if (!match) return null
  const word = match[1] ?? ''
  const isOne = /^(?:the|a|an|one)$/i.test(word)
  const amount = isOne ? 1 : amountOf(word)
  // "just days after": a few (CLAIMS.md counts them as three).
  const vague = match[3] ? few : null
  const known = amount ?? vague
  return known === null
    ? null
    : { unit: (match[2] ?? 'day').toLowerCase(), amount: known, text: match[0].trim() }
}

const few = 3

/** A day right behind the word ("a day after Monday's attack on") counts more than the length. */
const hasOwnDay = ({ dates, tree }: Scope, marker: number): boolean =>
  dates.some(
    date =>
      date.type === 'DATE' &&
      date.time?.precision === 'day' &&
      date.start > tree.tokens[marker]!.end &&
      !/\b(?:after|before)\b/i.test(date.text),
  )

const moved = (above: WhenDecision, length: Length, sign: number): WhenDecision | null => {
  const time = above.when
  const day = time?.from ?? time?.to
  if (!time || !day || !['day', 'hour', 'minute'].includes(time.precision)) return null
  const whole = length.unit === 'day' || length.unit === 'hour'
  const move = (from: string): string => {
    if (length.unit === 'month' || length.unit === 'year')
      return addMonthsToDay(from, sign * length.amount * (length.unit === 'year' ? 12 : 1))
    const days = length.unit === 'week' ? 7 : length.unit === 'day' ? 1 : 1 / 24
    return addDays(from, sign * Math.floor(length.amount * days))
  }
  const own = day.slice(0, 10)
  const at = move(own)
  // "Days after": any day of the few; "hours after": that day or the one before.
  const isVague = length.amount === few && /s$/.test(length.text) && !/\d|three/i.test(length.text)
  const [from, to] = isVague || length.unit === 'hour' ? [at, own].sort() : [at, at]
  return {
    when: {
      from: length.unit === 'hour' ? move(own) : (from ?? at),
      to: to ?? at,
      precision: whole ? 'day' : length.unit === 'week' ? 'week' : length.unit === 'month' ? 'month' : 'year',
      known: [],
      implied: ['year', 'month', 'day'],
    },
    whenBasis: 'text',
    whenInferred: above.whenInferred,
    reason: `"${length.text}" ${sign < 0 ? 'before' : 'after'} what stands above it (${above.reason})`,
  }
}
