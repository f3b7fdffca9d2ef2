import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { unitOffsets } from '../texts/code-points.ts'
import { isoDay } from '../texts/item-texts.ts'
import { labelledKinds, loadItems } from './claim-items.ts'
import { type LabelLine, labelOn, parseLabelLines } from './claim-labels.ts'
import { textHash } from './item-index.ts'

const text = '𐎀 Troops took Marsa from the rebels on Friday, the governor said. The rebels left.'
const points = (words: string): { start: number; end: number } => {
  const start = [...text.slice(0, text.indexOf(words))].length
  return { start, end: start + [...words].length }
}

const evidence = points('Troops took Marsa from the rebels')
const trigger = points('took')

const line = {
  set: 'pages',
  item: 'a1',
  sha1: textHash(text),
  kind: 'control',
  ...evidence,
  triggerStart: trigger.start,
  triggerEnd: trigger.end,
  place: 'Marsa',
  placeName: 'Marsa',
  placeKind: 'town',
  actor: 'Troops',
  actorId: 'northern-army',
  opponent: 'rebels',
  opponentId: 'rebels',
  withIds: [],
  effect: 'captures',
  extent: 'whole',
  force: 'claims',
  speaker: 'the governor',
  from: '2017-11-03',
  to: '2017-11-03',
}

describe('a label on its text', () => {
  const label = labelOn(line as never, text)
  const words = (span: { start: number; end: number } | null | undefined) =>
    span && text.slice(span.start, span.end)

  test('offsets count code points', () => {
    expect(words(label?.evidence)).toBe('Troops took Marsa from the rebels')
    expect(words(label?.trigger)).toBe('took')
    expect(unitOffsets('a𐎀b')(2)).toBe(3)
  })

  test('mentions given in words are found nearest the evidence', () => {
    expect(words(label?.place?.span)).toBe('Marsa')
    expect(label?.speaker?.span?.start).toBe(text.indexOf('the governor'))
    expect(label?.kind === 'control' && label.opponent?.span?.start).toBe(text.indexOf('rebels on'))
  })

  test('mentions given by offsets need no words', () => {
    const { place: _, ...rest } = line
    const at = points('Marsa')
    const standOff = labelOn({ ...rest, placeStart: at.start, placeEnd: at.end } as never, text)
    expect(standOff?.place).toEqual(label?.place)
  })

  test('one label holds killed and wounded', () => {
    const casualties = labelOn(
      { ...line, kind: 'casualties', killed: [3, 3], wounded: [20, null], captured: null } as never,
      text,
    )
    expect(casualties?.kind === 'casualties' && casualties.counts).toEqual({
      killed: [3, 3],
      wounded: [20, null],
    })
  })

  test('a line that is no label is refused with its number', () => {
    expect(() => parseLabelLines(`${JSON.stringify(line)}\n{"set":"pages"}`, 'labels.jsonl')).toThrow(
      /labels\.jsonl:2/,
    )
    expect(() => parseLabelLines('no json', 'labels.jsonl')).toThrow(/labels\.jsonl:1/)
  })
})

test.each([
  ['4/5/2017', '2017-04-05'],
  ['2017-04-05', '2017-04-05'],
  ['2017-04-05T10:00:00Z', '2017-04-05'],
  ['spring', null],
  ['', null],
])('the day %s is %s', (date, expected) => {
  expect(isoDay(date)).toBe(expected)
})

describe('labels joined to texts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-labels-'))
  const own = join(folder, 'mine.jsonl')
  const other = join(folder, 'bench')
  const jsonl = (rows: readonly object[]): string => rows.map(row => `${JSON.stringify(row)}\n`).join('')

  beforeAll(() => {
    mkdirSync(join(folder, 'notes'))
    mkdirSync(join(other, 'labels'), { recursive: true })
    writeFileSync(
      join(folder, 'pages.jsonl'),
      jsonl([{ id: 'a1', outlet: 'Post', date: '11/3/2017', title: 'T', text }]),
    )
    writeFileSync(join(folder, 'bullets.jsonl'), jsonl([{ text: 'x' }, { date: '2017-11-04', text }]))
    writeFileSync(join(folder, 'notes', 'battle_of_marsa.md'), `# Battle 𐎀\n${text}\nMore.\n`)
    const none = { kind: 'none', sha1: textHash(text) }
    writeFileSync(
      own,
      jsonl([
        line,
        { ...none, set: 'bullets', item: 1 },
        { ...none, set: 'notes', item: 'battle_of_marsa.md:11' },
        { ...none, set: 'bullets', item: 0 },
        { ...none, set: 'elsewhere', item: 0 },
        { ...none, set: 'notes', item: '../pages.jsonl:0' },
      ]),
    )
    writeFileSync(join(other, 'labels', 'pages.jsonl'), jsonl([{ ...line, sha1: undefined }]))
    const row = { set: 'pages', item: 'a1', sha1: textHash(text), outlet: 'Post', war: 'marsa' }
    writeFileSync(join(other, 'items.jsonl'), jsonl([{ ...row, part: 'tune' }]))
  })

  test('a file of labels of one’s own is scored whole, with the texts beside it', () => {
    const { items, notes } = loadItems({ data: own, part: null, fallback: folder, index: other })
    expect(items.map(({ set, item, day, title, outlet }) => [set, item, day, title, outlet])).toEqual([
      ['bullets', '1', '2017-11-04', '', 'bullets'],
      ['notes', 'battle_of_marsa.md:11', null, 'battle of marsa', 'notes'],
      ['pages', 'a1', '2017-11-03', 'T', 'Post'],
    ])
    expect(items.every(item => item.text === text)).toBe(true)
    expect(items.map(({ labels }) => labels.length)).toEqual([0, 0, 1])
    expect(notes).toEqual([
      expect.stringMatching(/^2 items have no text here.*elsewhere 0, notes \.\.\/pages/),
      expect.stringMatching(/^1 items have another text here.*bullets 0/),
    ])
  })

  test('it labels control only: no casualties are scored', () => {
    expect(loadItems({ data: own, part: null, fallback: folder, index: other }).items[0]?.counts).toEqual([])
  })

  test('a file that names no missing or displaced people: they are not scored', () => {
    const casualties: LabelLine = { set: 'pages', item: 'a1', kind: 'casualties', killed: [3, 3] }
    const known = ['killed', 'wounded', 'killedOrWounded', 'captured']
    expect(labelledKinds([casualties])).toEqual(known)
    expect(labelledKinds([casualties, { ...casualties, displaced: [1, 1] }])).toEqual([...known, 'displaced'])
  })

  test.each([
    [null, 0],
    ['test', 0],
    ['tune', 1],
    ['all', 1],
  ] as const)('of the labels that are published, part %s has %i item', (part, expected) => {
    const { items } = loadItems({ data: folder, part, index: other })
    expect(items.map(item => item.war)).toEqual(Array(expected).fill('marsa'))
  })

  test('a text that has changed since is left out and named', () => {
    writeFileSync(join(folder, 'pages.jsonl'), jsonl([{ id: 'a1', text: `${text} More.` }]))
    const { items, notes } = loadItems({ data: folder, part: 'all', index: other })
    expect(items).toEqual([])
    expect(notes.join()).toContain('pages a1')
  })
})
