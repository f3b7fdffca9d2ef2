import { countNouns, noneWords, scales, smallNumbers, tens, vagueAmounts } from '../../language/en/numbers.ts'
import { readWordNumber } from './number-words.ts'

/** A number without its bounds: where it stands, and its value. */
export interface NumberCore {
  /** Index of the first token, and of the first one behind. */
  readonly first: number
  readonly end: number
  readonly value: number
  /** True for "several", "dozens": the value is a minimum, nothing is known above it. */
  readonly vague: boolean
}

const digits = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/
const suffixed = /^(\d+(?:\.\d+)?)(k|m|mn|bn)$/i
const suffixFactors: { readonly [suffix: string]: number } = { k: 1e3, m: 1e6, mn: 1e6, bn: 1e9 }

const digitsAt = (forms: readonly string[], at: number): NumberCore | null => {
  const form = forms[at]!
  const short = suffixed.exec(form)
  if (short)
    return {
      first: at,
      end: at + 1,
      value: Number(short[1]) * (suffixFactors[short[2]!.toLowerCase()] ?? 1),
      vague: false,
    }
  if (!digits.test(form)) return null
  let value = Number(form.replaceAll(',', ''))
  let end = at + 1
  // "1 500 people": thousands set apart by a space.
  if (/^[1-9]\d{0,2}$/.test(form) && /^\d{3}$/.test(forms[end] ?? '')) {
    value = value * 1_000 + Number(forms[end])
    end += 1
  }
  // "1.5 million", "2 dozen", "3 hundred".
  const scale = scales.get(forms[end] ?? '') ?? countNouns.get(forms[end] ?? '')
  if (scale !== undefined && forms[end] !== 'score' && forms[end] !== 'couple' && forms[end] !== 'pair') {
    value *= scale
    end += 1
  }
  return { first: at, end, value, vague: false }
}

/** "half a million", "a quarter of a million", "one and a half million". */
const partOfScale = (forms: readonly string[], at: number): NumberCore | null => {
  const scaleAt = (index: number): number | undefined => scales.get(forms[index] ?? '')
  const isArticle = (index: number): boolean => /^an?$/.test(forms[index] ?? '')
  const found = (end: number, share: number, scale: number | undefined): NumberCore | null =>
    scale === undefined ? null : { first: at, end, value: share * scale, vague: false }
  if (forms[at] === 'half' && isArticle(at + 1)) return found(at + 3, 0.5, scaleAt(at + 2))
  if (isArticle(at) && forms[at + 1] === 'quarter' && forms[at + 2] === 'of' && isArticle(at + 3))
    return found(at + 5, 0.25, scaleAt(at + 4))
  const small = smallNumbers.get(forms[at] ?? '')
  const hasHalf = forms[at + 1] === 'and' && isArticle(at + 2) && forms[at + 3] === 'half'
  return small !== undefined && hasHalf ? found(at + 5, small + 0.5, scaleAt(at + 4)) : null
}

/** "two dozen", "a dozen", "half a dozen", "a couple", "a pair of", "a few", "a handful". */
const countedAt = (forms: readonly string[], at: number): NumberCore | null => {
  const form = forms[at]!
  const next = forms[at + 1] ?? ''
  if (form === 'half' && /^an?$/.test(next) && forms[at + 2] === 'dozen')
    return { first: at, end: at + 3, value: 6, vague: false }
  if (form === 'single') return { first: at, end: at + 1, value: 1, vague: false }
  if (form === 'a' || form === 'an' || form === 'another') {
    if (countNouns.has(next) && next !== 'score')
      return { first: at, end: at + 2, value: countNouns.get(next)!, vague: false }
    if (next === 'score' && forms[at + 2] === 'of') return { first: at, end: at + 2, value: 20, vague: false }
    if (next === 'few' || next === 'handful') return { first: at, end: at + 2, value: 3, vague: true }
    if (next === 'good' && forms[at + 2] === 'few') return { first: at, end: at + 3, value: 3, vague: true }
  }
  if (form === 'dozen') return { first: at, end: at + 1, value: 12, vague: false }
  return null
}

