import { expect, test } from 'vitest'
import { quantityText } from './quantity-text.ts'

test.each([
  [20, 20, false, '20'],
  [1500, 1500, true, 'about 1,500'],
  [20, null, false, 'at least 20'],
  [2000, null, true, 'about 2,000 or more'],
  [null, 60, false, 'up to 60'],
  [null, 60, true, 'up to about 60'],
  [12, 15, false, '12 to 15'],
  [null, null, false, 'an unknown number'],
])('min %s, max %s, approximate %s: %s', (min, max, approximate, text) => {
  expect(quantityText({ min, max, approximate })).toBe(text)
})
