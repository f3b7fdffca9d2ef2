import { type Alignment, alignWords, type ReadableWords, wordWeight } from '../alignment.ts'
import { wordKinds } from '../words.ts'

// local names: a module's export is looked up anew at each use
const { content: contentKind, function: functionKind, name: nameKind, number: numberKind } = wordKinds

/** What speaks for and against one sentence being a copy of another. */
export interface CopiedText {
  /** Matched weight over the weight of both, 0 to 1. */
  readonly similarity: number
  /** Matched weight over the weight of each side. */
  readonly coverLeft: number
  readonly coverRight: number
  /** Matched words that are no names, numbers or times: names alone are shared by all prose on a fact. */
  readonly plainWords: number
  readonly contentWords: number
  /** The same, outside quotation marks. */
  readonly proseWords: number
  /** Share of the matched plain words that stand in runs of four and more words matched one after the other. */
  readonly inRuns: number
  readonly longestRun: number
  readonly namesShared: number
  readonly namesChanged: number
  readonly numbersChanged: number
  /** Word indices of the matched part, both inclusive. */
  readonly left: readonly [number, number]
  readonly right: readonly [number, number]
}

const weightOfAll = (side: ReadableWords): number => {
  let weight = 0
  for (let at = 0; at < side.words.length; at++) weight += wordWeight(side.words, at)
  return weight
}

const matchedPart = (match: Int16Array): readonly [number, number] => {
  const first = match.findIndex(at => at !== -1)
  return first === -1 ? [0, -1] : [first, match.findLastIndex(at => at !== -1)]
}

/** Names (or numbers) inside the matched part of a side that the other side does not have. */
const changed = (side: ReadableWords, other: ReadableWords, match: Int16Array, kind: number): number => {
  const [from, to] = matchedPart(match)
  let count = 0
  for (let at = from; at <= to; at++) {
    if (side.words.kind[at] === kind && match[at] === -1 && !hasKey(other, side.words.key[at]!)) count++
  }
  return count
}

/** Binary search: most words are never asked for. */
const hasKey = ({ sortedKeys }: ReadableWords, key: number): boolean => {
  let low = 0
  let high = sortedKeys.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = sortedKeys[middle]!
    if (found === key) return true
    if (found < key) low = middle + 1
    else high = middle - 1
  }
  return false
}

/** Compares two sentences word by word. */
export const compareText = (left: ReadableWords, right: ReadableWords): CopiedText => {
  const alignment: Alignment = alignWords(left, right)
  const { matchOfLeft, matchOfRight, likeness } = alignment
  let matched = 0
  let plainWords = 0
  let contentWords = 0
  let proseWords = 0
  let namesShared = 0
  let run = 0
  let runPlain = 0
  let plainInRuns = 0
  let longestRun = 0
  const closeRun = (): void => {
    if (run >= 4) plainInRuns += runPlain
    longestRun = Math.max(longestRun, run)
    run = 0
    runPlain = 0
  }
  let lastMatch = -2
  for (let at = 0; at < left.words.length; at++) {
    const other = matchOfLeft[at]!
    if (other === -1) {
      // a name exchanged for a name does not break a run: "the <IS> group" is "the <ISIL> group"
      if (left.words.kind[at] === nameKind && run > 0) {
        if (right.words.kind[lastMatch + 1] === nameKind && matchOfRight[lastMatch + 1] === -1) lastMatch++
        continue
      }
      closeRun()
      continue
    }
    if (other !== lastMatch + 1) {
      let onlyNames = other > lastMatch
      for (let between = lastMatch + 1; between < other && onlyNames; between++) {
        if (right.words.kind[between] !== nameKind) onlyNames = false
      }
      if (!onlyNames) closeRun()
    }
    lastMatch = other
    run++
    matched += likeness[at]! * Math.min(wordWeight(left.words, at), wordWeight(right.words, other))
    const kind = left.words.kind[at]!
    if (kind === nameKind) namesShared++
    if (kind === functionKind || kind === contentKind) {
      plainWords++
      runPlain++
      if (kind === contentKind) contentWords++
      if (left.words.quoted[at] === 0 || right.words.quoted[other] === 0) proseWords++
    }
  }
  closeRun()
  const weightLeft = weightOfAll(left)
  const weightRight = weightOfAll(right)
  const count = (kind: number): number =>
    Math.min(changed(left, right, matchOfLeft, kind), changed(right, left, matchOfRight, kind))
  return {
    similarity: weightLeft + weightRight === 0 ? 0 : (2 * matched) / (weightLeft + weightRight),
    coverLeft: weightLeft === 0 ? 0 : matched / weightLeft,
    coverRight: weightRight === 0 ? 0 : matched / weightRight,
    plainWords,
    contentWords,
    proseWords,
    inRuns: plainWords === 0 ? 0 : plainInRuns / plainWords,
    longestRun,
    namesShared,
    namesChanged: count(nameKind),
    numbersChanged: count(numberKind),
    left: matchedPart(matchOfLeft),
    right: matchedPart(matchOfRight),
  }
}
