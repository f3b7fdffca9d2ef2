import {
  dateLabels,
  doubtfulEnds,
  furnitureLines,
  furnitureStarts,
  gluedWords,
  legalPhrases,
  sectionEnds,
  teaserStarts,
  updateLabels,
} from '../language/en/furniture.ts'
import { countWords, endsAsSentence, fold } from './words.ts'

const lines = new Set(furnitureLines)
const ends = new Set(sectionEnds)
const doubtful = new Set(doubtfulEnds)
const glued = new Set(gluedWords)

/** True for a line that belongs to the page and not to the article: menu, login form, share button. */
export const isFurniture = (line: string): boolean => {
  const folded = fold(line)
  if (folded === '') return true
  if (lines.has(folded)) return true
  if (/^(?:\d+|[\d\s.,:/%+-]+)$/.test(folded)) return true
  if (clockLine.test(folded)) return true
  const words = countWords(line)
  if (words <= 14 && startsWithOne(folded, furnitureStarts) && !(words >= 8 && endsAsSentence(line)))
    return true
  if (words <= legalWords && legalPhrases.some(phrase => folded.includes(phrase))) return true
  return ungluedParts(line).length > 1 && ungluedParts(line).every(part => isFurniture(part))
}

/** The time of an entry in a live report: "11:02 GMT", "2.05 p.m". */
const clockLine =
  /^\d{1,2}[:.h]\d{2}\s?(?:a\.?m|p\.?m)?\.?\s?(?:\(?(?:gmt|utc|bst|c?est|e[ds]?t|msk|local time)\)?)?(?:\s?[+-]\d{1,2})?$/i

/** Legal text has no more words than this. */
const legalWords = 70

/** True for a line that announces another story: "More news: …", "Read also – …". */
export const isTeaser = (line: string): boolean => {
  const start = /^[^\p{L}]{0,4}([\p{L}'’ -]{3,28}?)\s?[:|»>–—-]\s?/u.exec(line)
  return start !== null && teaserStarts.includes(fold(start[1] ?? '')) && countWords(line) <= 30
}

/** True for a short paragraph that asks the reader to follow, subscribe, sign up or write in. */
export const isAppeal = (line: string): boolean =>
  countWords(line) <= appealWords && appeals.some(appeal => appeal.test(line))

const appealWords = 45
const appeals: readonly RegExp[] = [
  /^(?:please )?(?:follow|like|join|find|connect with|listen to|watch|download|get|sign up|subscribe|register|click|email|e-mail|contact|write to|send)\b.{0,160}\b(?:on (?:twitter|facebook|instagram|telegram|youtube|whatsapp|x)|newsletters?|app store|google play|our app|inbox|here|subscription|podcast|@\w+|e-?mail)/i,
  /\b(?:sign up (?:for|to)|subscribe to|follow (?:him|her|them|me|us) on|for more (?:news|stories|information), (?:visit|follow|go to)|delivered to your inbox|support our journalism|become a (?:member|subscriber))\b/i,
  /^the (?:post|article) .{1,150}\b(?:appeared first|first appeared) on\b/i,
  /^(?:this (?:article|story|post) (?:was )?(?:first|originally) (?:appeared|published)|have (?:a tip|something to tell)|got a (?:tip|story))/i,
]

/** True for a heading after which the article is over: "Related News", "Comments (3)". */
export const isSectionEnd = (line: string): boolean => {
  if (countWords(line) > 6) return false
  const folded = fold(line.replace(/\s?[([]?\d+[)\]]?$/, ''))
  return ends.has(folded) || moreStories.test(folded)
}

/** "More great Marsa Times stories". */
const moreStories =
  /^(?:more|latest|recent|related|other|popular|top)\b.{0,40}\b(?:stories|news|articles|headlines|videos|posts|coverage|reads)$/

/** True for an end that also stands as a link or button inside articles. */
export const isDoubtfulEnd = (line: string): boolean =>
  doubtful.has(fold(line.replace(/\s?[([]?\d+[)\]]?$/, '')))

/** True when the words beside a date say that it is the day of the last change. */
export const isUpdateLabel = (label: string): boolean => startsWithOne(fold(label), updateLabels)

/** True when the words beside a date say that it is the article's. */
export const isDateLabel = (label: string): boolean => startsWithOne(fold(label), dateLabels)

const startsWithOne = (folded: string, starts: readonly string[]): boolean =>
  starts.some(start => folded === start || folded.startsWith(`${start} `) || folded.startsWith(`${start}:`))

/** A line cut where a lower-case letter or sign meets a capital without a space: "Remember meForgot password". */
const ungluedParts = (line: string): readonly string[] => line.split(/(?<=[\p{Ll}?!.)])(?=\p{Lu})/u)

/**
 * A headline or caption without the words that a dump stuck to its front ("article imageTroops enter Marsa").
 * Only whole words of page furniture before a capital are taken off, so "McKinley" and "iPhone" stay.
 */
export const unglue = (line: string): string => {
  const match = /^((?:\p{L}+ ){0,3}?\p{L}*?\p{Ll})(?=\p{Lu})/u.exec(line)
  if (!match?.[1]) return line
  return match[1]
    .toLowerCase()
    .split(' ')
    .every(word => glued.has(word))
    ? line.slice(match[1].length)
    : line
}
