import { expect, it } from 'vitest'
import { findMatches, type SearchEntry } from './search-entries.ts'

const entry = (name: string, detail = ''): SearchEntry => ({ kind: 'Place', name, detail, href: name })
const entries = [
  entry('al-Bab', 'Aleppo, Syria'),
  entry('Deir Ezzor', 'Deir ez-Zor, Syria'),
  entry('Abu Kamal'),
  entry('Bāb al-Hawa'),
]

it.each([
  ['bab', ['Bāb al-Hawa', 'al-Bab']],
  ['deir EZZOR', ['Deir Ezzor']],
  ['aleppo', ['al-Bab']],
  ['bab syria', ['al-Bab']],
  ['nowhere', []],
  ['  ', []],
])('%o', (words, names) => {
  expect(findMatches(entries, words, 10).map(({ name }) => name)).toEqual(names)
})
