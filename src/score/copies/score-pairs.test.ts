import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { csvRows } from '../texts/csv-rows.ts'
import { plainDocument } from '../texts/plain-document.ts'
import { copyBaselines } from './baselines.ts'
import { pageGenerator } from './generated-pages.ts'
import { readPairWorld, splitDocument } from './labelled-pairs.ts'
import { pairRandIndex } from './rand-index.ts'

describe('rows of a CSV text', () => {
  test.each([
    [
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a,"b, ""c""\nd"', [['a', 'b, "c"\nd']]],
    [
      'a,\r\n,b',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['', []],
  ])('%j', (content, expected) => {
    expect(csvRows(content)).toEqual(expected)
  })
})

test.each([
  [{ truePositive: 5, falsePositive: 0, falseNegative: 0, trueNegative: 5 }, 1],
  [{ truePositive: 5, falsePositive: 5, falseNegative: 5, trueNegative: 5 }, 0],
  [{ truePositive: 0, falsePositive: 0, falseNegative: 0, trueNegative: 0 }, 1],
])('adjusted Rand index of pairs %j', (counts, expected) => {
  expect(pairRandIndex(counts)).toBeCloseTo(expected)
})

test('the other methods call equal texts equal and different ones different', () => {
  const page = (id: string, text: string) =>
    splitDocument(plainDocument(text, [{ kind: 'paragraph', start: 0, end: text.length }], id))
  const text = 'Government troops took the harbour town of Marsa from rebels on Friday after a long siege.'
  const pages = [
    page('a', text),
    page('b', text),
    page('c', 'A court sentenced three officers to prison for killing farmers.'),
  ]
  for (const baseline of copyBaselines(pages)) {
    expect(baseline.similarity('a', 'b')).toBeCloseTo(1)
    expect(baseline.similarity('a', 'c')).toBeLessThan(0.8)
  }
})

const data = '../shared/data/fa-kes.jsonl'

describe.skipIf(!existsSync(data))('on the sets (skipped where ../shared/data is absent)', () => {
  test('labels name texts that are there, halves share no copies', () => {
    const { pairs, absent } = readPairWorld(data)
    expect(absent).toBe(0)
    expect(pairs).toHaveLength(401)
    const ends = (part: string) =>
      pairs
        .filter(
          pair => pair.part === part && ['same text', 'rewritten', 'shared passage'].includes(pair.label),
        )
        .map(pair => `${pair.leftId} ${pair.rightId}`)
    expect(ends('tune').filter(pair => ends('test').includes(pair))).toEqual([])
  })

  test('a generated page depends on its number alone, and its sentences lie in it', async () => {
    const page = await pageGenerator(data)
    const again = await pageGenerator(data)
    for (const number of [0, 7, 250]) {
      const { text, sentences } = page(number)
      expect(again(number)).toEqual(page(number))
      expect(sentences.at(-1)?.end).toBe(text.length)
    }
  })
})
