import { isAppeal, isDoubtfulEnd } from './furniture.ts'
import type { SortedLine } from './sort-lines.ts'
import { contentStems, countWords, isProse, sharedShare } from './words.ts'

/** A box below the main text of a marked-up page holds at most this part of the running text. */
const boxShare = 0.25
/** Prose that shares at least this part of its words with the article goes on with it. */
const relatedShare = 0.3

/**
 * Where the article stands among the lines of a text dump: from the first line of prose to behind the last. A
 * section end cuts it where a headline fits the prose before it or more prose stands before than after; else it
 * stands below a box above the text. `title` is the headline where metadata gave it.
 * `start` is also the end of the head, in which title, date and writer are looked for.
 */
export const rangeInDump = (
  lines: readonly SortedLine[],
  title: string | null,
): readonly [number, number] => {
  let start = lines.findIndex(line => line.what === 'prose')
  // A report that is a list of sentences begins with the first item of the list that leads to its prose.
  const items = lines.findIndex(
    line => line.what === 'list' && isProse(line.text.replace(/^[^\p{L}\p{N}]+/u, '')),
  )
  if (items >= 0 && (start < 0 || items < start)) start = items
  if (start < 0) return [lines.length, lines.length]
  let end = lines.length
  let before = 0
  let ahead = proseLength(lines, start, end)
  for (let index = start; index < end; index++) {
    const line = lines[index]
    if (line?.what === 'prose') {
      before += line.text.length
      ahead -= line.text.length
    }
    if (line?.what !== 'end') continue
    if (goesOn(lines, start, index)) continue
    const longer = before >= ahead
    if (longer || hasHeadline(lines, start, index, title)) end = index
    else {
      start = Math.max(start, nextProse(lines, index))
      before = 0
    }
  }
  while (end > start && !['prose', 'list', 'caption'].includes(lines[end - 1]?.what ?? '')) end--
  return [isTitleLikeProse(lines, start) ? nextProse(lines, start) : start, end]
}

/** In main text only a heading such as "Related stories" with little prose below it ends the article. */
export const endOfMainText = (lines: readonly SortedLine[]): number => {
  const all = proseLength(lines, 0, lines.length)
  let before = 0
  for (const [index, line] of lines.entries()) {
    if (line.what === 'end' && before > 0 && all - before <= boxShare * all) return index
    if (line.what === 'prose') before += line.text.length
  }
  let end = lines.length
  // A heading with nothing below it heads a box that was left out.
  while (end > 0 && isTail(lines[end - 1])) end--
  return end
}

const isTail = (line: SortedLine | undefined): boolean =>
  line !== undefined &&
  (line.kind === 'heading' || ['furniture', 'end', 'teaser'].includes(line.what) || isAppeal(line.text))

const proseLength = (lines: readonly SortedLine[], from: number, to: number): number =>
  lines.slice(from, to).reduce((sum, line) => sum + (line.what === 'prose' ? line.text.length : 0), 0)

/** True when a line above the prose, or the given title, shares its words with it. */
const hasHeadline = (
  lines: readonly SortedLine[],
  start: number,
  end: number,
  title: string | null,
): boolean => {
  const prose = lines.slice(start, Math.min(end, start + linesBehind)).filter(line => line.what === 'prose')
  const stems = contentStems(prose.map(line => line.text).join(' '))
  const above = lines.slice(Math.max(0, start - linesBehind), start).filter(line => line.what === 'short')
  const headlines = title === null ? above.map(line => line.text) : [title]
  return headlines.some(
    line => countWords(line) >= 3 && sharedShare(contentStems(line), stems) >= headlineShare,
  )
}

/** A headline shares at least this part of its words with its text. */
const headlineShare = 0.4

/**
 * True when the next prose after `index` speaks of the same things as the prose before it: then a box stands
 * inside the text. Behind a sure end, summaries of related stories may do so too, but they alternate with their
 * headlines, so most of the next lines must be prose.
 */
const goesOn = (lines: readonly SortedLine[], start: number, index: number): boolean => {
  const at = nextProse(lines, index)
  const next = lines[at]
  if (next?.what !== 'prose' || at === index) return false
  const before = lines
    .slice(Math.max(start, index - linesBehind), index)
    .filter(line => line.what === 'prose')
  const stems = contentStems(before.map(line => line.text).join(' '))
  if (sharedShare(contentStems(next.text), stems) < relatedShare) return false
  const ahead = lines
    .slice(at, at + linesAhead)
    .filter(line => line.what === 'prose' || line.what === 'short')
  return (
    isDoubtfulEnd(lines[index]?.text ?? '') ||
    ahead.filter(line => line.what === 'prose').length * 3 >= ahead.length * 2
  )
}

/** How many lines before an end, and behind it, are compared. */
const [linesBehind, linesAhead] = [60, 6]

/** A headline may end as a sentence does ("Has Marsa fallen?"): one of the first lines, short, before longer prose. */
const isTitleLikeProse = (lines: readonly SortedLine[], start: number): boolean => {
  const line = lines[start]
  const next = lines[nextProse(lines, start)]
  return (
    line !== undefined &&
    next !== undefined &&
    next !== line &&
    start <= 3 &&
    countWords(line.text) <= 16 &&
    /[?!]$/.test(line.text) &&
    countWords(next.text) > countWords(line.text) &&
    lines[start + 1]?.apart === true
  )
}

const nextProse = (lines: readonly SortedLine[], after: number): number => {
  for (let index = after + 1; index < lines.length; index++) if (lines[index]?.what === 'prose') return index
  return after
}
