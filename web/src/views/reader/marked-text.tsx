import type { ComponentChildren, VNode } from 'preact'
import type { Block, Document as Page } from '../../../../src/model/document.ts'
import type { Span } from '../../../../src/model/span.ts'
import type { Mark } from '../../../../src/server/contract.ts'
import { isMarked, nestMarks, type Piece } from './nest-marks.ts'

/** A mark as the text shows it; `target` marks are the place that the address points to. */
export interface ShownMark extends Span {
  readonly kind: Mark['kind'] | 'target'
  /** Index in the list of marks; −1 for the address's own. */
  readonly index: number
  readonly target: string | null
}

const draw = (
  piece: Piece<ShownMark>,
  text: string,
  selected: string | null,
  first: number,
): ComponentChildren => {
  if (!isMarked(piece)) return text.slice(piece.start, piece.end)
  const { mark, level, begins, ends } = piece
  const classes = [
    'mark',
    `mark-${mark.kind}`,
    begins ? 'begins' : '',
    ends ? 'ends' : '',
    mark.kind === 'claim' && mark.target === selected ? 'selected' : '',
  ]
  return (
    <span
      key={`${mark.index}:${piece.start}`}
      class={classes.filter(name => name !== '').join(' ')}
      data-mark={mark.index}
      data-begins={begins ? '' : undefined}
      style={mark.kind === 'claim' ? { '--level': Math.min(level, 3) } : undefined}
      tabIndex={mark.index >= 0 && begins ? (mark.index === first ? 0 : -1) : undefined}
    >
      {piece.pieces.map(inner => draw(inner, text, selected, first))}
    </span>
  )
}

const MarkedBlock = ({
  block,
  children,
}: {
  readonly block: Block
  readonly children: ComponentChildren
}): VNode => {
  switch (block.kind) {
    case 'title':
      return (
        <h1 class="reader-title" dir="auto">
          {children}
        </h1>
      )
    case 'heading':
      return <h2 dir="auto">{children}</h2>
    case 'caption':
      return (
        <p class="caption" dir="auto">
          {children}
        </p>
      )
    case 'list':
      return (
        <p class="item" dir="auto">
          {children}
        </p>
      )
    case 'paragraph':
      return <p dir="auto">{children}</p>
  }
}

/** The page's text, block by block, with its marks. Everything is text: nothing of a page is ever markup. */
export const MarkedText = ({
  page,
  marks,
  selected,
}: {
  readonly page: Page
  readonly marks: readonly ShownMark[]
  /** Id of the claim that is pointed out. */
  readonly selected: string | null
}): VNode => {
  const first = marks.find(({ index }) => index >= 0)?.index ?? -1
  const blocks: readonly Block[] =
    page.blocks.length > 0 ? page.blocks : [{ kind: 'paragraph', start: 0, end: page.text.length }]
  return (
    <>
      {blocks.some(({ kind }) => kind === 'title') ? null : (
        <h1 class="reader-title" dir="auto">
          {page.title}
        </h1>
      )}
      {blocks.map(block => (
        <MarkedBlock key={block.start} block={block}>
          {nestMarks(
            block,
            marks.filter(({ start, end }) => start < block.end && end > block.start),
            ({ kind }) => kind,
          ).map(piece => draw(piece, page.text, selected, first))}
        </MarkedBlock>
      ))}
    </>
  )
}
