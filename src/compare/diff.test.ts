import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPassages } from './copies.ts'
import { diffOf, diffTexts } from './diff.ts'
import { testPage } from './test-pages.ts'
import { matchWords } from './word-matches.ts'

/** Changes in short: "=kept", "+added", "-cut", "~from>to/of", "^moved". */
const read = (left: string, right: string) =>
  diffTexts({ text: left, start: 0, end: left.length }, { text: right, start: 0, end: right.length }).map(
    ({ kind, from, to, of }) => {
      const a = from ? left.slice(from.start, from.end) : ''
      const b = to ? right.slice(to.start, to.end) : ''
      if (kind === 'same') return `=${b}`
      if (kind === 'added') return `+${b}`
      if (kind === 'cut') return `-${a}`
      return kind === 'moved' ? `^${b}` : `~${a}>${b}/${of}`
    },
  )

describe('what a reprint made of a text', () => {
  test.each([
    ['nothing', 'Troops took Marsa.', 'Troops took “Marsa”.', ['=Troops took “Marsa']],
    [
      'a name respelled',
      'Troops took Deir Ezzor today.',
      'Troops took Dayr az-Zawr today.',
      ['=Troops took', '~Deir Ezzor>Dayr az-Zawr/name', '=today'],
    ],
    [
      'a number changed',
      'At least 12 men died.',
      'At least 15 men died.',
      ['=At least', '~12>15/number', '=men died'],
    ],
    [
      'a date for a weekday',
      'Troops took it on Friday after a siege.',
      'Troops took it on 3 November after a siege.',
      ['=Troops took it on', '~Friday>3 November/time', '=after a siege'],
    ],
    [
      'words exchanged',
      'Rebels attacked the town at night.',
      'Rebels stormed the town at night.',
      ['=Rebels', '~attacked>stormed/words', '=the town at night'],
    ],
    [
      'a clause cut',
      'Troops took the hill, a barren strip near the river, on Friday.',
      'Troops took the hill on Friday.',
      ['=Troops took the hill', '-a barren strip near the river', '=on Friday'],
    ],
    [
      'a clause added',
      'Troops took the hill on Friday.',
      'Troops took the hill, state media claimed, on Friday.',
      ['=Troops took the hill', '+state media claimed', '=on Friday'],
    ],
    [
      'a clause moved',
      'Troops took the barren hill near the river after four months of siege.',
      'After four months of siege troops took the barren hill near the river.',
      ['^After four months of siege', '=troops took the barren hill near the river'],
    ],
    ['nothing to compare', '', 'All new.', ['+All new']],
    ['two empty texts', '', '', []],
  ])('%s', (_, left, right, expected) => {
    expect(read(left, right)).toEqual(expected)
  })
})

test('a passage is compared with the page that had it first, else with the longest', () => {
  const text =
    'Government troops supported by tanks launched the operation last week to seize Marsa and its surroundings, a barren strip of hills along the river.'
  const pages = [
    testPage('a', text.replace(', a barren strip of hills along the river', '')),
    testPage('b', text),
    testPage('c', text.replace('tanks', 'helicopters')),
  ]
  const [passage] = findPassages(pages)
  const textOf = (id: string) => pages.find(({ document: doc }) => doc.id === id)?.document.text ?? ''
  if (!passage) throw new Error('no passage')
  const kinds = (first: string | null) =>
    diffOf({ ...passage, first }, textOf).map(({ base, copy, changes }) => [
      base.document,
      copy.document,
      changes.map(({ kind }) => kind).filter(kind => kind !== 'same'),
    ])
  expect(kinds('b')).toEqual([
    ['b', 'a', ['cut']],
    ['b', 'c', ['changed']],
  ])
  expect(kinds(null)[0]?.[0]).toBe('c')
})

const words = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 30 })

/** Length of the longest common subsequence by the textbook table. */
const tableLength = (left: readonly number[], right: readonly number[]): number => {
  let row = Array.from({ length: right.length + 1 }, () => 0)
  for (const word of left) {
    const next = [0]
    for (const [at, other] of right.entries())
      next.push(word === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0))
    row = next
  }
  return row.at(-1) ?? 0
}

test('word matches are ascending, equal, and as many as can be', () => {
  fc.assert(
    fc.property(words, words, (left, right) => {
      const matches = matchWords(Int32Array.from(left), Int32Array.from(right))
      let last: readonly [number, number] = [-1, -1]
      for (const match of matches) {
        expect(match[0]).toBeGreaterThan(last[0])
        expect(match[1]).toBeGreaterThan(last[1])
        expect(left[match[0]]).toBe(right[match[1]])
        last = match
      }
      expect(matches.length).toBe(tableLength(left, right))
    }),
    { seed: 11, numRuns: 500 },
  )
})
