import type { Span } from '../../../../src/model/span.ts'

/** A stretch of text under a mark. A mark that crosses the end of another is cut there and goes on behind it. */
export interface MarkedPiece<Marked extends Span> extends Span {
  readonly mark: Marked
  /** How many marks of the same group lie around it: 0 for the outermost. */
  readonly level: number
  /** False where the mark began in an earlier piece. */
  readonly begins: boolean
  /** False where the mark goes on in a later piece. */
  readonly ends: boolean
  readonly pieces: readonly Piece<Marked>[]
}

/** Text under no further mark, or a mark with what lies inside. */
export type Piece<Marked extends Span> = Span | MarkedPiece<Marked>

export const isMarked = <Marked extends Span>(piece: Piece<Marked>): piece is MarkedPiece<Marked> =>
  'mark' in piece

interface Open<Marked extends Span> extends Span {
  readonly mark: Marked
}

/** The earlier first, then the longer, then in the order in which the marks were given. */
const byPlace = <Marked extends Span>(left: Open<Marked>, right: Open<Marked>): number =>
  left.start - right.start || right.end - left.end

/**
 * Marks of a stretch of text as a tree that covers it without gap or overlap, so that each can be an element of its
 * own. Longer marks lie outside; what crosses is cut, the inner one first. Marks outside the stretch are left out, those
 * that reach over its ends are cut to it. `groupOf` tells which marks count as nested in one another.
 */
export const nestMarks = <Marked extends Span>(
  within: Span,
  marks: readonly Marked[],
  groupOf: (mark: Marked) => string,
): readonly Piece<Marked>[] => {
  const open = marks
    .map(mark => ({ mark, start: Math.max(mark.start, within.start), end: Math.min(mark.end, within.end) }))
    .filter(({ start, end }) => start < end)
    .sort(byPlace)
  return nest(within, open, groupOf, [])
}

const nest = <Marked extends Span>(
  within: Span,
  marks: readonly Open<Marked>[],
  groupOf: (mark: Marked) => string,
  around: readonly string[],
): readonly Piece<Marked>[] => {
  const pieces: Piece<Marked>[] = []
  let at = within.start
  let left = marks
  for (let first = left[0]; first !== undefined; first = left[0]) {
    if (first.start > at) pieces.push({ start: at, end: first.start })
    const { start, end, mark } = first
    const group = groupOf(mark)
    const inside: Open<Marked>[] = []
    const behind: Open<Marked>[] = []
    for (const other of left.slice(1)) {
      if (other.start < end) inside.push({ ...other, end: Math.min(other.end, end) })
      if (other.end > end) behind.push({ ...other, start: Math.max(other.start, end) })
    }
    pieces.push({
      mark,
      start,
      end,
      level: around.filter(name => name === group).length,
      begins: start === mark.start,
      ends: end === mark.end,
      pieces: nest({ start, end }, inside, groupOf, [...around, group]),
    })
    at = end
    left = behind.sort(byPlace)
  }
  if (at < within.end) pieces.push({ start: at, end: within.end })
  return pieces
}
