import { findDateline } from './dateline.ts'
import { findFullDates } from './full-dates.ts'

/** A text of one line, shorter than this in letters, is a message and not a page that was run together. */
const shortestPage = 200
/** How far into the line headline, writer and date reach, and where its text ends at the earliest. */
const [headLetters, tailFrom] = [500, 0.5]

/** What stands behind an article on its page. */
const tailStart =
  /(?<=[.!?"')\]]) (?=(?:©|Copyright (?:© ?)?\d{4}|All rights reserved|Share this (?:article|story|post)|Read (?:more|also) ?:|See also ?:|Related (?:news|stories|articles|topics)\b|Follow us on\b|Comments ?\())/i

/**
 * Parts a page that an extractor ran into one line: "Troops enter Marsa By Jo Writer 3 May 2016 TIRNA (AP) — Troops
 * … Share this article". A dateline, or a date behind a writer, shows where the text begins. Texts of several
 * lines are left as they are.
 */
export const splitRunIn = (text: string): string => {
  const line = text.trim()
  if (line.length < shortestPage || line.includes('\n')) return text
  const from = startOfText(line)
  const [body, ...tails] = partTail(line.slice(from))
  return [...partHead(line.slice(0, from).trim()), body, ...tails].filter(part => part !== '').join('\n\n')
}

const startOfText = (line: string): number => {
  const head = line.slice(0, headLetters)
  for (const match of head.matchAll(/(?<=\s)(?!(?:GMT|UTC|BST|CET|E[DS]T)\s)(?=\p{Lu}{3})/gu)) {
    const found = findDateline(line.slice(match.index), 'later')
    if (found && found.places.length > 0) return match.index
  }
  for (const date of findFullDates(head)) {
    const after = /^(?: ?(?:GMT|UTC|BST|E[DS]T))?[\s|,·•–—-]{1,5}(?=["'(]?\p{Lu})/u.exec(line.slice(date.end))
    if (after && (date.start === 0 || writerOrBar.test(line.slice(0, date.start))))
      return date.end + after[0].length
  }
  return 0
}

const writerOrBar = /(?:\s\|\s|\bBy \p{Lu}[^.!?]{2,80}|\b(?:published|posted|updated)(?: on)?:?\s)$/iu

/** Headline, and the line of writer and date behind it. */
const partHead = (head: string): readonly string[] => {
  const date = findFullDates(head)[0]?.start ?? head.length
  const writer = / (?:By \p{Lu}|\| |(?:Published|Posted|Updated)\b)/u.exec(head)?.index ?? head.length
  const cut = Math.min(date, writer)
  return [head.slice(0, cut).trim(), head.slice(cut).trim()]
}

const partTail = (text: string): readonly string[] => {
  const from = Math.floor(text.length * tailFrom)
  const cut = tailStart.exec(text.slice(from))
  return cut ? [text.slice(0, from + cut.index), text.slice(from + cut.index + 1)] : [text]
}
