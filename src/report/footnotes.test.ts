import { expect, test } from 'vitest'
import { numbersText } from './footnotes.ts'

test.each([
  [[], ''],
  [[4], '4'],
  [[1, 2], '1, 2'],
  [[1, 2, 3, 7, 9, 10], '1–3, 7, 9, 10'],
])('%j are written %j', (numbers, text) => {
  expect(numbersText(numbers)).toBe(text)
})
