import { months } from '../../language/en/dates.ts'
import { type Bound, boundPhrases, fractions, trailingPhrases } from '../../language/en/numbers.ts'
import type { Quantity } from '../../model/claim.ts'
import type { Span } from '../../model/span.ts'
import { type NumberCore, numberFrom } from './read-number.ts'

/** A word with its position; a parse's tokens fit. */
export interface QuantityToken extends Span {
  readonly form: string
}

/** A number as written, with the tokens that say it, bounds included ("at least 20"). */
export interface QuantityReading extends Span {
  readonly quantity: Quantity
  /** Indices of the tokens, in order. */
  readonly tokens: readonly number[]
  /** "35 per cent", "half of": a share of a whole, in per cent, and no count. */
  readonly unit: 'per cent' | null
}

const phraseBefore = (forms: readonly string[], at: number, phrase: string): number | null => {
  const words = phrase.split(' ')
  const start = at - words.length
  return start >= 0 && words.every((word, index) => forms[start + index] === word) ? start : null
}

/** The bound that stands right before a number: longest phrase first, and one more before it ("at least some 20"). */
const boundBefore = (forms: readonly string[], at: number): { bound: Bound; start: number } | null => {
  let best: { bound: Bound; start: number } | null = null
  for (const [bound, phrases] of boundPhrases)
    for (const phrase of phrases) {
      const start = phraseBefore(forms, at, phrase)
      if (start !== null && (best === null || start < best.start)) best = { bound, start }
    }
  if (best === null || best.bound !== 'about') return best
  const outer = boundBefore(forms, best.start)
  return outer !== null && outer.bound !== 'about' ? outer : best
}

const boundAfter = (forms: readonly string[], at: number): { bound: Bound; end: number } | null => {
  for (const [bound, phrase] of trailingPhrases) {
    const words = phrase.split(' ')
    if (words.every((word, index) => forms[at + index] === word)) return { bound, end: at + words.length }
  }
  return null
}

const quantityOf = (core: NumberCore, bound: Bound | null): Quantity => {
  const { value, vague } = core
  if (vague) return { min: value, max: null, approximate: true }
  switch (bound) {
    case 'at least':
      return { min: value, max: null, approximate: false }
    case 'at most':
      return { min: null, max: value, approximate: false }
    case 'nearly':
      return { min: null, max: value, approximate: true }
    case 'about':
      return { min: value, max: value, approximate: true }
    default:
      return { min: value, max: value, approximate: false }
  }
}

/** The second number of "20 to 30", "20-30", "between 20 and 30", "three or four". */
const rangeEnd = (forms: readonly string[], first: NumberCore, isBetween: boolean): NumberCore | null => {
  if (first.vague) return null
  const joint = forms[first.end] ?? ''
  const joins = ['to', '-', '–', '—', 'or'].includes(joint) || (isBetween && joint === 'and')
  if (!joins) return null
  const last = numberFrom(forms, first.end + 1)
  return last !== null && !last.vague && last.value > first.value ? last : null
}

const attachedRange = /^(\d[\d,]*)[-–—](\d[\d,]*)$/

const temporalLead = new Set([
  'in',
  'since',
  'until',
  'till',
  'by',
  'of',
  'from',
  'during',
  'late',
  'early',
  'mid',
  'and',
  'before',
  'after',
  'between',
  'to',
  'the',
  ',',
  '(',
])

