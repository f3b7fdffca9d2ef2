import { consonants, nameSimilarity, wordSimilarity } from './features/same-word.ts'
import { foldWord, type Words, wordKinds } from './words.ts'

// local names: a module's export is looked up anew at each use
const {
  content: contentKind,
  function: functionKind,
  name: nameKind,
  number: numberKind,
  time: timeKind,
} = wordKinds

/** Words with what a comparison needs of each. */
export interface ReadableWords {
  readonly words: Words
  readonly forms: readonly string[]
  /** Consonants of names, empty strings for other words. */
  readonly consonants: readonly string[]
  /** First folded letter of words that are compared loosely, 0 for others: unlike letters, unlike words. */
  readonly initials: Uint16Array
  /** Hash of a name's consonants, 0 for other words. */
  readonly skeletons: Int32Array
  readonly sortedKeys: Int32Array
}

export const readableWords = (text: string, words: Words): ReadableWords => {
  const { length } = words
  const forms: string[] = []
  const skeletonForms: string[] = []
  const initials = new Uint16Array(length)
  const skeletons = new Int32Array(length)
  for (let at = 0; at < length; at++) {
    const form = foldWord(text, words.start[at]!, words.end[at]!)
    const kind = words.kind[at]!
    forms.push(form)
    if (kind === contentKind || kind === nameKind) initials[at] = form.charCodeAt(0)
    const skeleton = kind === nameKind ? consonants(form) : ''
    skeletonForms.push(skeleton)
    if (skeleton.replace('*', '').length >= 2) {
      let hash = 7
      for (let letter = 0; letter < skeleton.length; letter++)
        hash = Math.imul(hash, 31) + skeleton.charCodeAt(letter)
      skeletons[at] = hash | 1
    }
  }
  return {
    words,
    forms,
    consonants: skeletonForms,
    initials,
    skeletons,
    sortedKeys: words.key.slice(0, length).sort(),
  }
}

/**
 * Number of words that both sides have, letter by letter, in any order: a cheap bound before an alignment,
 * linear in the number of words.
 */
export const wordsInCommon = (left: ReadableWords, right: ReadableWords): number => {
  const a = left.sortedKeys
  const b = right.sortedKeys
  let count = 0
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    const difference = a[i]! - b[j]!
    if (difference === 0) {
      count++
      i++
      j++
    } else if (difference < 0) i++
    else j++
  }
  return count
}

/** What two stretches of text share, word for word, in order or (in runs of three and more) moved. */
export interface Alignment {
  /** Index in `right` of the word that each word of `left` is matched with, −1 for none. */
  readonly matchOfLeft: Int16Array
  readonly matchOfRight: Int16Array
  /** Likeness of each matched left word, 0 to 1. */
  readonly likeness: Float32Array
}

/** Longest stretch compared, in words: bounds the table to 64 kB whatever a page holds. */
export const longestAligned = 255

const gapOpen = 0.7
const gapExtend = 0.15
const mismatch = -0.7
/** Names are what a light edit changes first. */
const nameMismatch = -0.3

/** What a word weighs in an alignment: grammar less than content. */
const weightOf = new Float64Array([0.6, 1, 1, 1, 0.6])

export const wordWeight = (words: Words, at: number): number => weightOf[words.kind[at]!] ?? 1

/** Likeness of two words with unlike keys, 0 to 1, or a negative cost for what a copy would hardly exchange. */
const compareWords = (left: ReadableWords, i: number, right: ReadableWords, j: number): number => {
  const kindLeft = left.words.kind[i]!
  const kindRight = right.words.kind[j]!
  if (kindLeft === timeKind || kindRight === timeKind) {
    // a weekday may stand where the copy has a date
    if (kindLeft === kindRight) return 0.5
    return kindLeft === numberKind || kindRight === numberKind ? -0.1 : mismatch
  }
  if (kindLeft === nameKind && kindRight === nameKind) {
    const leftForm = left.forms[i]!
    const rightForm = right.forms[j]!
    if (left.initials[i] !== right.initials[j] && left.skeletons[i] !== right.skeletons[j])
      return nameMismatch
    const alike = nameSimilarity(
      { form: leftForm, consonants: left.consonants[i]! },
      { form: rightForm, consonants: right.consonants[j]! },
    )
    return alike > 0 ? alike : nameMismatch
  }
  // grammar and numbers have no initial
  if (left.initials[i] === 0 || left.initials[i] !== right.initials[j]) return mismatch
  const alike = wordSimilarity(left.forms[i]!, right.forms[j]!)
  return alike > 0 ? alike : mismatch
}

const size = longestAligned + 1
const directions = new Uint8Array(size * size)
const scores = new Float32Array(size * size)
const best = new Float32Array(size)
const fromAbove = new Float32Array(size)

const stop = 0
const diagonal = 1
const above = 2
const before = 3
const extendAbove = 4
const extendBefore = 8

/**
 * The best local alignment of two word sequences: Smith–Waterman with Gotoh's affine gaps (Gotoh 1982), over
 * words with graded equality. A second pass adds runs of three or more words that stand elsewhere, so that a
 * clause moved to the front is still found. Only the first 255 words of each side are compared, in a table of fixed
 * size: the memory does not grow with the texts.
 */
