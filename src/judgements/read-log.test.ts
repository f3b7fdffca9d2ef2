import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { appendJudgement } from './append.ts'
import { readJudgementLog } from './read-log.ts'
import { judged, settled } from './test-lines.ts'

const first = judged('Mara', 1, 'a', 'b', 'same', { reason: 'twice "quoted", and {"id":" inside' })
const second = settled('Jonas', 2, [['x'], ['y', 'z']], 'prefers', {
  prefers: 1,
  about: 'Marsa: who holds it?',
})
const third = judged('Mara', 3, 'b', 'c', 'different')
const text = (...lines: readonly object[]): string => lines.map(line => `${JSON.stringify(line)}\n`).join('')
const idsOf = (file: string): readonly string[] => readJudgementLog(file).lines.map(({ id }) => id)

test('a file is read as it was written, the newest line first', () => {
  const { lines, notes } = readJudgementLog(text(first, second, third))
  expect(lines).toEqual([third, second, first])
  expect(notes).toEqual([])
})

describe('what is no judgement is noted, and takes nothing with it', () => {
  test.each<[string, object | string, string, RegExp]>([
    ['prose', 'Marsa and Mersah are one', 'broken', /no JSON/],
    ['a list', '[1]', 'broken', /no JSON object/],
    ['nobody', { ...first, by: ' ' }, 'broken', /`by`/],
    ['a time that is none', { ...first, at: 'yesterday' }, 'broken', /`at`/],
    ['no time', { ...first, at: undefined }, 'broken', /`at`/],
    ['another subject', { ...first, subject: 'river' }, 'broken', /`subject`/],
    ['another verdict', { ...first, verdict: 'maybe' }, 'broken', /`verdict`/],
    ['one thing', { ...first, right: 'a' }, 'broken', /`left` and `right`/],
    ['one side', { ...second, sides: [['x']] }, 'broken', /`sides`/],
    ['a side that is not there', { ...second, prefers: 2 }, 'broken', /`prefers`/],
    ['a field that is none', { ...second, field: 'mood' }, 'broken', /`field`/],
    ['ids of no text', { ...first, supersedes: [1] }, 'broken', /`supersedes`/],
    ['half a line', JSON.stringify(first).slice(0, 40), 'torn', /cut off/],
  ])('%s', (_, middle, kind, reason) => {
    const line = typeof middle === 'string' ? `${middle}\n` : text(middle)
    const { lines, notes } = readJudgementLog(text(first) + line + text(third))
    expect(lines).toEqual([third, first])
    expect(notes).toMatchObject([{ line: 2, kind, reason: expect.stringMatching(reason) }])
  })

  test('a line that was edited is used and noted', () => {
    const { lines, notes } = readJudgementLog(text({ ...first, verdict: 'different' }))
    expect(lines).toMatchObject([{ verdict: 'different' }])
    expect(notes).toMatchObject([{ line: 1, kind: 'changed' }])
  })

  test.each([
    ['an id of one’s own', { id: 'judgement:1' }],
    ['no id', { id: undefined }],
    ['the larger id first', { left: 'b', right: 'a' }],
  ])('lines written by hand may have %s', (_, more) => {
    const { lines } = readJudgementLog(text({ ...first, ...more }))
    expect(lines).toMatchObject([{ left: 'a', right: 'b', verdict: 'same' }])
  })

  test('what steers a terminal is taken out', () => {
    const { lines } = readJudgementLog(text(judged('Ma\u001b[2Jra', 1, 'a', 'b', 'same', { reason: 'a\nb' })))
    expect(lines).toMatchObject([{ by: 'Ma [2Jra', reason: 'a b' }])
  })
})

test('a write that was cut off anywhere loses nothing that stood before it', () => {
  const whole = text(first, second)
  const last = JSON.stringify(third)
  for (let length = 0; length <= last.length; length++) {
    const torn = whole + last.slice(0, length)
    const expected = length === last.length ? [third.id, second.id, first.id] : [second.id, first.id]
    expect(idsOf(torn)).toEqual(expected)
    // Whoever puts another file behind it with `cat` loses nothing either.
    expect(idsOf(torn + text(judged('Ada', 9, 'x', 'y', 'same')))).toHaveLength(expected.length + 1)
  }
})

describe('adding to a file', () => {
  const fileIn = () => join(mkdtempSync(join(tmpdir(), 'sitrep-judgements-')), 'team.jsonl')

  test('makes it, and keeps every byte that stands in it', async () => {
    const file = fileIn()
    await appendJudgement(file, first)
    const before = readFileSync(file, 'utf8')
    await appendJudgement(file, second)
    expect(readFileSync(file, 'utf8')).toBe(before + text(second))
  })

  test('closes a last line that was cut off', async () => {
    const file = fileIn()
    writeFileSync(file, text(first) + JSON.stringify(second).slice(0, 50))
    await appendJudgement(file, third)
    const { lines, notes } = readJudgementLog(readFileSync(file, 'utf8'))
    expect(lines).toEqual([third, first])
    expect(notes).toMatchObject([{ line: 2, kind: 'torn' }])
  })

  test('several writers at once lose nothing', async () => {
    const file = fileIn()
    const lines = Array.from({ length: 40 }, (_, at) => judged('Mara', at, 'a', `b${at}`, 'same'))
    await Promise.all(lines.map(line => appendJudgement(file, line)))
    expect([...idsOf(readFileSync(file, 'utf8'))].sort()).toEqual(lines.map(({ id }) => id).sort())
  })
})