/** A year, a day of a month, a clock time, an age or the number of a thing: figures that count nothing. */
const countsNothing = (forms: readonly string[], core: NumberCore): boolean => {
  const before = forms[core.first - 1] ?? ''
  const after = forms[core.end] ?? ''
  const bareFigure = /^\d{1,4}$/.test(forms[core.first]!) && core.end === core.first + 1
  const isMonth = (word: string): boolean => months.has(word.replace(/\.$/, ''))
  if (bareFigure && (isMonth(before) || (isMonth(after) && core.value <= 31))) return true
  if (bareFigure && core.value >= 1900 && core.value < 2100 && forms[core.first]!.length === 4) {
    if (isMonth(before) || isMonth(forms[core.first - 2] ?? '') || isMonth(forms[core.first - 3] ?? ''))
      return true
    if (temporalLead.has(before) && !/^[a-z]{3,}s$/.test(after)) return true
  }
  // "aged 20", "20-year-old", "20 years old", "No. 3", "resolution 2254", "5 p.m."
  if (/^(?:aged|age|no\.|number|resolution|article|route|highway|flight|unit|\$|£|€)$/.test(before))
    return true
  if (after === '-' && /^years?$/.test(forms[core.end + 1] ?? '') && forms[core.end + 3] === 'old')
    return true
  if (after === '-' && /^years?$/.test(forms[core.end + 1] ?? '') && forms[core.end + 2] === 'old')
    return true
  if (after === 'years' && forms[core.end + 1] === 'old') return true
  // "a three-year siege" counts years, "a 400-strong force" people.
  if (
    after === '-' &&
    /^[a-z]+$/.test(forms[core.end + 1] ?? '') &&
    !countingParts.has(forms[core.end + 1]!) &&
    numberFrom(forms, core.end + 1) === null
  )
    return true
  return bareFigure && /^(?:am|pm|a\.m\.|p\.m\.|gmt|o'clock)$/.test(after)
}

const countingParts = new Set([
  'strong',
  'man',
  'member',
  'person',
  'odd',
  'plus',
  'vehicle',
  'truck',
  'soldier',
  'troop',
])

const percentAt = (forms: readonly string[], at: number): number | null => {
  if (forms[at] === '%' || forms[at] === 'percent') return at + 1
  return forms[at] === 'per' && forms[at + 1] === 'cent' ? at + 2 : null
}

const reading = (
  tokens: readonly QuantityToken[],
  first: number,
  end: number,
  quantity: Quantity,
  unit: QuantityReading['unit'],
): QuantityReading => ({
  start: tokens[first]!.start,
  end: tokens[end - 1]!.end,
  quantity,
  tokens: Array.from({ length: end - first }, (_, index) => first + index),
  unit,
})

/** "half of", "a third of", "two thirds of the city": shares in per cent. */
const fractionAt = (forms: readonly string[], at: number): { end: number; value: number } | null => {
  if (forms[at + 1] === 'quarter' && forms[at + 2] === 'of' && forms[at + 4] === 'million') return null
  const number = numberFrom(forms, at)
  const position = /^an?$/.test(forms[at] ?? '')
    ? at + 1
    : number !== null && !number.vague && number.value < 10
      ? number.end
      : at
  const dashed = forms[position] === '-' ? position + 1 : position
  const share = fractions.get(forms[dashed] ?? '')
  if (share === undefined || forms[dashed + 1] === 'a' || forms[dashed + 1] === 'an') return null
  const follows = forms[dashed + 1] === 'of' || (forms[dashed] === 'half' && forms[dashed + 1] === 'the')
  if (!follows) return null
  const count = position === at || /^an?$/.test(forms[at]!) ? 1 : (number?.value ?? 1)
  return { end: dashed + 1, value: Math.round(share * count) }
}

const readFrom = (
  tokens: readonly QuantityToken[],
  forms: readonly string[],
  at: number,
): QuantityReading | null => {
  const fraction = fractionAt(forms, at)
  if (fraction !== null) {
    const bound = boundBefore(forms, at)
    const core: NumberCore = { first: at, end: fraction.end, value: fraction.value, vague: false }
    return reading(
      tokens,
      bound?.start ?? at,
      fraction.end,
      { ...quantityOf(core, bound?.bound ?? null), approximate: true },
      'per cent',
    )
  }
  const attached = attachedRange.exec(forms[at]!)
  if (attached) {
    const [min, max] = [Number(attached[1]!.replaceAll(',', '')), Number(attached[2]!.replaceAll(',', ''))]
    if (min < max) return reading(tokens, at, at + 1, { min, max, approximate: false }, null)
  }
  const core = numberFrom(forms, at)
  if (core === null) return null
  const isBetween = forms[at - 1] === 'between'
  const last = rangeEnd(forms, core, isBetween)
  const end = last?.end ?? core.end
  const percent = percentAt(forms, end)
  if (percent === null && countsNothing(forms, core)) return null
  const before = boundBefore(forms, isBetween ? at - 1 : at)
  const after = boundAfter(forms, end)
  const start = before?.start ?? (isBetween && last !== null ? at - 1 : at)
  const quantity: Quantity =
    last === null
      ? quantityOf(core, before?.bound ?? after?.bound ?? null)
      : { min: scaled(core, last), max: last.value, approximate: before?.bound === 'about' }
  return reading(tokens, start, percent ?? after?.end ?? end, quantity, percent === null ? null : 'per cent')
}

/** "two or three dozen", "20 to 30 thousand": the scale of the second belongs to the first as well. */
const scaled = (first: NumberCore, last: NumberCore): number => {
  const ratio = [12, 100, 1_000, 1_000_000].find(
    scale =>
      last.value % scale === 0 &&
      last.value / scale > first.value &&
      last.value / scale < first.value * 10 &&
      last.end - last.first > 1,
  )
  return ratio === undefined ? first.value : first.value * ratio
}

/** Every number and share in a sentence, in reading order, none inside another. */
export const quantitiesOf = (tokens: readonly QuantityToken[]): readonly QuantityReading[] => {
  const forms = tokens.map(token => token.form.toLowerCase())
  const found: QuantityReading[] = []
  for (let at = 0; at < tokens.length; ) {
    const next = readFrom(tokens, forms, at)
    if (next === null) {
      at += 1
      continue
    }
    found.push(next)
    at = next.tokens.at(-1)! + 1
  }
  return found
}

/** Readings of sentences met before: claims ask for one token at a time. */
const remembered = new WeakMap<readonly QuantityToken[], readonly QuantityReading[]>()

const readingsOf = (tokens: readonly QuantityToken[]): readonly QuantityReading[] => {
  const known = remembered.get(tokens)
  if (known !== undefined) return known
  const found = quantitiesOf(tokens)
  remembered.set(tokens, found)
  return found
}

/**
 * The number that a token belongs to; null for other words. A share has `unit` "per cent"; its last word
 * ("cent", "%") gives null, so that "35 per cent of the rebels" never counts 35 rebels.
 */
export const quantityAt = (tokens: readonly QuantityToken[], index: number): QuantityReading | null =>
  readingsOf(tokens).find(
    each => each.tokens.includes(index) && (each.unit === null || index !== each.tokens.at(-1)),
  ) ?? null

/** The share that a token belongs to, in per cent: "more than 35 percent of the province", "half of the city". */
export const shareAt = (tokens: readonly QuantityToken[], index: number): QuantityReading | null =>
  readingsOf(tokens).find(each => each.unit === 'per cent' && each.tokens.includes(index)) ?? null

/** Words and marks of a text as tokens, for text that no tagger has read. */
export const tokensOf = (text: string): QuantityToken[] =>
  [...text.matchAll(/\d[\d,]*(?:\.\d+)?[a-z]*|[\p{L}'’]+|[^\s]/gu)].map(match => ({
    form: match[0].replace(/,$/, ''),
    start: match.index,
    end: match.index + match[0].replace(/,$/, '').length,
  }))

/** The first quantity of a phrase: `quantityOfText('at least 20 people')`. Null when it counts nothing. */
export const quantityOfText = (text: string): QuantityReading | null =>
  quantitiesOf(tokensOf(text))[0] ?? null
