import type { BlockKind } from '../model/document.ts'
import type { Dateline } from './dateline.ts'
import { slashOrderOf } from './full-dates.ts'
import { isAppeal } from './furniture.ts'
import type { HeadLine } from './head-lines.ts'
import type { Line } from './lines.ts'
import { findCredit, headLinesOf } from './page-lines.ts'
import { type SortedLine, sortLines } from './sort-lines.ts'
import { endOfMainText, rangeInDump } from './text-range.ts'
import { findTitle, tidyTitle } from './title.ts'
import { bareLetters, contentStems, countWords, sharedShare, wordsOf } from './words.ts'

/** A block of the article before its place in the text is fixed. */
export interface DraftBlock {
  readonly kind: BlockKind
  readonly text: string
}

/** What the lines of a page hold. */
export interface Selection {
  readonly title: string
  readonly blocks: readonly DraftBlock[]
  /** Date and writer lines of the article, nearest to the text first. */
  readonly headLines: readonly HeadLine[]
  readonly agency: string | null
  /** The dateline of the lead: "MARSA, Nov. 28, 2016 (Agency) --". */
  readonly dateline: Dateline | null
  /** Lines left out, by reason. */
  readonly dropped: readonly { readonly reason: string; readonly text: string }[]
}

/** A standfirst shares at least this part of its words with the text. */
const standfirstShare = 0.4
/** A run of this many short lines in a row is a list of links or a menu. */
const menuRun = 2

/**
 * Chooses the article's blocks among the lines of a page: the text runs from the first line of prose to the
 * last one before a heading such as "Related News"; captions, headings and lists are told apart inside it; what
 * stands before is searched for headline, date and writer. `givenTitle` comes from metadata. Lines that markup
 * showed to be the main text are kept from the first to the last. `byline` is the writer that metadata names.
 */
export const selectBlocks = (
  lines: readonly Line[],
  givenTitle: string | null,
  source: 'text dump' | 'main text',
  byline: string | null = null,
): Selection => {
  const dropped: { reason: string; text: string }[] = []
  const sorted = sortLines(lines)
  const merged = source === 'text dump' ? orMessage(sorted, givenTitle) : sorted
  const [start, end] = source === 'main text' ? [0, endOfMainText(merged)] : rangeInDump(merged, givenTitle)
  const slashOrder = slashOrderOf(lines.map(line => line.text).join('\n'))
  const head = merged.slice(0, start)
  const body = merged.slice(start, end)
  for (const line of merged.slice(end))
    dropped.push({ reason: 'after the end of the article', text: line.text })
  const found = givenTitle === null ? findTitle(head, body) : -1
  const title = tidyTitle(givenTitle ?? head[found]?.text ?? '')
  const context: BodyContext = {
    title: bareLetters(title),
    byline: bareLetters(byline ?? ''),
    stems: contentStems(
      body
        .filter(line => line.what === 'prose')
        .map(line => line.text)
        .join(' '),
    ),
    dropped,
  }
  const headBlocks = blocksOfHead(head, found, context)
  const bodyBlocks = withoutRepeats(blocksOfBody(body, context), source === 'main text' ? 25 : 6, dropped)
  const { agency, dateline, blocks } = findCredit(bodyBlocks, body, merged.slice(end))
  return {
    title,
    blocks: [...headBlocks, ...blocks],
    headLines: headLinesOf(merged, start, end, found, slashOrder),
    agency,
    dateline,
    dropped,
  }
}

/** A page without a sentence is a message when it has no more lines than this, and lines of this many words. */
const [messageLines, messageWords] = [15, 4]

/** A post without full stops: the lines of words below its first one, the headline, are its text. */
const orMessage = (lines: readonly SortedLine[], givenTitle: string | null): readonly SortedLine[] => {
  if (lines.length > messageLines || lines.some(line => line.what === 'prose' || line.what === 'list'))
    return lines
  const isText = (line: SortedLine): boolean => line.what === 'short' && countWords(line.text) >= messageWords
  const first = givenTitle === null ? lines.findIndex(isText) : -1
  return lines.map((line, index) => (index > first && isText(line) ? { ...line, what: 'prose' } : line))
}

interface BodyContext {
  readonly title: string
  readonly byline: string
  readonly stems: ReadonlySet<string>
  readonly dropped: { reason: string; text: string }[]
}

