import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { benchmarkFolder } from '../benchmark-folder.ts'
import { parseLabelLines } from '../labels/claim-labels.ts'
import { itemKey, readItemRows, textHash } from '../labels/item-index.ts'
import { eventLabelFile, eventLabelOn, loadEventItems } from './event-labels.ts'
import { events } from './events.ts'

const text = '𐎀 The rebels shelled Palmyra on Friday, the governor said. Shops opened.'
const points = (words: string): readonly [number, number] => {
  const start = [...text.slice(0, text.indexOf(words))].length
  return [start, start + [...words].length]
}

const [start, end] = points('The rebels shelled Palmyra on Friday')
const [triggerStart, triggerEnd] = points('shelled')
const [actorStart, actorEnd] = points('The rebels')
const line = {
  set: 'mine',
  item: '7',
  sha1: textHash(text),
  kind: 'event' as const,
  type: 'shelling',
  start,
  end,
  triggerStart,
  triggerEnd,
  place: 'Palmyra',
  placeName: 'Palmyra',
  actors: [{ start: actorStart, end: actorEnd, id: 'rebels', role: 'attacker' }],
  force: 'claims',
  speaker: 'the governor',
  from: '2016-03-25',
  to: '2016-03-25',
}

describe('a label on its text', () => {
  const words = (span: { start: number; end: number } | null | undefined) =>
    span && text.slice(span.start, span.end)

  test('offsets count code points, mentions in words are found', () => {
    const label = eventLabelOn(line, text)
    expect(words(label?.trigger)).toBe('shelled')
    expect(words(label?.place?.span)).toBe('Palmyra')
    expect(words(label?.speaker?.span)).toBe('the governor')
    expect(label?.actors.map(({ role, party }) => [role, party.id, words(party.span)])).toEqual([
      ['attacker', 'rebels', 'The rebels'],
    ])
  })

  test('an actor may be given in words; one without a role is none', () => {
    const actors = [{ mention: 'The rebels', id: 'rebels', role: 'attacker' }, { id: 'x', role: 'friend' }, 3]
    expect(eventLabelOn({ ...line, actors }, text)?.actors.map(({ party }) => words(party.span))).toEqual([
      'The rebels',
    ])
  })

  test('no place, no speaker', () => {
    const { place, placeName, speaker, ...rest } = line
    expect(eventLabelOn(rest, text)).toMatchObject({ place: null, speaker: null })
  })

  test.each(['none', 'control'] as const)('a line of kind %s is no event', kind => {
    expect(eventLabelOn({ ...line, kind }, text)).toBeNull()
  })
})

const labelFile = (lines: readonly object[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-events-'))
  writeFileSync(
    join(folder, 'mine.jsonl'),
    `${JSON.stringify({ id: '7', date: '2016-03-28', outlet: 'Post', text })}\n`,
  )
  const file = join(folder, 'labels.jsonl')
  writeFileSync(file, lines.map(each => `${JSON.stringify(each)}\n`).join(''))
  return file
}

describe('a label file of one’s own', () => {
  test('the event is found, its type, place and attacker are right', async () => {
    const { n, metrics, interval, notes } = await events.run(labelFile([line, { ...line, type: 'other' }]))
    expect(n).toBe(1)
    expect(metrics).toMatchObject({ f1: 1, 'type and place f1': 1, attacker: 1, 'shelling f1': 1, items: 1 })
    expect(interval).toBeNull()
    expect(notes).toEqual(['1 labels are not scored: other'])
  })

  test('errors are told by position and value, never by text', async () => {
    const { worst } = await events.run(labelFile([{ ...line, type: 'execution' }]))
    expect(worst).toEqual([
      expect.objectContaining({
        set: 'mine',
        item: '7',
        error: 'type',
        expected: 'execution, Palmyra, claims',
      }),
    ])
  })

  test('in a text without labelled events everything found is wrong', async () => {
    const { n, metrics } = await events.run(labelFile([{ set: 'mine', item: '7', kind: 'none' }]))
    expect(n).toBe(0)
    expect(metrics).toMatchObject({ f1: 0, 'shelling found': 1 })
  })
})

test('a folder without texts is a usage error', async () => {
  await expect(events.run(mkdtempSync(join(tmpdir(), 'sitrep-none-')))).rejects.toThrow(/no text with/)
})

describe('the published labels', () => {
  const file = eventLabelFile()
  const lines = parseLabelLines(readFileSync(file, 'utf8'), file)

  test('hold offsets and values only, of items of the index', () => {
    const items = new Set(readItemRows().map(itemKey))
    for (const each of lines) {
      expect(items.has(`${each.set} ${each.item}`)).toBe(true)
      for (const words of ['evidence', 'trigger', 'place', 'speaker', 'mention'])
        expect(each[words]).toBeUndefined()
      expect(JSON.stringify(each.actors ?? [])).not.toContain('mention')
    }
  })

  const texts = benchmarkFolder()
  test.skipIf(!existsSync(texts))('all join to their texts where those are at hand', () => {
    const { items, notes } = loadEventItems({ data: texts, part: 'all' })
    expect(notes).toEqual([])
    expect(items.length).toBe(new Set(lines.map(each => each.item)).size)
    for (const { text: whole, labels } of items)
      for (const { evidence, trigger } of labels) {
        expect(evidence.end).toBeLessThanOrEqual(whole.length)
        expect(evidence.start <= trigger.start && trigger.end <= evidence.end).toBe(true)
      }
    const parts = (['train', 'tune', 'test'] as const).map(part => loadEventItems({ data: texts, part }))
    expect(parts.reduce((sum, part) => sum + part.items.length, 0)).toBe(items.length)
  })
})
