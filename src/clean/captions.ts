import { captionSigns, captionStarts, captionVerbs } from '../language/en/captions.ts'
import { findFullDates } from './full-dates.ts'
import { bareLetters, countWords, endsAsSentence, isCut, wordsOf } from './words.ts'

/** A caption has no more words than this; longer lines are paragraphs that mention a picture. */
const longestCaption = 70

const verbs = new Set(captionVerbs)
const reporting = /\b(?:said|says|told|announced|according to)\b/i

/** True when a line alone shows that it is the caption of a picture. */
export const isCaption = (line: string): boolean => {
  const lower = line.toLowerCase().replace(/\s*\/\s*/g, '/')
  const words = countWords(line)
  if (words > longestCaption || words === 0) return false
  if (captionStarts.some(start => lower.startsWith(start))) return true
  if (words <= 45 && captionSigns.some(sign => lower.includes(sign)) && !reporting.test(line)) return true
  return endsWithDateOfPicture(line)
}

/** "Fighters fire a cannon in Marsa, May 3, 2016.": a present-tense scene, with its date at the end. */
const endsWithDateOfPicture = (line: string): boolean => {
  const last = findFullDates(line).at(-1)
  if (!last) return false
  const tail = line.slice(last.end).replace(/[.\s]/g, '')
  const credit = /^(?:[([].{0,60}[)\]])?$/.test(tail)
  const scene = line.slice(0, last.start)
  return credit && !reporting.test(line) && !past.test(scene) && hasSceneVerb(scene)
}

/** What happened is told in the past: "The fire was put out on May 3, 2016." */
const past =
  /\b(?:was|were|had|did|began|started|ended|took|fell|came|went|became|died|broke|opened|killed)\b/i

/** True when a caption's verb stands in the words and is no noun ("the fire", "their march"). */
const hasSceneVerb = (scene: string): boolean => {
  const words = wordsOf(scene)
  return words.some((word, index) => verbs.has(word) && index > 0 && !determiners.has(words[index - 1] ?? ''))
}

const determiners = new Set([
  'a',
  'an',
  'the',
  'this',
  'that',
  'its',
  'his',
  'her',
  'their',
  'of',
  'no',
  'under',
  'by',
  's',
])

/** Two lines that are one: equal but for punctuation, or the first cut off with dots. */
export const sameLine = (left: string, right: string): boolean => {
  const [short, long] = [bareLetters(left), bareLetters(right)].sort((a, b) => a.length - b.length)
  if (!short || !long) return false
  if (short === long) return true
  return short.length >= 20 && (isCut(left) || isCut(right)) && long.startsWith(short)
}

/** Of two lines that are one, the whole one; of two whole ones, that not in capitals, or with more punctuation. */
export const wholeOf = (left: string, right: string): string => {
  if (isCut(left) !== isCut(right)) return isCut(left) ? right : left
  if (/\p{Ll}/u.test(left) !== /\p{Ll}/u.test(right)) return /\p{Ll}/u.test(left) ? left : right
  return right.length >= left.length ? right : left
}

/**
 * A line that a dump prints twice in a row is a caption (its `alt` text and its visible text), unless it reads
 * as a headline: a few words, not all of them names, without comma, number or full stop.
 */
export const doubledIsHeading = (line: string): boolean => {
  const words = line.split(/\s+/)
  return (
    words.length >= 3 &&
    words.length <= 9 &&
    !/[,\d]/.test(line) &&
    !endsAsSentence(line) &&
    words.some(word => /^\p{Ll}{4,}/u.test(word))
  )
}