export const alignWords = (left: ReadableWords, right: ReadableWords): Alignment => {
  const rows = Math.min(left.words.length, longestAligned)
  const columns = Math.min(right.words.length, longestAligned)
  const matchOfLeft = new Int16Array(left.words.length).fill(-1)
  const matchOfRight = new Int16Array(right.words.length).fill(-1)
  const likeness = new Float32Array(left.words.length)
  const leftKey = left.words.key
  const rightKey = right.words.key
  const rightKind = right.words.kind
  const match = (i: number, j: number): void => {
    matchOfLeft[i] = j
    matchOfRight[j] = i
    likeness[i] = scores[(i + 1) * size + j + 1]!
  }
  // What both begin and end with needs no table: copies differ in few places.
  let head = 0
  while (head < rows && head < columns && leftKey[head] === rightKey[head]) {
    scores[(head + 1) * size + head + 1] = 1
    match(head, head)
    head++
  }
  let tail = 0
  while (
    head < rows - tail &&
    head < columns - tail &&
    leftKey[rows - 1 - tail] === rightKey[columns - 1 - tail]
  ) {
    scores[(rows - tail) * size + columns - tail] = 1
    match(rows - 1 - tail, columns - 1 - tail)
    tail++
  }
  best.fill(0, head, columns + 1)
  fromAbove.fill(Number.NEGATIVE_INFINITY, head, columns + 1)
  let top = 0
  let topRow = head
  let topColumn = head
  for (let i = head + 1; i <= rows - tail; i++) {
    const key = leftKey[i - 1]!
    const kindLeft = left.words.kind[i - 1]!
    const weightLeft = weightOf[kindLeft]!
    let diagonalScore = best[head]!
    let fromBefore = Number.NEGATIVE_INFINITY
    for (let j = head + 1; j <= columns - tail; j++) {
      let direction = 0
      const openAbove = best[j]! - gapOpen
      const keptAbove = fromAbove[j]! - gapExtend
      if (keptAbove > openAbove) direction |= extendAbove
      fromAbove[j] = Math.max(openAbove, keptAbove)
      const openBefore = best[j - 1]! - gapOpen
      const keptBefore = fromBefore - gapExtend
      if (keptBefore > openBefore) direction |= extendBefore
      fromBefore = Math.max(openBefore, keptBefore)
      const kindRight = rightKind[j - 1]!
      let alike: number
      if (key === rightKey[j - 1]) alike = 1
      else if (kindLeft === functionKind || kindRight === functionKind) alike = mismatch
      else alike = compareWords(left, i - 1, right, j - 1)
      scores[i * size + j] = alike
      const matched = diagonalScore + (alike > 0 ? alike * Math.min(weightLeft, weightOf[kindRight]!) : alike)
      diagonalScore = best[j]!
      let value = 0
      if (matched > value) {
        value = matched
        direction |= diagonal
      }
      if (fromAbove[j]! > value) {
        value = fromAbove[j]!
        direction = (direction & ~3) | above
      }
      if (fromBefore > value) {
        value = fromBefore
        direction = (direction & ~3) | before
      }
      best[j] = value
      directions[i * size + j] = direction
      if (value > top) {
        top = value
        topRow = i
        topColumn = j
      }
    }
  }
  let i = topRow
  let j = topColumn
  let state = top > 0 ? directions[i * size + j]! & 3 : stop
  while (i > head && j > head && state !== stop) {
    const direction = directions[i * size + j]!
    if (state === diagonal) {
      if (scores[i * size + j]! > 0) match(i - 1, j - 1)
      i--
      j--
      state = directions[i * size + j]! & 3
    } else if (state === above) {
      i--
      if ((direction & extendAbove) === 0) state = directions[i * size + j]! & 3
    } else {
      j--
      if ((direction & extendBefore) === 0) state = directions[i * size + j]! & 3
    }
  }
  matchMovedRuns(left, rows, columns, matchOfLeft, matchOfRight, match)
  return { matchOfLeft, matchOfRight, likeness }
}

/** Runs of at least three equal words, one of them no grammar, that the alignment left over on both sides. */
const matchMovedRuns = (
  left: ReadableWords,
  rows: number,
  columns: number,
  matchOfLeft: Int16Array,
  matchOfRight: Int16Array,
  match: (i: number, j: number) => void,
): void => {
  for (let i = 0; i + 2 < rows; i++) {
    if (matchOfLeft[i] !== -1) continue
    let longest = 0
    let longestAt = -1
    for (let j = 0; j + 2 < columns; j++) {
      let length = 0
      let content = 0
      while (
        i + length < rows &&
        j + length < columns &&
        matchOfLeft[i + length] === -1 &&
        matchOfRight[j + length] === -1 &&
        scores[(i + length + 1) * size + j + length + 1]! > 0
      ) {
        if (left.words.kind[i + length] !== functionKind) content++
        length++
      }
      if (length >= 3 && content > 0 && length > longest) {
        longest = length
        longestAt = j
      }
    }
    for (let offset = 0; offset < longest; offset++) match(i + offset, longestAt + offset)
  }
}
