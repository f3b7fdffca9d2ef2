import { afterAll, describe, expect, test } from 'vitest'
import type { Document, Note } from '../model/document.ts'
import { covers, sliceOf } from '../model/span.ts'
import { loadTagger } from '../tagger/tagger.ts'
import { parses } from './parses.ts'
import { sentences } from './sentences.ts'

const tagger = await loadTagger()
afterAll(() => tagger.close())

const docOf = (text: string): Document => ({
  id: 'doc:1',
  file: 'a.txt',
  url: null,
  outlet: 'Example',
  byline: null,
  agency: null,
  title: '',
  language: 'en',
  published: null,
  publishedBasis: null,
  updated: null,
  text,
  blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
  rawSha256: '',
  notes: [],
})

const read = async (text: string) => {
  const notes: Omit<Note, 'stage'>[] = []
  const context = { note: (note: Omit<Note, 'stage'>) => notes.push(note) }
  const doc = docOf(text)
  const found = await sentences().run({ document: doc }, context)
  return { doc, found, parsed: await parses(tagger).run({ document: doc, sentences: found }, context), notes }
}

describe('parses', () => {
  test('gives every sentence its parse, with spans of the document', async () => {
    const { doc, found, parsed } = await read('Troops took Marsa.  The army said so. Rebels left Marsa.')
    expect(parsed).toHaveLength(found.length)
    parsed.forEach(({ tokens, names }, index) => {
      for (const span of [...tokens, ...names]) expect(covers(found[index]!, span)).toBe(true)
      for (const token of tokens) expect(sliceOf(doc.text, token)).toBe(token.form)
      expect(tokens.filter(token => token.head === -1)).toHaveLength(1)
    })
  })

  test('notes a sentence too long for one tree and still gives it one root', async () => {
    const { parsed, notes } = await read(`${'Rebels left the town, '.repeat(60)}the army said.`)
    expect(notes).toHaveLength(1)
    expect(parsed[0]?.tokens.filter(token => token.head === -1)).toHaveLength(1)
  })

  test('parses the beginning of what has no end', async () => {
    const { parsed, notes, doc } = await read('troops and '.repeat(6_000))
    expect(parsed[0]?.tokens).toHaveLength(5_000)
    expect(notes.map(note => note.reason)).toEqual(['12000 words without a stop: 5000 of them parsed'])
    expect(doc.text.slice(notes[0]?.start, notes[0]?.end)).toHaveLength(doc.text.trim().length)
  })

  test.each([
    ['Assad lost Marsa. Rebels attacked Assads forces on Tuesday.', 'Assad|s'],
    ['Syrias army left. The citys eastern half is empty.', 'Syria|s city|s'],
    ['Residents fled after Tuesdays attack on the armys bases.', 'Tuesday|s army|s'],
    // Plurals and names in -s.
    ['The United States and rebels attacked forces of Islamic State in Homs province.', ''],
    ['Kurds and Arabs said troops left Damascus on Friday.', ''],
    ['The Philippines military said clashes broke out near Homs.', ''],
    // A page that has its apostrophes knows what it writes.
    ["Syria's army and Syrias army.", ''],
  ])('splits genitives that lost their apostrophe: %s', async (text, expected) => {
    const { parsed } = await read(text)
    const found = parsed.flatMap(({ tokens }) =>
      tokens.flatMap(({ form, start }, index) =>
        form === 's' && tokens[index - 1]?.end === start ? [`${tokens[index - 1]?.form}|s`] : [],
      ),
    )
    expect(found.join(' ')).toBe(expected)
  })

  test('reads a split genitive as one', async () => {
    const { parsed } = await read('The army retook Aleppo. Aleppos eastern districts are empty.')
    const tokens = parsed[1]?.tokens ?? []
    expect(tokens[0]).toMatchObject({ form: 'Aleppo', deprel: 'nmod:poss' })
    expect(tokens[1]).toMatchObject({ form: 's', xpos: 'POS', head: 0 })
  })

  test('a document without sentences has no parses', async () => {
    expect((await read('')).parsed).toEqual([])
  })
})
