import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadActors } from '../../annotate/actors/list.ts'
import { benchmarkFolder } from '../benchmark-folder.ts'
import { itemKey, readItemRows } from '../labels/item-index.ts'
import { readJsonLines } from '../texts/json-lines.ts'
import { differenceFile, type LabelledDifference, loadDifferences } from './labelled-pairs.ts'

const lines = readJsonLines(differenceFile()) as readonly LabelledDifference[]

describe('the labelled pairs', () => {
  it('give a reason for what is explained, and none for a contradiction', () => {
    const wrong = lines.filter(({ verdict, why }) => (verdict === 'real') !== (why.length === 0))
    expect(wrong).toEqual([])
  })

  it('have halves of like size', () => {
    const tune = lines.filter(({ half }) => half === 'tune').length
    expect(Math.abs(2 * tune - lines.length)).toBeLessThanOrEqual(1)
  })

  it('use no text of a test part', () => {
    const held = new Set(
      readItemRows()
        .filter(({ part }) => part === 'test')
        .map(itemKey),
    )
    const used = lines.flatMap(({ left, right }) => [left, right]).map(itemKey)
    expect(used.filter(each => held.has(each))).toEqual([])
  })
})

const data = benchmarkFolder()

describe.skipIf(!existsSync(`${data}fa-kes.jsonl`))('with the texts at hand', () => {
  it('all become claims of two pages', async () => {
    const { pairs, absent } = loadDifferences(data, await loadActors(), 'all')
    expect(absent).toBe(0)
    for (const { claims, documents } of pairs) {
      expect(documents[0].id).not.toBe(documents[1].id)
      for (const [index, { evidence }] of claims.entries())
        expect(documents[index]?.text.slice(evidence.start, evidence.end)).toBe(evidence.quote)
    }
  })
})
