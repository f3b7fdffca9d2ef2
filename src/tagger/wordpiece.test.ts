import { describe, expect, test } from 'vitest'
import { shapeOf, wordPieces } from './wordpiece.ts'

const vocabulary = [
  '[PAD]',
  '[UNK]',
  '[CLS]',
  '[SEP]',
  'qa',
  '##im',
  '##i',
  '##m',
  'deir',
  '-',
  "'",
  's',
  '市',
]
const shapes = ['special', 'lower', 'capital', 'upper', 'mixed', 'digit', 'other']

describe('wordPieces', () => {
  const pieces = wordPieces(vocabulary, shapes, 4)
  const written = (word: string): string[] => pieces.encode(word).pieces.map(id => vocabulary[id] ?? '')

  test.each([
    ['Qaim', ['qa', '##im']],
    ['QÁIM', ['qa', '##im']],
    ["Deir's", ['deir', "'", 's']],
    ['市-市', ['市', '-', '市']],
    ['unknown', ['[UNK]']],
    ['\u200b', ['[UNK]']],
    ['------', ['-', '-', '-', '-']],
    ['s'.repeat(101), ['[UNK]']],
  ])('%s', (word, expected) => {
    expect(written(word)).toEqual(expected)
    expect(written(word)).toEqual(expected)
  })

  test('refuses a vocabulary of another kind', () => {
    expect(() => wordPieces(['a'], shapes, 4)).toThrow('[UNK]')
  })
})

test.each([
  ['army', 'lower'],
  ['Army', 'capital'],
  ['"Army', 'capital'],
  ['A', 'capital'],
  ['IS', 'upper'],
  ['U.S.', 'upper'],
  ['F-16', 'capital'],
  ['McCain', 'mixed'],
  ['iPhone', 'mixed'],
  ['3G', 'mixed'],
  ['1,500', 'digit'],
  ['80s', 'lower'],
  ['—', 'other'],
  ['القائم', 'other'],
])('shapeOf %s = %s', (word, shape) => {
  expect(shapeOf(word)).toBe(shape)
})
