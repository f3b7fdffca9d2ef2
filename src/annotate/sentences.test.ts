import { describe, expect, test } from 'vitest'
import type { Document } from '../model/document.ts'
import { covers, sliceOf } from '../model/span.ts'
import { sentences, splitSentences } from './sentences.ts'

/** Splits a text and writes the sentences as one string, `|` between them. */
const split = (text: string): string =>
  splitSentences(text)
    .map(span => sliceOf(text, span))
    .join('|')

/** Each row is a text with `|` in place of the space at which a sentence must end. */
const spaced: readonly [rule: string, marked: string][] = [
  ['stops', 'Troops entered Marsa.|The army said so.|Was it true?|Yes!'],
  ['titles', 'Maj. Gen. Robert P. White met Lt. Col. A. Smith near St. George.|He left.'],
  ['titles in capitals', 'GEN. WHITE SAYS MARSA FELL.|MR. BLACK DENIES IT.'],
  ['initials', 'Robert P. White and J. R. Hill spoke.|Nobody else did.'],
  ['dotted abbreviations inside', 'The U.S. Army and the U.N. Security Council agreed, e.g. on Marsa.'],
  ['dotted abbreviations at the end', 'They fled to the U.S.|The coalition did not comment.'],
  ['companies', 'Acme Inc. said nothing.|It belongs to Bolt Corp.|The firm is small.'],
  ['numbers', 'No. 3 Brigade held 3.5 km of road for 1.2 million.|On Sept. 20 it left.'],
  ['a stop after "no"', 'Asked whether Marsa had fallen, he said no.|Rebels disagreed.'],
  ['clock times inside', 'Shells fell at 5 p.m. Friday, 6 a.m. GMT and 3 a.m. (0000 GMT).'],
  ['clock times at the end', 'Shells fell at 5 p.m.|Iraqi troops withdrew.'],
  ['quotes after the stop', '"We hold it."|He left.|“It fell.”|‘Never.’|They lie.'],
  ['a quote that the sentence goes on after', '"Where is the army?" he asked.|"Gone!" she said.'],
  ['quotes before the stop', 'He called it a "great day".|"This is the end" he said.'],
  ['brackets', 'They left.|(It was late.)|Others stayed.'],
  ['sources in brackets', 'A bomb killed three people.|(BBC) (Reuters)'],
  ['note numbers', 'Marsa fell in May.[3] [12]|It was retaken.|[Editor: it was not.]'],
  ['ellipsis inside', 'The army forces ... restored order.|The army… restored it.'],
  ['ellipsis at the end', 'They waited...|Nobody came.'],
  ['a stop after a space', 'Explosion rocks Marsa .|An explosion killed six people.'],
  ['small article', 'The town has fallen.|al-Marsa is next.'],
  ['agency with a space', 'Both sides lied, he said.|- AFP'],
  ['a numbered item', '1. The war began in 2011.|2. It ended.'],
  ['no stop at all', 'Army takes Marsa'],
  ['stops stripped from all but the end', 'The army took Marsa a monitor said on Monday.|It fell.'],
  ['nothing', ''],
]

/** Rows whose boundaries are not at single spaces: the text, then its sentences. */
const unspaced: readonly [text: string, marked: string][] = [
  ['  It fell.   The army left.  ', 'It fell.|The army left.'],
  ['A road near Marsa\nPhoto by A. Smith\nIt fell.', 'A road near Marsa|Photo by A. Smith|It fell.'],
  ['Troops near\nthe town left.', 'Troops near\nthe town left.'],
  ['The town fell.The army left.', 'The town fell.|The army left.'],
  ['He told state TV.-REUTERS', 'He told state TV.|-REUTERS'],
  ['A monitor said.--AFP', 'A monitor said.|--AFP'],
]

describe('splitSentences', () => {
  test.each(spaced)('%s', (_rule, marked) => {
    expect(split(marked.replaceAll('|', ' '))).toBe(marked)
  })

  test.each(unspaced)('%j', (text, marked) => {
    expect(split(text)).toBe(marked)
  })

  test.each([
    'See example.com or www.Example.Org/News.html for 3.5 pages',
    'Version 2.0.1 of U.S.A.F. rules',
  ])('no boundary inside words: %s', text => {
    expect(splitSentences(text)).toHaveLength(1)
  })

  test('joins hard-wrapped lines', () => {
    const text = [
      'The Iraqi army said on Friday that its troops had entered the',
      'town of Marsa, the last one that the group held, after a week',
      'of fighting.',
    ].join('\n')
    expect(splitSentences(text)).toHaveLength(1)
  })

  test('takes time in proportion to the text', () => {
    for (const unit of ['a. ', '1. ', '.', '"', 'A.', '. "', '.[1]', '\n', 'Word. ', 'word\n']) {
      const started = performance.now()
      splitSentences(unit.repeat(50_000))
      expect(performance.now() - started, unit).toBeLessThan(1_000)
    }
  })

  test('leaves stray punctuation with the sentence before it, and none of it alone', () => {
    expect(split('It fell. * * *')).toBe('It fell. * * *')
    expect(splitSentences(' * * * ')).toEqual([])
  })
})

