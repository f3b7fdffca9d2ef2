import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RawPage } from '../model/document.ts'
import { cleanPage } from './index.ts'

const page = (content: string, more: Partial<RawPage> = {}): RawPage => ({
  file: 'folder/a.txt',
  format: 'text',
  content,
  rawSha256: '',
  url: null,
  outlet: null,
  title: null,
  published: null,
  notes: [],
  ...more,
})

const article =
  'Troops enter Marsa\n\nTroops entered the town of Marsa on Friday, the army said.\n\nNobody was hurt.'

describe('a document', () => {
  test('holds blocks that are separated by blank lines and cover the text', () => {
    const doc = cleanPage(page(article))
    expect(doc.blocks.map(block => doc.text.slice(block.start, block.end)).join('\n\n')).toBe(doc.text)
    expect(doc.blocks[0]).toEqual({ kind: 'title', start: 0, end: doc.title.length })
  })
  test('has an id that does not depend on the path, but on content, outlet and day', () => {
    const id = cleanPage(page(article)).id
    expect(cleanPage(page(article, { file: 'elsewhere/b.txt' })).id).toBe(id)
    expect(cleanPage(page(article, { outlet: 'Tirna Daily' })).id).not.toBe(id)
    expect(cleanPage(page(article, { published: '2016-05-06' })).id).not.toBe(id)
  })
  test('takes the outlet from the container, the address or the file name', () => {
    expect(cleanPage(page(article, { outlet: 'Tirna Daily' })).outlet).toBe('Tirna Daily')
    expect(cleanPage(page(article, { url: 'https://www.tirna.example/a' })).outlet).toBe('tirna.example')
    expect(cleanPage(page(article)).outlet).toBe('a')
    expect(cleanPage(page(`${article}\n\n© 2016 Tirna Daily. All rights reserved.`)).outlet).toBe(
      'Tirna Daily',
    )
    expect(cleanPage(page(`${article}\n\n© 2016 AFP`))).toMatchObject({ outlet: 'a', agency: 'AFP' })
  })
  test("prefers the text's date line to a container's other day, and the container's time on the same day", () => {
    const dated = article.replace('\n\n', '\n\nFriday, May 6, 2016\n\n')
    const published = (container: string): unknown => {
      const doc = cleanPage(page(dated, { published: container }))
      return [doc.published?.from, doc.publishedBasis]
    }
    expect(published('2016-05-09')).toEqual(['2016-05-06', 'dateline'])
    expect(published('2016-05-06T10:30:00Z')).toEqual(['2016-05-06T10:30', 'metadata'])
  })
  test.each([
    ['TIRNA, Dec 30 (Orbis Newswire) - ', '2017-01-04', '2016-12-30', 'dateline', ['year']],
    ['TIRNA, Dec 30 (Orbis Newswire) - ', '2017-06-04', '2017-06-04', 'metadata', []],
    ['TIRNA, Dec 30 (Orbis Newswire) - ', '2016-12-30T10:20:00Z', '2016-12-30T10:20', 'metadata', []],
    ['TIRNA, Dec. 30, 2015 (Orbis Newswire) - ', '2016-12-30', '2015-12-30', 'dateline', []],
  ])('a dateline %s beside %s gives %s', (dateline, container, day, basis, implied) => {
    const doc = cleanPage(
      page(article.replace('Troops entered', `${dateline}Troops entered`), { published: container }),
    )
    expect([doc.published?.from, doc.publishedBasis, doc.published?.implied]).toEqual([day, basis, implied])
    expect(doc.agency).toBe('Orbis Newswire')
  })
  test('a dateline without a year takes that of a picture', () => {
    const dated = article
      .replace('Troops entered', 'TIRNA, May 6 (Orbis) - Troops entered')
      .replace('Nobody', 'Soldiers stand on a road in Marsa, May 5, 2016.\n\nNobody')
    const doc = cleanPage(page(dated))
    expect([doc.published?.from, doc.publishedBasis]).toEqual(['2016-05-06', 'dateline'])
  })
  test('takes the day from the address when nothing else gives one', () => {
    const url = 'https://tirna.example/2016/05/06/troops-enter-marsa'
    expect(cleanPage(page(article, { url }))).toMatchObject({
      published: { from: '2016-05-06' },
      publishedBasis: 'metadata',
    })
    expect(cleanPage(page(article, { url: 'https://tirna.example/2016/05/' })).published).toBeNull()
  })
  test('reads a slashed date line where the text tells which number is the month', () => {
    const doc = cleanPage(
      page(
        article.replace('\n\n', '\n\nIssued on: 03/05/2016 - 10:47\n\n') +
          '\n\nThe siege began on April 28, 2016.',
      ),
    )
    expect(doc.published?.from).toBe('2016-05-03T10:47')
  })
})

