import { describe, expect, it } from 'vitest'
import type { CompareView } from '../../../../src/server/contract.ts'
import { differencesOf, runsOf, type SharedPassage, sharedShare, weighty } from './differences.ts'

const left = 'The base lies 60 kilometres west of Palmyra, it said.'
const right = 'The base is 60 km west of Palmyrra.'
const span = (text: string, words: string) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}
const passage: SharedPassage = {
  id: 'passage:1',
  left: { start: 0, end: left.length },
  right: { start: 0, end: right.length },
  similarity: 0.8,
  changes: [
    { kind: 'same', left: span(left, 'The base'), right: span(right, 'The base'), of: null },
    { kind: 'changed', left: span(left, 'lies'), right: span(right, 'is'), of: 'words' },
    { kind: 'changed', left: span(left, 'kilometres'), right: span(right, 'km'), of: 'words' },
    { kind: 'changed', left: span(left, 'Palmyra'), right: span(right, 'Palmyrra'), of: 'name' },
    { kind: 'cut', left: span(left, ','), right: null, of: null },
    { kind: 'cut', left: span(left, 'it said'), right: null, of: null },
  ],
}
const view = { left: { text: left }, right: { text: right }, passages: [passage] } as unknown as CompareView

describe('differences of two pages', () => {
  it('are told with both wordings; bare punctuation is left out', () => {
    const found = differencesOf(view)
    expect(found.map(({ kind, of, left, right }) => [kind, of, left, right])).toEqual([
      ['changed', 'words', 'lies', 'is'],
      ['changed', 'words', 'kilometres', 'km'],
      ['changed', 'name', 'Palmyra', 'Palmyrra'],
      ['cut', 'words', 'it said', ''],
    ])
    expect(found.filter(weighty).map(({ right }) => right)).toEqual(['Palmyrra'])
  })

  it('read as one text', () => {
    const written = runsOf(passage, left, right).map(({ kind, left, right }) =>
      kind === 'same' ? right : `[${left}|${right}]`,
    )
    expect(written.join('')).toBe(
      'The base [lies|is] 60 [kilometres|km] west of [Palmyra|Palmyrra][,|][it said|].',
    )
  })
})

describe('the share of a page that is shared', () => {
  it.each([
    [[], 0],
    [[{ start: 0, end: 50 }], 0.5],
    [
      [
        { start: 20, end: 50 },
        { start: 0, end: 30 },
      ],
      0.5,
    ],
    [[{ start: 0, end: 500 }], 1],
  ])('%j: %d', (spans, expected) => {
    expect(sharedShare(100, spans)).toBe(expected)
  })
  it('is none of an empty page', () => {
    expect(sharedShare(0, [])).toBe(0)
  })
})
