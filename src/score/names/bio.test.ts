import { expect, test } from 'vitest'
import { readBio, runsOf } from './bio.ts'

test('readBio takes the first and the last column, whatever parts them', () => {
  expect(readBio('-DOCSTART- -X- O\n\nArmy NNP O\ntook\tO\n\n\nMarsa NNP B-LOC')).toEqual([
    { words: ['Army', 'took'], labels: ['O', 'O'] },
    { words: ['Marsa'], labels: ['B-LOC'] },
  ])
})

test.each<[string, string[]]>([
  ['B-LOC I-LOC O', ['0-2 LOC']],
  ['B-LOC B-LOC', ['0-1 LOC', '1-2 LOC']],
  ['I-LOC I-ORG O I-ORG', ['0-1 LOC', '1-2 ORG', '3-4 ORG']],
  ['O O', []],
])('runsOf %s', (labels, expected) => {
  expect(runsOf(labels.split(' ')).map(({ start, end, label }) => `${start}-${end} ${label}`)).toEqual(
    expected,
  )
})
