import { describe, expect, test } from 'vitest'
import { maxWords, partLengths } from './parts.ts'

const words = (count: number, commaAt = -1): string[] =>
  Array.from({ length: count }, (_, index) => (index === commaAt ? ',' : 'word'))

const lengths = (forms: string[], piecesEach = 1, maxPieces = 510): number[] =>
  partLengths(
    forms,
    forms.map(() => piecesEach),
    maxPieces,
  )

describe('partLengths', () => {
  test('leaves what fits in one part', () => {
    expect(lengths(words(maxWords))).toEqual([maxWords])
  })

  test('cuts after the last comma of the second half', () => {
    expect(lengths(words(maxWords + 50, 200))).toEqual([201, 99])
  })

  test('ignores a comma in the first half', () => {
    expect(lengths(words(maxWords + 50, 20))).toEqual([maxWords, 50])
  })

  test('counts word pieces', () => {
    expect(lengths(words(150), 8)).toEqual([63, 63, 24])
  })

  test('gives no parts for no words', () => {
    expect(lengths([])).toEqual([])
  })
})
