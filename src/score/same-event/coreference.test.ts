import { expect, test } from 'vitest'
import { conllScores, coreferenceSums, type Partition } from './coreference.ts'

/** "ab c" → a and b in one cluster, c alone. */
const partition = (clusters: string): Partition =>
  new Map(clusters.split(' ').flatMap(cluster => [...cluster].map(item => [item, cluster] as const)))

const scoresOf = (gold: string, found: string) =>
  conllScores([coreferenceSums(partition(gold), partition(found))])

test('equal clusters score 1', () => {
  expect(scoresOf('abc de f', 'f ed cab')).toMatchObject({ conll: 1, muc: 1, b3: 1, ceafe: 1 })
})

test.each<[string, string, string, { muc: number; b3: number; ceafe: number }]>([
  // MUC: 1 of 2 gold links kept, 1 of 1 found; B³ recall (1/3·3 items: 2/3+2/3+1/3)/3, precision 1
  ['split', 'abc', 'ab c', { muc: 2 / 3, b3: (2 * (5 / 9)) / (1 + 5 / 9), ceafe: (2 * 0.8) / 3 }],
  // no links on either side: MUC has nothing to count
  ['singletons merged', 'a b', 'ab', { muc: 0, b3: 2 / 3, ceafe: (2 * (2 / 3)) / 3 }],
  // the example of Luo 2005, figure 1: gold {1–5} {6 7} {8–C}, response (b) {1–5} {6–C}
  [
    'Luo 2005, response b',
    '12345 67 89ABC',
    '12345 6789ABC',
    { muc: (2 * 1 * (9 / 10)) / (1 + 9 / 10), b3: (2 * (16 / 21)) / (1 + 16 / 21), ceafe: 0 },
  ],
])('%s', (name, gold, found, expected) => {
  const scores = scoresOf(gold, found)
  expect(scores.muc).toBeCloseTo(expected.muc, 6)
  expect(scores.b3).toBeCloseTo(expected.b3, 2)
  if (!name.startsWith('Luo')) expect(scores.ceafe).toBeCloseTo(expected.ceafe, 6)
})

test('the published CEAFe of Luo 2005: one cluster may match one only', () => {
  // φ4: {1–5} 1, {8–C} with {6–C} 10/12; precision (1 + .833)/2, recall /3
  expect(scoresOf('12345 67 89ABC', '12345 6789ABC').ceafe).toBeCloseTo((2 * (1 + 10 / 12)) / 5, 6)
})

test('parts that share no cluster add up', () => {
  const [left, right] = [
    coreferenceSums(partition('ab c'), partition('a bc')),
    coreferenceSums(partition('xyz'), partition('xy z')),
  ]
  expect(conllScores([left, right])).toEqual(scoresOf('ab c xyz', 'a bc xy z'))
})

test('different items are misuse', () => {
  expect(() => coreferenceSums(partition('ab'), partition('ac'))).toThrow('same items')
})
