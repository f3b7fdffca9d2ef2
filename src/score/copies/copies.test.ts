import { describe, expect, test } from 'vitest'
import { seededRandom } from '../figures/seeded-random.ts'
import { editKinds, editSentence, wordOverlap } from './edits.ts'
import { adjustedRandIndex } from './rand-index.ts'

const clusters = (text: string) => new Map([...text].map((label, at) => [String(at), label]))

describe('adjusted Rand index', () => {
  test.each([
    ['aabbc', 'xxyyz', 1],
    ['aabb', 'xyxy', -0.5],
    ['aaabbb', 'xxyyzz', 0.2424],
  ])('%s against %s', (gold, found, expected) => {
    expect(adjustedRandIndex(clusters(gold), clusters(found))).toBeCloseTo(expected, 3)
  })
})

test('edits are the same in every run and keep most words', () => {
  const sentence =
    'Syrian troops captured the town of Marsa from the Islamic State group on Friday after more than four months of fighting, the Observatory said.'
  for (const kind of editKinds) {
    const [first, second] = [1, 1].map(seed => editSentence(kind, sentence, seededRandom(seed)))
    expect(first).toBe(second)
    expect(wordOverlap(sentence, first ?? '')).toBeGreaterThan(0.5)
    if (kind !== 'none' && kind !== 'letters garbled') expect(first).not.toBe(sentence)
  }
})
