import { expect, test } from 'vitest'
import { normalizeText } from './normalize.ts'

test.each([
  ['no\u00a0break', 'no break'],
  ['soft\u00adhyphen and zero\u200bwidth\ufeff', 'softhyphen and zerowidth'],
  ['\u201cquoted\u201d, it\u2019s', '"quoted", it\'s'],
  ['Cafe\u0301', 'Café'],
  ['a\r\nb\rc', 'a\nb\nc'],
  ['\u0093quoted\u0094 in Latin-1', '"quoted" in Latin-1'],
  ['itâ€™s', "it's"],
  ['CafÃ©', 'Café'],
  ['dash – and — stay, … too', 'dash – and — stay, … too'],
])('%j', (text, expected) => {
  expect(normalizeText(text)).toBe(expected)
})