/** "several", "dozens", "tens of thousands", "several hundred", "a few dozen". */
const vagueAt = (forms: readonly string[], at: number): NumberCore | null => {
  const few = countedAt(forms, at)
  const start = few?.vague === true ? few : null
  const value = start?.value ?? vagueAmounts.get(forms[at]!)
  if (value === undefined) return null
  // Bare "few" says how little there was.
  if (start === null && (forms[at] === 'few' || forms[at] === 'handful')) return null
  const end = start?.end ?? at + 1
  const next = forms[end] ?? ''
  const scale = scales.get(next) ?? (next === 'dozen' ? 12 : undefined)
  // "several dozen" is no more than "dozens".
  if (value === 3 && scale === 12) return { first: at, end: end + 1, value: 24, vague: true }
  if (value === 3 && scale !== undefined) return { first: at, end: end + 1, value: 3 * scale, vague: true }
  // "tens of thousands" = 20,000; "hundreds of thousands" = 200,000.
  if (next === 'of' && /^(?:hundreds|thousands|millions)$/.test(forms[end + 1] ?? '') && value > 3)
    return {
      first: at,
      end: end + 2,
      value: (value * (vagueAmounts.get(forms[end + 1]!) ?? 2)) / 2,
      vague: true,
    }
  return { first: at, end, value, vague: true }
}

const wordsAt = (forms: readonly string[], at: number): NumberCore | null => {
  const form = forms[at]!
  const opensScale = /^an?$/.test(form) && scales.has(forms[at + 1] ?? '')
  if (!smallNumbers.has(form) && !tens.has(form) && !opensScale) return null
  // "forty-six" is three tokens.
  const positions: number[] = []
  for (let next = at; next < forms.length && positions.length < 12; next++)
    if (forms[next] !== '-') positions.push(next)
  const words = positions
    .map(position => forms[position]!.replaceAll('-', ' '))
    .flatMap(word => (word.includes(' ') ? [word] : [word]))
  const read = readWordNumber(words)
  if (read === null) return null
  const last = positions[read.words - 1] ?? at
  const dozen = forms[last + 1] === 'dozen'
  return { first: at, end: last + (dozen ? 2 : 1), value: dozen ? read.value * 12 : read.value, vague: false }
}

const hyphenWord =
  /^(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(one|two|three|four|five|six|seven|eight|nine)$/

const hyphenAt = (forms: readonly string[], at: number): NumberCore | null => {
  const match = hyphenWord.exec(forms[at]!)
  if (!match) return null
  const read = readWordNumber([match[1]!, match[2]!, ...forms.slice(at + 1, at + 8)])
  return read === null ? null : { first: at, end: at + read.words - 1, value: read.value, vague: false }
}

/** The number that begins at a token; `forms` are lower case. Null where none does. */
export const numberFrom = (forms: readonly string[], at: number): NumberCore | null => {
  const form = forms[at]
  if (form === undefined) return null
  if (noneWords.has(form)) {
    // "no fewer than 20" is a bound, "no. 3" a name.
    if (
      form === 'no' &&
      /^(?:fewer|less|more|longer|later|sooner|matter|doubt|\.|way)$/.test(forms[at + 1] ?? '')
    )
      return null
    return { first: at, end: forms[at + 1] === 'one' ? at + 2 : at + 1, value: 0, vague: false }
  }
  return (
    partOfScale(forms, at) ??
    digitsAt(forms, at) ??
    hyphenAt(forms, at) ??
    vagueAt(forms, at) ??
    wordsAt(forms, at) ??
    countedAt(forms, at) ??
    (form === 'both' ? { first: at, end: at + 1, value: 2, vague: false } : null)
  )
}
