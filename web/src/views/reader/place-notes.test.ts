import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeNotes } from './place-notes.ts'

const note = (wanted: number, height = 20) => ({ wanted, height })

describe('notes in the margin', () => {
  it.each([
    ['none', [], []],
    ['with room stay where they belong', [note(0), note(100)], [0, 100]],
    ['that meet give way alike', [note(50), note(50)], [38, 62]],
    ['do not leave the page at the top', [note(0), note(0)], [0, 24]],
    ['far below are not moved', [note(0), note(0), note(300)], [0, 24, 300]],
  ])('%s', (_name, notes, expected) => {
    expect(placeNotes(notes, 4)).toEqual(expected)
  })

  it('never touch', () => {
    const any = fc.record({
      wanted: fc.integer({ min: 0, max: 400 }),
      height: fc.integer({ min: 1, max: 60 }),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), unsorted => {
        const notes = [...unsorted].sort((left, right) => left.wanted - right.wanted)
        const tops = placeNotes(notes, 6)
        tops.forEach((top, index) => {
          const before = index === 0 ? 0 : (tops[index - 1] ?? 0) + (notes[index - 1]?.height ?? 0) + 6
          expect(top).toBeGreaterThanOrEqual(before - 1e-6)
        })
      }),
    )
  })
})
