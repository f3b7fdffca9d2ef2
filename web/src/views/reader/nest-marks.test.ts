import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../../../../src/model/span.ts'
import { isMarked, nestMarks, type Piece } from './nest-marks.ts'

interface Named extends Span {
  readonly name: string
}

const written = (pieces: readonly Piece<Named>[], text: string): string =>
  pieces
    .map(piece =>
      isMarked(piece)
        ? `<${piece.mark.name}${piece.begins ? '' : '…'}>${written(piece.pieces, text)}</${piece.ends ? '' : '…'}${piece.mark.name}>`
        : text.slice(piece.start, piece.end),
    )
    .join('')

const mark = (name: string, start: number, end: number): Named => ({ name, start, end })

describe('marks of a text', () => {
  const text = 'IS retook Palmyra on Sunday'
  const cases: readonly (readonly [string, readonly Named[], string])[] = [
    ['none', [], 'IS retook Palmyra on Sunday'],
    ['apart', [mark('a', 0, 2), mark('b', 10, 17)], '<a>IS</a> retook <b>Palmyra</b> on Sunday'],
    ['nested', [mark('b', 10, 17), mark('a', 0, 17)], '<a>IS retook <b>Palmyra</b></a> on Sunday'],
    [
      'equal: the first lies outside',
      [mark('a', 0, 2), mark('b', 0, 2)],
      '<a><b>IS</b></a> retook Palmyra on Sunday',
    ],
    [
      'crossing: the later is cut',
      [mark('a', 0, 17), mark('b', 10, 27)],
      '<a>IS retook <b>Palmyra</…b></a><b…> on Sunday</b>',
    ],
    [
      'over the ends of the text',
      [mark('a', -5, 2), mark('b', 21, 40)],
      '<a…>IS</a> retook Palmyra on <b>Sunday</…b>',
    ],
  ]
  it.each(cases)('%s', (_name, marks, expected) => {
    expect(
      written(
        nestMarks({ start: 0, end: text.length }, marks, () => 'one'),
        text,
      ),
    ).toBe(expected)
  })

  it('counts the marks of the same group around each', () => {
    const marks = [mark('claim', 0, 20), mark('name', 0, 10), mark('claim', 3, 8)]
    const [outer] = nestMarks({ start: 0, end: 20 }, marks, ({ name }) => name)
    const levels: [string, number][] = []
    const collect = (piece: Piece<Named> | undefined): void => {
      if (piece === undefined || !isMarked(piece)) return
      levels.push([piece.mark.name, piece.level])
      piece.pieces.forEach(collect)
    }
    collect(outer)
    expect(levels).toEqual([
      ['claim', 0],
      ['name', 0],
      ['claim', 1],
    ])
  })

  it('covers every letter once, under just the marks that stand on it', () => {
    const span = fc
      .tuple(fc.nat(30), fc.nat(30), fc.constantFrom('a', 'b', 'c', 'd'))
      .map(([one, other, name]) => mark(name, Math.min(one, other), Math.max(one, other)))
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), marks => {
        const found: string[] = []
        const visit = (pieces: readonly Piece<Named>[], around: readonly Named[]): void => {
          for (const piece of pieces) {
            if (isMarked(piece)) visit(piece.pieces, [...around, piece.mark])
            else
              for (let at = piece.start; at < piece.end; at++)
                found[at] = around
                  .map(each => marks.indexOf(each))
                  .sort()
                  .join(' ')
          }
        }
        visit(
          nestMarks({ start: 0, end: 30 }, marks, ({ name }) => name),
          [],
        )
        const expected = Array.from({ length: 30 }, (_unused, at) =>
          marks
            .flatMap((each, index) => (each.start <= at && at < each.end ? [index] : []))
            .sort()
            .join(' '),
        )
        expect(found).toEqual(expected)
      }),
    )
  })
})
