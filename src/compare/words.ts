import { calendarWords, functionWords, nameParticles, numberWords } from '../language/en/function-words.ts'

/** What a word is for comparison. Names and times are compared loosely, numbers strictly. */
export const wordKinds = { function: 0, content: 1, name: 2, number: 3, time: 4 } as const

const {
  content: contentKind,
  function: functionKind,
  name: nameKind,
  number: numberKind,
  time: timeKind,
} = wordKinds

/**
 * The words of a stretch of text, column by column. `key` is a 32-bit hash of the word folded for case,
 * accents and apostrophes; equal words have equal keys. Particles of names ("al-") are left out.
 */
export interface Words {
  readonly length: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly key: Int32Array
  readonly kind: Uint8Array
  /** 1 where the word stands inside double quotation marks. */
  readonly quoted: Uint8Array
  /** True when a quotation is still open after the last word. */
  readonly quoteOpen: boolean
}

const tableSize = 0x600

/** Folded code unit of letters and digits below U+0600; 0 for everything that parts words. */
const folded = new Uint16Array(tableSize)
const upper = new Uint8Array(tableSize)
for (let code = 0; code < tableSize; code++) {
  const letter = String.fromCharCode(code)
  if (!/[\p{L}\p{N}\p{M}]/u.test(letter)) continue
  folded[code] = letter.normalize('NFD').toLowerCase().charCodeAt(0)
  if (letter !== letter.toLowerCase()) upper[code] = 1
}

/** Above the table: scripts without case, and the punctuation of U+2000–U+2BFF, U+3000–U+303F. */
const foldUnit = (code: number): number => {
  if (code < tableSize) return folded[code]!
  if (code === 0x60c || code === 0x61b || code === 0x61f || code === 0x6d4) return 0
  if (code >= 0x2000 && code < 0x2c00) return 0
  if (code >= 0x3000 && code < 0x3040) return 0
  if (code === 0xfeff || code === 0xfffd) return 0
  return code
}

const mix = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193)
const seed = 0x811c9dc5 | 0

const keyOf = (word: string): number => {
  let hash = seed
  for (let at = 0; at < word.length; at++) hash = mix(hash, word.charCodeAt(at))
  return hash
}

const particleKeys = new Set<number>(nameParticles.map(keyOf))

/** Words with a kind of their own, in a small open-addressed table: two numbers a slot, key and kind or figure. */
const knownSlots = 1 << 11
const known = new Int32Array(2 * knownSlots)
const noWord = 0
const kindMark = 1
/** Figures of number words stand behind the kinds: "seven" has the key of "7". */
const figures: number[] = []
const firstFigure = 16

const knownSlot = (key: number): number => {
  let slot = (Math.imul(key, 0x9e3779b1) >>> 21) << 1
  while (known[slot + 1] !== noWord && known[slot] !== key) slot = (slot + 2) & (2 * knownSlots - 1)
  return slot
}
const know = (word: string, value: number): void => {
  const slot = knownSlot(keyOf(word))
  known[slot] = keyOf(word)
  known[slot + 1] = value
}
for (const word of functionWords) know(word, kindMark + functionKind)
for (const word of calendarWords) know(word, kindMark + timeKind)
for (const [word, figure] of numberWords) know(word, firstFigure + figures.push(keyOf(figure)) - 1)

/** "May" is a month only with a capital inside a sentence, where the function word has none. */
const mayKey = keyOf('may')

const apostrophe = 0x27
const curlyApostrophe = 0x2019
const fullStop = 0x2e
const comma = 0x2c
const hyphen = 0x2d

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39
const isUpper = (code: number): boolean => code < tableSize && upper[code] === 1

