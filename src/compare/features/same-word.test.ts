import { describe, expect, test } from 'vitest'
import { consonants, editDistance, nameSimilarity, wordSimilarity } from './same-word.ts'

const names = (left: string, right: string) =>
  nameSimilarity({ form: left, consonants: consonants(left) }, { form: right, consonants: consonants(right) })

describe('names', () => {
  test.each([
    ['raqa', 'raqqah'],
    ['ezzor', 'zour'],
    ['is', 'isis'],
    ['kyiv', 'kiev'],
    ['mosul', 'mossul'],
    ['hussein', 'husayn'],
    ['observatory', 'observattory'],
  ])('%s is %s', (left, right) => {
    expect(names(left, right)).toBeGreaterThan(0.6)
  })

  test.each([
    ['iraq', 'raqqa'],
    ['syria', 'zour'],
    ['homs', 'hama'],
    ['russia', 'turkey'],
  ])('%s is not %s', (left, right) => {
    expect(names(left, right)).toBe(0)
  })
})

describe('words', () => {
  test.each([
    ['captured', 'capturing'],
    ['organisation', 'organization'],
    ['neighbour', 'neighbor'],
  ])('%s is much like %s', (left, right) => {
    expect(wordSimilarity(left, right)).toBeGreaterThan(0.7)
  })

  test.each([
    ['killed', 'wounded'],
    ['north', 'south'],
    ['town', 'torn'],
  ])('%s is not like %s', (left, right) => {
    expect(wordSimilarity(left, right)).toBe(0)
  })
})

test.each([
  ['kitten', 'sitting', 3, 3],
  ['kitten', 'sitting', 2, 3],
  ['', 'ab', 2, 2],
  ['same', 'same', 2, 0],
])('edit distance of %s and %s up to %i', (left, right, limit, expected) => {
  expect(editDistance(left, right, limit)).toBe(expected)
})