/** Before the text: captions stay, and a standfirst right after the headline; menus and teasers go. */
const blocksOfHead = (
  head: readonly SortedLine[],
  titleIndex: number,
  context: BodyContext,
): readonly DraftBlock[] => {
  const blocks: DraftBlock[] = []
  let lastTitle = titleIndex
  for (const [index, line] of head.entries()) if (bareLetters(line.text) === context.title) lastTitle = index
  for (const [index, line] of head.entries()) {
    if (index <= lastTitle || line.what === 'head') continue
    if (line.what === 'caption') blocks.push({ kind: 'caption', text: line.text })
    else if (isStandfirst(line, context)) blocks.push({ kind: 'heading', text: line.text })
    else context.dropped.push({ reason: 'before the article', text: line.text })
  }
  return blocks
}

const isStandfirst = (line: SortedLine, context: BodyContext): boolean =>
  (line.what === 'short' || line.what === 'list') &&
  countWords(line.text) >= 5 &&
  sharedShare(contentStems(line.text), context.stems) >= standfirstShare

const blocksOfBody = (body: readonly SortedLine[], context: BodyContext): readonly DraftBlock[] => {
  const blocks: DraftBlock[] = []
  const inMenu = menuLines(body)
  const prose = body.filter(line => line.what === 'prose').length
  let inBox = false
  for (const [index, line] of body.entries()) {
    // A box inside the text ("Related articles") lasts until the next sentence.
    inBox = line.what === 'end' || (inBox && line.what !== 'prose')
    const drop = (reason: string): number => context.dropped.push({ reason, text: line.text })
    const inText = blocks.some(block => block.kind === 'paragraph')
    if (bareLetters(line.text) === context.title && (line.what !== 'prose' || (!inText && prose > 1)))
      drop('repeats the title')
    else if (!inText && line.what === 'short' && isWriter(line.text, context)) drop('date or writer line')
    else if (line.what === 'prose' && isAppeal(line.text)) drop('asks to follow or subscribe')
    else if (line.what === 'prose') blocks.push({ kind: line.kind ?? 'paragraph', text: line.text })
    else if (line.what === 'caption' || line.what === 'list')
      blocks.push({ kind: line.what, text: line.text })
    else if (line.what === 'furniture' || line.what === 'end') drop('page furniture')
    else if (line.what === 'teaser') drop('announces another story')
    else if (line.what === 'head') drop('date or writer line')
    else if (inMenu.has(index) || (inBox && line.kind !== 'paragraph')) drop('list of links')
    else if (line.kind === 'paragraph' && countWords(line.text) > 3)
      blocks.push({ kind: 'paragraph', text: line.text })
    else blocks.push({ kind: 'heading', text: line.text })
  }
  return blocks
}

/**
 * True for a line above the text that is the writer's name, or nothing but a name of which the text knows no word: a
 * writer without "By", a section.
 */
const isWriter = (line: string, context: BodyContext): boolean => {
  const bare = bareLetters(line)
  if (bare !== '' && bare === context.byline) return true
  return (
    /^(?:\p{Lu}(?:\p{Ll}[\p{L}'-]*|\.?))(?: \p{Lu}(?:\p{Ll}[\p{L}'-]*|\.?)){1,3}$/u.test(line) &&
    sharedShare(contentStems(line), context.stems) === 0 &&
    !wordsOf(line).some(word => context.title.includes(word))
  )
}

/** Indexes of short lines that stand in a run of their like without markup. */
const menuLines = (body: readonly SortedLine[]): ReadonlySet<number> => {
  const found = new Set<number>()
  let run: number[] = []
  for (let index = 0; index <= body.length; index++) {
    const line = body[index]
    if (line?.what === 'short' && line.kind === null) run.push(index)
    else {
      if (run.length >= menuRun) for (const each of run) found.add(each)
      run = []
    }
  }
  return found
}

/** Leaves out a block whose words an earlier one has already: the repeated copy of a caption or paragraph. */
const withoutRepeats = (
  blocks: readonly DraftBlock[],
  fewestWords: number,
  dropped: { reason: string; text: string }[],
): readonly DraftBlock[] => {
  const seen = new Set<string>()
  return blocks.filter(block => {
    if (countWords(block.text) < (block.kind === 'caption' ? 3 : fewestWords)) return true
    const bare = bareLetters(block.text)
    const repeats = seen.has(bare)
    seen.add(bare)
    if (repeats) dropped.push({ reason: 'repeats an earlier block', text: block.text })
    return !repeats
  })
}