describe('boxes inside and around the text of a dump', () => {
  test.each([
    ['a box of headlines', 'Related articles\nFront denies loss of Marsa\nMarkets calm'],
    ['an announcement', 'Read more: Five things to know about Marsa'],
    ['a link without label', 'Share this article'],
    ['two headlines', 'Front denies loss of Marsa\nMarkets calm as Marsa falls'],
  ])('%s does not end it', (_, box) => {
    const doc = cleanPage(
      page(`${article}\n${box}\n\nThe army said that the town of Marsa was calm after its troops entered.`),
    )
    expect(doc.blocks.map(block => block.kind)).toEqual(['title', 'paragraph', 'paragraph', 'paragraph'])
  })
  test('summaries of other stories below an end are left out', () => {
    const doc = cleanPage(
      page(
        `${article}\n\nLatest News\n\nCup final\n\nThe final was won by the guests on Sunday.\n\nStorm\n\nA storm cut power on the coast.`,
      ),
    )
    expect(doc.text.endsWith('Nobody was hurt.')).toBe(true)
  })
})

describe('whatever the content is', () => {
  test('no page makes it throw', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 400 }),
        fc.constantFrom('text' as const, 'html' as const),
        (content, format) => {
          const doc = cleanPage(page(content, { format }))
          for (const block of doc.blocks) expect(block.end).toBeGreaterThan(block.start)
        },
      ),
      { numRuns: 300, seed: 7 },
    )
  })
  test('deep nesting is no danger', () => {
    const doc = cleanPage(
      page(`${'<div>'.repeat(50_000)}Troops entered the town of Marsa on Friday.`, { format: 'html' }),
    )
    expect(doc.text).toContain('Marsa')
  })
  test.each([
    ['spaces', ' '.repeat(300_000)],
    ['one long line', 'Troops entered Marsa. '.repeat(20_000)],
    ['many ends', 'Read more\n\nTroops entered the town.\n\n'.repeat(3_000)],
    ['capitals', 'AA '.repeat(60_000)],
    ['brackets', '(('.repeat(60_000)],
    ['dots', '.'.repeat(100_000)],
  ])('%s take no more than a moment', (_, content) => {
    const started = performance.now()
    cleanPage(page(content))
    expect(performance.now() - started).toBeLessThan(8_000)
  })
})

describe('pages of any size take time in proportion to it', () => {
  // At these sizes anything that grows with the square of the size would not end within the limit.
  const sentence = 'Troops entered the town of Marsa on Friday, the army said. '
  test.each<[string, 'text' | 'html', string]>([
    ['one paragraph of 5 MB', 'text', `Troops enter Marsa\n\n${sentence.repeat(90_000)}`],
    ['100,000 lines of a menu', 'text', 'Menu item\nOther item\n'.repeat(50_000)],
    ['many dates in a line', 'text', '3 May 2016 '.repeat(100_000)],
    ['many section ends', 'text', `Related news\n${sentence}\n`.repeat(20_000)],
    ['a line without a stop', 'text', `Troops enter Marsa\n\n${'troops and '.repeat(5_000)}`],
    ['marks on one letter', 'text', `e${'\u0301\u0323'.repeat(100_000)}`],
    ['elements in one another', 'html', `<html><body>${'<b>'.repeat(1_000_000)}${sentence}`],
    ['elements beside one another', 'html', `<html><body>${`<p>${sentence}`.repeat(50_000)}`],
    ['white space', 'html', `<p>${sentence}${'\t\n '.repeat(300_000)}${sentence}</p>`],
  ])(
    '%s',
    (_, format, content) => {
      expect(() => cleanPage(page(content, { format }))).not.toThrow()
    },
    60_000,
  )
  test('what lies too deep is noted', () => {
    const doc = cleanPage(
      page(`<html><body><p>${sentence}</p>${'<b>'.repeat(10_000)}${sentence}`, { format: 'html' }),
    )
    expect(doc.text).toContain('Marsa')
    expect(doc.notes.map(note => note.reason).join()).toContain('nested too deep')
  })
})

describe('what stands between headline and text', () => {
  const text =
    '<p>Troops entered the town of Marsa on Friday, the army said.</p><p>Nobody was hurt in it.</p>'
  const kinds = (between: string): string[] => {
    const doc = cleanPage(
      page(`<html><head><title>Troops enter Marsa</title></head><body>${between}${text}</body></html>`, {
        format: 'html',
      }),
    )
    return doc.blocks.map(block => block.kind)
  }
  test.each([
    ['the headline again', '<h2>TROOPS ENTER MARSA</h2>'],
    ['the headline as a sentence', '<p>Troops enter Marsa.</p>'],
    ['a writer', '<h3>By Nora Lindqvist</h3>'],
    ['a writer without "By"', '<h3>Nora Lindqvist</h3>'],
    ['a lone dateline', '<p>TIRNA (Orbis) —</p>'],
  ])('%s is no block', (_, between) => {
    expect(kinds(between)).toEqual(['title', 'paragraph', 'paragraph'])
  })
  test.each([
    ['a heading', '<h3>Marsa Falls</h3>'],
    ['a standfirst', '<h3>Army says that its troops met no resistance in the town</h3>'],
  ])('%s is one', (_, between) => {
    expect(kinds(between)).toEqual(['title', 'heading', 'paragraph', 'paragraph'])
  })
})
