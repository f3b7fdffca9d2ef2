import { agencyAtEnd, agencyOfLine, agencyOfReport } from './agency.ts'
import { type Dateline, datelineOfLine, findDateline, leadParagraphs } from './dateline.ts'
import type { SlashOrder } from './full-dates.ts'
import { type HeadLine, readHeadLine } from './head-lines.ts'
import type { DraftBlock } from './select-blocks.ts'
import type { SortedLine } from './sort-lines.ts'

/** How many lines below the text may hold its date or writer. */
const linesBelow = 4
/** How many lines below the text may credit its agency. */
const creditLines = 6

/**
 * Date and writer lines of the article, the likeliest first: between headline and text (nearest to the text
 * first), inside the text, just below it, and above the headline. `title` is the headline's index or -1. Below
 * the text, dates that alternate with other lines are those of other stories.
 */
export const headLinesOf = (
  lines: readonly SortedLine[],
  start: number,
  end: number,
  title: number,
  slashOrder: SlashOrder | undefined,
): readonly HeadLine[] => {
  const found: HeadLine[] = []
  const add = (index: number, take: (line: HeadLine) => boolean = () => true): void => {
    const line = lines[index]
    const read = line?.what === 'head' ? readHeadLine(line.text, slashOrder) : null
    if (read && take(read)) found.push(read)
  }
  const listing = lines.slice(end).filter(line => line.what === 'head' && /\d{4}/.test(line.text)).length > 1
  for (let index = start - 1; index > title; index--) add(index)
  for (let index = start; index < end; index++) add(index)
  for (let index = end; index < Math.min(lines.length, end + linesBelow); index++)
    add(index, line => line.labelled || !listing)
  if (title > 0) add(title - 1)
  return found
}

/** A dateline that stands alone is one of the first blocks. */
const blocksBefore = 6

/** What the text itself says of its agency. `blocks` are without credits: a lone dateline, what follows the last sentence. */
export interface AgencyCredit {
  readonly agency: string | null
  /** The dateline of the lead: "MARSA, Nov. 28, 2016 (Agency) --". */
  readonly dateline: Dateline | null
  readonly blocks: readonly DraftBlock[]
}

/** Finds the agency: in the dateline, after the last sentence, in a line of its own in or below the text, or as the lead's source. */
export const findCredit = (
  blocks: readonly DraftBlock[],
  body: readonly SortedLine[],
  after: readonly SortedLine[],
): AgencyCredit => {
  const paragraphs = blocks.filter(block => block.kind === 'paragraph')
  const last = paragraphs.at(-1)
  const credit = last && agencyAtEnd(last.text)
  const alone = blocks.findIndex(
    (block, index) => index < blocksBefore && datelineOfLine(block.text) !== null,
  )
  const kept = blocks
    .filter((_, index) => index !== alone)
    .map(block => (credit && block === last ? { ...block, text: credit.rest } : block))
  const dateline =
    datelineOfLine(blocks[alone]?.text ?? '') ??
    firstOf(paragraphs.slice(0, leadParagraphs), block => findDateline(block.text, 'lead'))
  const agency =
    dateline?.agency ??
    credit?.agency ??
    firstOf([...after.slice(0, creditLines), ...body], line => agencyOfLine(line.text)) ??
    firstOf(paragraphs.slice(0, 2), block => agencyOfReport(block.text))
  return { agency: agency ?? null, dateline, blocks: kept }
}

const firstOf = <Item, Found>(items: readonly Item[], find: (item: Item) => Found | null): Found | null => {
  for (const item of items) {
    const found = find(item)
    if (found !== null) return found
  }
  return null
}
