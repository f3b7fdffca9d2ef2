import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { benchmarkFolder } from '../benchmark-folder.ts'
import { casualties } from '../casualties/casualties.ts'
import { loadItems } from '../labels/claim-items.ts'
import { parseLabelLines } from '../labels/claim-labels.ts'
import { labelFolder, readItemRows, textHash } from '../labels/item-index.ts'
import { claims } from './claims.ts'
import { force } from './force.ts'

const text =
  'Syrian government forces captured Palmyra from the Islamic State group on Sunday, state television said. At least 20 civilians were killed in the fighting.'

const span = (words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
})

const trigger = (words: string) => ({ triggerStart: span(words).start, triggerEnd: span(words).end })

/** A label file in the format of others' labels, with its texts beside it. */
const labelFile = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-score-'))
  const base = { set: 'mine', item: '7', sha1: textHash(text), withIds: [], speaker: 'state television' }
  const lines = [
    {
      ...base,
      kind: 'control',
      ...span('Syrian government forces captured Palmyra from the Islamic State group on Sunday'),
      ...trigger('captured'),
      place: 'Palmyra',
      placeName: 'Palmyra',
      placeKind: 'city',
      actor: 'Syrian government forces',
      actorId: 'syria-government',
      opponent: 'the Islamic State group',
      opponentId: 'is',
      effect: 'captures',
      extent: 'whole',
      force: 'claims',
      from: '2016-03-27',
      to: '2016-03-27',
    },
    {
      ...base,
      kind: 'casualties',
      ...span('At least 20 civilians were killed'),
      ...trigger('killed'),
      killed: [20, null],
      placeName: 'Palmyra',
      actorId: null,
      force: 'asserts',
      speaker: null,
      from: '2016-03-27',
      to: '2016-03-27',
    },
  ]
  writeFileSync(
    join(folder, 'mine.jsonl'),
    `${JSON.stringify({ id: '7', date: '2016-03-28', outlet: 'Post', text })}\n`,
  )
  const file = join(folder, 'labels.jsonl')
  writeFileSync(file, lines.map(line => `${JSON.stringify(line)}\n`).join(''))
  return file
}

describe('a label file of one’s own', () => {
  const file = labelFile()

  test('control claims', async () => {
    const report = await claims.run(file)
    expect(report.n).toBe(1)
    expect(report.metrics).toMatchObject({ f1: 1, 'date overlaps': 1, 'captures f1': 1, items: 1 })
    expect(report.worst?.map(({ error }) => error).filter(error => error !== 'force')).toEqual([])
  })

  test('casualties', async () => {
    const report = await casualties.run(file)
    expect(report.n).toBe(1)
    expect(report.metrics.f1).toBe(1)
  })

  test('force of both', async () => {
    const report = await force.run(file)
    expect(report.n).toBe(2)
    expect(report.metrics['control claims']).toBe(1)
  })

  test('errors are told by position and value, never by text', async () => {
    const lines = readFileSync(file, 'utf8').replaceAll('"captures"', '"besieges"')
    const other = join(file, '..', 'other.jsonl')
    writeFileSync(other, lines)
    const { worst } = await claims.run(other)
    expect(worst?.[0]).toMatchObject({
      set: 'mine',
      item: '7',
      start: 0,
      error: 'effect',
      expected: 'syria-government besieges Palmyra, claims',
    })
    expect(JSON.stringify(worst)).not.toContain('state television')
    expect((await claims.run(other, { worst: 0 })).worst).toEqual([])
  })
})

test('a folder without texts is a usage error', async () => {
  await expect(claims.run(mkdtempSync(join(tmpdir(), 'sitrep-none-')))).rejects.toThrow(/no labelled text/)
})

describe('the published labels', () => {
  const rows = readItemRows()

  test('every item has one part, and the parts are of the size that the split says', () => {
    expect(new Set(rows.map(({ set, item }) => `${set} ${item}`)).size).toBe(rows.length)
    const waves = [
      [rows.filter(row => row.counts === undefined || row.counts.length > 0), [0.6, 0.2, 0.2]],
      // Labelled later, for control alone: the test part stays what it was.
      [rows.filter(row => row.counts?.length === 0), [0.8, 0.2, 0]],
    ] as const
    for (const [wave, shares] of waves)
      for (const set of new Set(wave.map(row => row.set))) {
        const own = wave.filter(row => row.set === set)
        const share = (part: string) => own.filter(row => row.part === part).length / own.length
        expect(share('train')).toBeCloseTo(shares[0], 1)
        expect(share('tune')).toBeCloseTo(shares[1], 1)
        expect(share('test')).toBeCloseTo(shares[2], 1)
      }
  })

  test.each(['train', 'tune', 'test'])('part %s holds offsets and values only', part => {
    const parts = new Map(rows.map(row => [`${row.set} ${row.item}`, row.part]))
    for (const set of new Set(rows.filter(row => row.part === part).map(row => row.set))) {
      const file = join(labelFolder(), 'labels', `${set}.${part}.jsonl`)
      for (const line of parseLabelLines(readFileSync(file, 'utf8'), file)) {
        expect(parts.get(`${line.set} ${line.item}`)).toBe(part)
        for (const words of ['place', 'actor', 'opponent', 'speaker', 'of'])
          expect(line[words]).toBeUndefined()
      }
    }
  })

  const texts = benchmarkFolder()
  test.skipIf(!existsSync(texts))('all join to their texts where those are at hand', () => {
    const { items, notes } = loadItems({ data: texts, part: 'all' })
    expect(notes).toEqual([])
    expect(items.length).toBeGreaterThan(1_500)
    for (const { text: whole, labels } of items)
      for (const { evidence, trigger: word } of labels) {
        expect(evidence.end).toBeLessThanOrEqual(whole.length)
        expect(evidence.start <= word.start || word.end <= evidence.end).toBe(true)
      }
  })
})
