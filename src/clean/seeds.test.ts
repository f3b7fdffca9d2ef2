import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Document } from '../model/document.ts'
import { readInput } from '../read/index.ts'
import { cleanPage, inferAnchorDay } from './index.ts'

/** The project's first pages are not part of the repository: where they are absent, nothing is checked. */
const seeds = join(import.meta.dirname, '../../../shared/seeds')
const lists =
  /related news|popular news|more news|accessibility|log in|remember me|twitter$|starcraft|marseille|^xs$|1396|more about/i

describe.skipIf(!existsSync(seeds))('seed pages (skipped where ../shared/seeds is absent)', () => {
  const docs: Document[] = []
  beforeAll(async () => {
    for (const name of readdirSync(seeds).sort()) {
      const { pages } = await readInput({ file: join(seeds, name), bytes: 0 })
      docs.push(...pages.map(cleanPage))
    }
  })
  const blocks = (index: number, kind: string): string[] => {
    const doc = docs[index]
    return (doc?.blocks ?? [])
      .filter(block => block.kind === kind)
      .map(block => doc?.text.slice(block.start, block.end) ?? '')
  }

  test.each([
    [
      0,
      'ISIL Loses al-Qaim in Iraq & Deir Az Zor in Syria',
      '2017-11-04T16:51',
      null,
      null,
      'The campaign to retake',
      9,
    ],
    [
      1,
      'Iraq forces defeat IS jihadists in town of Al-Qaim',
      null,
      null,
      '2017-11-03',
      'On Friday, four members',
      12,
    ],
    [
      2,
      'Iraqi forces enter al-Qaim, last ISIS bastion in Iraq',
      null,
      null,
      null,
      'Syrian government forces and',
      10,
    ],
    [
      3,
      'IS Loses Last Towns After Twin Raids on Iraq-Syria Border',
      null,
      null,
      null,
      'There are about 1,500',
      10,
    ],
    [
      4,
      'IS loses towns in face of twin Syria, Iraq assaults',
      '2017-11-03',
      'AFP',
      '2017-11-03',
      'On Friday, four members',
      29,
    ],
  ])('seed %i', (index, title, published, agency, inferred, last, paragraphs) => {
    const doc = docs[index]
    if (!doc) throw new Error(`seed ${index} was not read`)
    expect(doc.title).toBe(title)
    expect(doc.published?.from ?? null).toBe(published)
    expect(doc.agency).toBe(agency)
    expect(doc.language).toBe('en')
    expect(inferAnchorDay(doc)?.day ?? null).toBe(inferred)
    expect(blocks(index, 'paragraph').at(-1)?.startsWith(last)).toBe(true)
    expect(blocks(index, 'paragraph')).toHaveLength(paragraphs)
    expect(blocks(index, 'paragraph').filter(text => lists.test(text) || text.startsWith('FILE'))).toEqual([])
  })

  test('captions and headings are told apart', () => {
    expect(blocks(1, 'caption')).toHaveLength(1)
    expect(blocks(2, 'caption')).toHaveLength(1)
    expect(blocks(3, 'caption')).toHaveLength(2)
    expect(blocks(4, 'caption')).toHaveLength(3)
    expect(blocks(4, 'caption').filter(text => text.includes('...'))).toEqual([])
    expect(blocks(4, 'heading')).toEqual(['Syrian army retakes Deir Ezzor', '- Iraqi forces take Al-Qaim -'])
  })
})
