import { readFile } from 'node:fs/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { lemmatiser } from './lemma.ts'
import { readModel } from './model.ts'
import { loadTagger } from './tagger.ts'

/** What Python decodes for the same words (`training/parity.py`). Heads are 1-based, 0 the root. */
interface Parity {
  readonly words: readonly string[]
  readonly xpos: readonly string[]
  readonly upos: readonly string[]
  readonly lemma: readonly string[]
  readonly head: readonly number[]
  readonly deprel: readonly string[]
  readonly ner: readonly string[]
  readonly re3d: readonly string[]
}

const parityFile = new URL('../../data/tagger/parity.json', import.meta.url)
const sentences = JSON.parse(await readFile(parityFile, 'utf8')) as readonly Parity[]
const { lemmas, pieces } = await readModel()
const lemmaOf = lemmatiser(lemmas, pieces.isWord)
const tagger = await loadTagger()
afterAll(() => tagger.close())

/** Words joined by single spaces, and where they are. */
const joined = (words: readonly string[]) => {
  let start = 0
  const spans = words.map(word => {
    const span = { start, end: start + word.length }
    start = span.end + 1
    return span
  })
  return { text: words.join(' '), spans }
}

describe('parseWords decodes what Python decodes', () => {
  test.each(sentences.map(sentence => [sentence.words.join(' ').slice(0, 60), sentence] as const))(
    '%s',
    async (_text, expected) => {
      const { text, spans } = joined(expected.words)
      const { tokens, names } = await tagger.parseWords(text, spans)
      expect(tokens.map(token => token.form)).toEqual(expected.words)
      expect(tokens.map(token => token.xpos)).toEqual(expected.xpos)
      expect(tokens.map(token => token.upos)).toEqual(expected.upos)
      expect(tokens.map(token => token.lemma)).toEqual(
        expected.lemma.map((lemma, index) =>
          lemmaOf(expected.words[index]!, expected.upos[index]!, expected.xpos[index]!, lemma),
        ),
      )
      expect(tokens.map(token => token.head + 1)).toEqual(expected.head)
      expect(tokens.map(token => token.deprel)).toEqual(expected.deprel)
      for (const [scheme, labels] of [
        ['conll', expected.ner],
        ['re3d', expected.re3d],
      ] as const) {
        const own = names.filter(name => name.scheme === scheme)
        const bio = spans.map(({ start, end }) => {
          const name = own.find(each => each.start <= start && end <= each.end)
          return name === undefined ? 'O' : `${name.start === start ? 'B' : 'I'}-${name.label}`
        })
        expect(bio).toEqual(labels)
      }
    },
  )
})

describe('parse', () => {
  const text = 'Iraqi forces captured al-Qaim from IS on Friday, Maj. Gen. Robert White said.'

  test('finds words, tree and names', async () => {
    const { tokens, names } = await tagger.parse(text)
    const word = (form: string) => tokens.find(token => token.form === form)
    expect(word('captured')).toMatchObject({ lemma: 'capture', upos: 'VERB', xpos: 'VBD' })
    expect(tokens[word('forces')?.head ?? -1]?.form).toBe('captured')
    expect(word('forces')?.deprel).toBe('nsubj')
    expect(word('IS')?.upos).toBe('PROPN')
    expect(names.map(name => [name.scheme, name.label, text.slice(name.start, name.end)])).toEqual(
      expect.arrayContaining([
        ['conll', 'LOC', 'al-Qaim'],
        ['conll', 'PER', 'Robert White'],
        ['re3d', 'Organisation', 'Iraqi forces'],
      ]),
    )
  })

  test('reads a name in capitals as a name, also where it looks like a function word', async () => {
    const { tokens } = await tagger.parse('IS loses its last towns on the border.')
    expect(tokens[0]).toMatchObject({ lemma: 'IS', xpos: 'NNP', upos: 'PROPN' })
  })

  test('moves spans to the place of the sentence', async () => {
    const here = await tagger.parse(text)
    const there = await tagger.parse(text, { start: 100 })
    expect(there.tokens.map(token => token.start)).toEqual(here.tokens.map(token => token.start + 100))
    expect(there.names.map(name => name.end)).toEqual(here.names.map(name => name.end + 100))
  })

  test('says the same of a sentence whatever was read before, and however much is remembered', async () => {
    const forgetful = await loadTagger({ rememberedSentences: 1 })
    const expected = await tagger.parse(text)
    await forgetful.parse('A much longer sentence, which was read before, changes nothing.')
    expect(await forgetful.parse(text)).toEqual(expected)
    expect(await forgetful.parse('It fell.')).toEqual(await tagger.parse('It fell.'))
    expect(await forgetful.parse(text)).toEqual(expected)
    await forgetful.close()
  })

  test('reads odd input without failing', async () => {
    expect(await tagger.parse('')).toEqual({ tokens: [], names: [] })
    expect(await tagger.parse(' \n ')).toEqual({ tokens: [], names: [] })
    for (const odd of ['\u200b', '...', '🙂 القائم', '\ud800 x', 'a'.repeat(5_000), '-'.repeat(300)]) {
      const { tokens } = await tagger.parse(odd)
      expect(tokens.filter(token => token.head === -1)).toHaveLength(1)
    }
  })
})

test('a folder without a model is refused by name', async () => {
  await expect(loadTagger({ folder: 'no/such/folder' })).rejects.toThrow('no/such/folder')
})