const text = 'Army takes Marsa\n\nThe army took it.  It said so.'
const doc: Document = {
  id: 'doc:1',
  file: 'a.txt',
  url: null,
  outlet: 'Example',
  byline: null,
  agency: null,
  title: 'Army takes Marsa',
  language: 'en',
  published: null,
  publishedBasis: null,
  updated: null,
  text,
  blocks: [
    { kind: 'title', start: 0, end: 16 },
    { kind: 'paragraph', start: 18, end: text.length },
  ],
  rawSha256: '',
  notes: [],
}

describe('sentences', () => {
  const found = sentences().run({ document: doc }, { note: () => {} })
  if (found instanceof Promise) throw new Error('the stage is synchronous')

  test('numbers sentences through the document and names their block', () => {
    expect(found.map(sentence => [sentence.index, sentence.block, sliceOf(text, sentence)])).toEqual([
      [0, 0, 'Army takes Marsa'],
      [1, 1, 'The army took it.'],
      [2, 1, 'It said so.'],
    ])
  })

  test('never crosses a block', () => {
    for (const sentence of found) expect(covers(doc.blocks[sentence.block]!, sentence)).toBe(true)
  })
})

describe('datelines belong to no sentence', () => {
  const blocksOf = (kinds: readonly [kind: 'title' | 'paragraph' | 'caption', text: string][]): string[] => {
    const parts = kinds.map(([, text]) => text)
    const whole = parts.join('\n\n')
    let start = 0
    const blocks = kinds.map(([kind, text]) => {
      const block = { kind, start, end: start + text.length }
      start = block.end + 2
      return block
    })
    const run = sentences().run({ document: { ...doc, text: whole, blocks } }, { note: () => {} })
    if (run instanceof Promise) throw new Error('the stage is synchronous')
    return run.map(sentence => sliceOf(whole, sentence))
  }
  const title = ['title', 'Army takes Marsa'] as const
  test.each([
    ['MARSA (AP) — Troops left. Others came.', ['Troops left.', 'Others came.']],
    ['KYIV/MOSCOW, Nov. 9 - Shells fell.', ['Shells fell.']],
    ['MOSCOW, November 3. /TASS/. Aircraft hit a depot.', ['Aircraft hit a depot.']],
    // A headline that was stuck to the text.
    ['Army takes Marsa. TIRNA (AP) — Troops left.', ['Army takes Marsa.', 'Troops left.']],
    // One to which it was stuck without a mark, as parsed text writes brackets too.
    [
      'NATO starves the people, a spokesman says Marsa, Libya (AP) -- Troops left. Others came.',
      ['NATO starves the people, a spokesman says', 'Troops left.', 'Others came.'],
    ],
    [
      'It will take over by Monday Brussels , Belgium -LRB- CNN -RRB- -- The council met .',
      ['It will take over by Monday', 'The council met .'],
    ],
    [
      'He told the agency (AP) -- by telephone -- that it left.',
      ['He told the agency (AP) -- by telephone -- that it left.'],
    ],
    ['Troops left Marsa (Orbis) -- and others came.', ['Troops left Marsa (Orbis) -- and others came.']],
    ['ISIS - also known as Daesh - said it left.', ['ISIS - also known as Daesh - said it left.']],
    ['MARSA (Orbis) —', []],
  ] as const)('%s', (text, expected) => {
    expect(blocksOf([[...title], ['paragraph', text]])).toEqual(['Army takes Marsa', ...expected])
  })
  test('a block of 100,000 sentences, with or without datelines, takes a moment', () => {
    for (const unit of ['MARSA (AP) — Troops left. ', 'MARSA — ', 'Troops left. ', 'A (', 'MARSA, Nov. 3, '])
      expect(blocksOf([['paragraph', unit.repeat(100_000)]]).length).toBeGreaterThan(0)
  })
  test('a place alone counts in the lead only', () => {
    const lead = 'TIRNA — Troops left.'
    expect(
      blocksOf([
        ['paragraph', lead],
        ['paragraph', 'They came back.'],
        ['paragraph', lead],
      ]),
    ).toEqual(['Troops left.', 'They came back.', lead])
  })
})
