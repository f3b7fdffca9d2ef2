import { expect, test } from 'vitest'
import { rougeF1 } from './rouge.ts'
import { type Timeline, timelineRouge } from './timeline-rouge.ts'

const timeline = (rows: Record<string, readonly string[]>): Timeline => new Map(Object.entries(rows))

test.each<[string, readonly string[], readonly string[], number, number]>([
  ['equal', ['Rebels took the town.'], ['rebels took the town'], 1, 1],
  ['half of the words', ['rebels took'], ['rebels took the town'], 1, (2 * 1 * 0.5) / 1.5],
  ['a word counts as often as both have it', ['the the the'], ['the'], 1, (2 * (1 / 3)) / (4 / 3)],
  ['pairs of words do not cross sentences', ['rebels', 'took'], ['rebels took'], 2, 0],
  ['nothing', [], ['rebels'], 1, 0],
])('ROUGE: %s', (_, found, gold, size, expected) => {
  expect(rougeF1(found, gold, size)).toBeCloseTo(expected, 9)
})

const gold = timeline({ '2011-03-19': ['jets strike'], '2011-08-21': ['rebels enter tripoli'] })

test('the gold timeline itself scores 1', () => {
  expect(timelineRouge(gold, gold, 1)).toEqual({ concat: 1, agree: 1, align: 1 })
})

test('a day off: concat sees no fault, agree nothing, align half', () => {
  const late = timeline({ '2011-03-20': ['jets strike'], '2011-08-22': ['rebels enter tripoli'] })
  expect(timelineRouge(late, gold, 1)).toEqual({ concat: 1, agree: 0, align: 0.5 })
})

test('a missing day costs recall', () => {
  const short = timeline({ '2011-08-21': ['rebels enter tripoli'] })
  const { agree, align } = timelineRouge(short, gold, 1)
  expect(agree).toBeCloseTo((2 * 1 * 0.6) / 1.6, 9)
  // the missing day has no words in common with the one that is there
  expect(align).toBeCloseTo((2 * 1 * 0.6) / 1.6, 9)
})
