import type { Block } from '../../model/document.ts'
import type { Span } from '../../model/span.ts'

/** The words between two quotation marks, marks left out. */
export interface QuotedStretch extends Span {
  /** Index of the block. */
  readonly block: number
  /** False when the block ends before the mark is closed, as in speech that goes on in the next paragraph. */
  readonly isClosed: boolean
}

/**
 * Stretches in double quotation marks (curly, straight, angle, or two apostrophes as agencies send them), and in
 * single curly ones where they cannot be apostrophes. A stretch inside another is left out.
 */
export const findQuoted = (text: string, blocks: readonly Block[]): readonly QuotedStretch[] =>
  blocks.flatMap((block, index) => quotedIn(text.slice(block.start, block.end), block.start, index))

const closers: { readonly [open: string]: string } = { '“': '”', '«': '»', '„': '“', '"': '"', '‘': '’' }

const quotedIn = (raw: string, offset: number, block: number): QuotedStretch[] => {
  // Same length, so that offsets stay: '' is read as a mark and a space.
  const text = raw.replace(/''|``/g, (_, at: number) => (/[\s([]|^$/.test(raw[at - 1] ?? '') ? ' "' : '" '))
  const found: QuotedStretch[] = []
  let at = 0
  while (at < text.length) {
    const open = text[at] ?? ''
    if ((closers[open] === undefined && open !== '”') || !canOpen(text, at)) {
      at++
      continue
    }
    const end = closingMark(text, at)
    // A single mark that nothing closes is an apostrophe.
    if (end === undefined && open === '‘') {
      at++
      continue
    }
    const stretch = trimmed(text, at + 1, end ?? text.length)
    if (stretch)
      found.push({
        start: offset + stretch.start,
        end: offset + stretch.end,
        block,
        isClosed: end !== undefined,
      })
    at = (end ?? text.length) + 1
  }
  return found
}

/** An opening mark stands at the start or after a space, bracket, dash or another mark. */
const canOpen = (text: string, at: number): boolean =>
  at === 0 ||
  /[\s([{—–\-:,"“‘]/u.test(text[at - 1] ?? '') ||
  text[at] === '“' ||
  text[at] === '«' ||
  text[at] === '„'

const closingMark = (text: string, open: number): number | undefined => {
  const mark = text[open] ?? ''
  const closer = closers[mark] ?? mark
  for (let at = open + 1; at < text.length; at++) {
    const letter = text[at]
    // Mixed pairs happen: “…" and "…”.
    if (letter !== closer && !(mark === '“' && letter === '"') && !(mark === '"' && letter === '”')) continue
    if (
      letter === '"' &&
      /\s/u.test(text[at - 1] ?? '') &&
      !/^(?:\s|$|[.,;:!?)])/u.test(text.slice(at + 1, at + 2))
    )
      continue
    if (closer === '’' && !/^(?:[\s.,;:!?)—–]|$)/u.test(text.slice(at + 1, at + 2))) continue
    // "the jihadists’ flag": a plural possessive does not close a single mark soon after it was opened.
    return at
  }
  return undefined
}

const trimmed = (text: string, start: number, end: number): Span | undefined => {
  const piece = text.slice(start, end)
  const from = start + piece.length - piece.trimStart().length
  const to = start + piece.trimEnd().length
  return to > from ? { start: from, end: to } : undefined
}
