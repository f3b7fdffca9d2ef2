import { scales, smallNumbers, tens } from '../../language/en/numbers.ts'

/** A number in words: its value and how many words it took. */
export interface WordNumber {
  readonly value: number
  readonly words: number
}

/**
 * Reads the longest number at the start of lower-case words without hyphens: "two hundred and five people" →
 * 205, five words. "a" counts only before a scale ("a hundred"). Null where no number stands.
 */
export const readWordNumber = (words: readonly string[]): WordNumber | null => {
  let total = 0
  let part = 0
  let used = 0
  let last: 'none' | 'small' | 'tens' | 'scale' | 'and' = 'none'
  let lastScale = Number.POSITIVE_INFINITY
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    const small = smallNumbers.get(word)
    const ten = tens.get(word)
    const scale = scales.get(word)
    if (small !== undefined && (last === 'none' || last === 'scale' || last === 'and')) {
      part += small
      last = 'small'
    } else if (small !== undefined && last === 'tens' && small > 0 && small < 10) {
      part += small
      last = 'small'
    } else if (ten !== undefined && (last === 'none' || last === 'scale' || last === 'and')) {
      part += ten
      last = 'tens'
    } else if (scale === 100 && part > 0 && part < 100) {
      part *= 100
      last = 'scale'
    } else if (scale !== undefined && scale > 100 && part > 0 && scale < lastScale) {
      total += part * scale
      part = 0
      lastScale = scale
      last = 'scale'
    } else if (word === 'and' && last === 'scale') {
      last = 'and'
      continue
    } else if ((word === 'a' || word === 'an') && at === 0 && scales.has(words[1] ?? '')) {
      part = 1
      last = 'none'
      continue
    } else break
    used = at + 1
  }
  return used === 0 ? null : { value: total + part, words: used }
}
