import type { ComponentChildren, VNode } from 'preact'
import type { Block, Document as Page } from '../../../../src/model/document.ts'
import type { Span } from '../../../../src/model/span.ts'
import { isMarked, nestMarks, type Piece } from '../reader/nest-marks.ts'
import type { Change, SharedPassage } from './differences.ts'

type Side = 'left' | 'right'

interface Shown extends Span {
  readonly passage: number
  /** Null for the passage itself. */
  readonly change: { readonly index: number; readonly kind: Change['kind']; readonly of: Change['of'] } | null
}

/** What a change is called on the side where it stands. */
const words: Readonly<Record<Exclude<Change['kind'], 'same'>, string>> = {
  added: 'added',
  cut: 'cut',
  changed: 'changed',
  moved: 'moved',
}

const draw = (piece: Piece<Shown>, text: string): ComponentChildren => {
  if (!isMarked(piece)) return text.slice(piece.start, piece.end)
  const { mark } = piece
  const inner = piece.pieces.map(each => draw(each, text))
  if (mark.change === null)
    return (
      <span key={`${piece.start}`} class="shared" data-passage={mark.passage}>
        {inner}
      </span>
    )
  const { kind, of, index } = mark.change
  if (kind === 'same') return inner
  const Tag = kind === 'cut' ? 'del' : kind === 'added' ? 'ins' : 'span'
  const weight = of === null || of === 'words' ? '' : ` weighty of-${of}`
  return (
    <Tag
      key={`${index}:${piece.start}`}
      class={`edit edit-${kind}${weight}`}
      data-change={`${mark.passage}:${index}`}
      title={`${words[kind]}${of === null || of === 'words' ? '' : `: a ${of}`}`}
    >
      {inner}
    </Tag>
  )
}

/** A page's text with what the other page shares, and what is different inside it. */
export const MarkedPage = ({
  page,
  passages,
  side,
}: {
  readonly page: Page
  readonly passages: readonly SharedPassage[]
  readonly side: Side
}): VNode => {
  const marks: readonly Shown[] = passages.flatMap((passage, number) => [
    { ...passage[side], passage: number, change: null },
    ...passage.changes.flatMap((change, index): readonly Shown[] => {
      const span = change[side]
      return span === null || change.kind === 'same'
        ? []
        : [{ ...span, passage: number, change: { index, kind: change.kind, of: change.of } }]
    }),
  ])
  const blocks: readonly Block[] =
    page.blocks.length > 0 ? page.blocks : [{ kind: 'paragraph', start: 0, end: page.text.length }]
  return (
    <div class="compared-text" lang={page.language}>
      {blocks.map(block => {
        const inside = marks.filter(({ start, end }) => start < block.end && end > block.start)
        const children = nestMarks(block, inside, ({ change }) =>
          change === null ? 'shared' : 'change',
        ).map(piece => draw(piece, page.text))
        const Heading = block.kind === 'title' ? 'h2' : 'h3'
        return block.kind === 'title' || block.kind === 'heading' ? (
          <Heading key={block.start} dir="auto" class={block.kind}>
            {children}
          </Heading>
        ) : (
          <p key={block.start} dir="auto">
            {children}
          </p>
        )
      })}
    </div>
  )
}