const growBy = (array: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> => {
  const grown = new Int32Array(size)
  grown.set(array)
  return grown
}

let startColumn = new Int32Array(1024)
let endColumn = new Int32Array(1024)
let keyColumn = new Int32Array(1024)
let kindColumn = new Uint8Array(1024)
let quotedColumn = new Uint8Array(1024)

const grow = (): void => {
  const size = startColumn.length * 2
  startColumn = growBy(startColumn, size)
  endColumn = growBy(endColumn, size)
  keyColumn = growBy(keyColumn, size)
  const kinds = new Uint8Array(size)
  kinds.set(kindColumn)
  kindColumn = kinds
  const quotes = new Uint8Array(size)
  quotes.set(quotedColumn)
  quotedColumn = quotes
}

/**
 * Reads the words of `text` from `from` to `to` in one pass. A possessive "'s" is dropped, "U.S." is one word,
 * "1,500" is one number. `quoteOpen` tells that a double quotation mark before `from` is still open.
 * The columns are views of a shared buffer, good until the next call: use `copyWords` to keep them.
 */
export const scanWords = (text: string, from: number, to: number, quoteOpen = false): Words => {
  let count = 0
  let open = quoteOpen
  let at = from
  while (at < to) {
    const code = text.charCodeAt(at)
    let unit = foldUnit(code)
    if (unit === 0) {
      if (code === 0x22) open = !open
      else if (code === 0x201c || code === 0xab || code === 0x201e) open = true
      else if (code === 0x201d || code === 0xbb) open = false
      at++
      continue
    }
    const start = at
    const number = isDigit(code)
    let hash = seed
    let end = at
    while (at < to) {
      const next = text.charCodeAt(at)
      unit = foldUnit(next)
      if (unit !== 0) {
        hash = mix(hash, unit)
        end = ++at
        continue
      }
      const after = at + 1 < to ? text.charCodeAt(at + 1) : 0
      if (foldUnit(after) === 0) break
      if (next === apostrophe || next === curlyApostrophe) {
        const possessive =
          (after === 0x73 || after === 0x53) && (at + 2 >= to || foldUnit(text.charCodeAt(at + 2)) === 0)
        if (possessive) {
          at += 2
          break
        }
        at++
        continue
      }
      if (number && next === comma && isDigit(after)) {
        at++
        continue
      }
      if (number && next === fullStop && isDigit(after)) {
        hash = mix(hash, next)
        at++
        continue
      }
      // "U.S.", "U.N.": single capitals with full stops between them
      const before = at - 1 > start ? text.charCodeAt(at - 2) : 0
      if (
        next === fullStop &&
        isUpper(after) &&
        isUpper(text.charCodeAt(at - 1)) &&
        (at - 1 === start || before === fullStop)
      ) {
        at++
        continue
      }
      break
    }
    const capital = isUpper(code)
    if (end - start <= 3 && particleKeys.has(hash)) {
      const next = end < to ? text.charCodeAt(end) : 0
      const joined =
        (next === hyphen || next === apostrophe || next === curlyApostrophe) &&
        isUpper(text.charCodeAt(end + 1))
      const article = (hash === alKey || hash === elKey) && next === 0x20 && isUpper(text.charCodeAt(end + 1))
      if (joined || article) continue
    }
    let kind: number
    if (number) kind = numberKind
    else {
      const value = known[knownSlot(hash) + 1]!
      if (value >= firstFigure) {
        kind = numberKind
        hash = figures[value - firstFigure]!
      } else if (value === noWord) kind = capital ? nameKind : contentKind
      else if (hash === mayKey && capital && start > from) kind = timeKind
      else if (value === kindMark + timeKind) kind = timeKind
      // "IS" and "US" are names although "is" and "us" are not
      else if (capital && end - start > 1 && isUpper(text.charCodeAt(end - 1))) kind = nameKind
      else kind = functionKind
    }
    if (count === startColumn.length) grow()
    startColumn[count] = start
    endColumn[count] = end
    keyColumn[count] = hash
    kindColumn[count] = kind
    quotedColumn[count] = open ? 1 : 0
    count++
  }
  return {
    length: count,
    start: startColumn,
    end: endColumn,
    key: keyColumn,
    kind: kindColumn,
    quoted: quotedColumn,
    quoteOpen: open,
  }
}

const alKey = keyOf('al')
const elKey = keyOf('el')

/** Words that outlive the next scan, at most `limit` of them. */
export const copyWords = (words: Words, limit: number): Words => {
  const length = Math.min(words.length, limit)
  return {
    length,
    start: words.start.slice(0, length),
    end: words.end.slice(0, length),
    key: words.key.slice(0, length),
    kind: words.kind.slice(0, length),
    quoted: words.quoted.slice(0, length),
    quoteOpen: words.quoteOpen,
  }
}

/** A word as folded for its key, as a string: for fuzzy comparison. */
export const foldWord = (text: string, start: number, end: number): string => {
  let word = ''
  for (let at = start; at < end; at++) {
    const unit = foldUnit(text.charCodeAt(at))
    if (unit !== 0) word += String.fromCharCode(unit)
  }
  return word
}
