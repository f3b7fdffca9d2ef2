import type { DocumentLayers } from '../model/layers.ts'
import type { Parse, Sentence } from '../model/parse.ts'
import { sliceOf } from '../model/span.ts'
import type { Stage } from '../model/stage.ts'
import { maxWords } from '../tagger/parts.ts'
import type { Tagger } from '../tagger/tagger.ts'
import { tokenize } from '../tagger/tokenize.ts'
import { mayHaveLostApostrophes, ownersIn, wordsWithGenitives } from './lost-apostrophes.ts'

/**
 * Parses every sentence by itself: words, lemmas, tags, one tree and names. On pages that lost their apostrophes
 * the sentences with a lost genitive are parsed again with it. Very long sentences are noted.
 */
export const parses = (tagger: Tagger): Stage<DocumentLayers, 'document' | 'sentences', 'parses'> => ({
  name: 'parses',
  version: 2,
  reads: ['document', 'sentences'],
  writes: 'parses',
  run: async ({ document: doc, sentences }, context) => {
    const found: Parse[] = []
    // One after the other: the network runs in this thread, so that nothing is gained by asking for all at once.
    for (const sentence of sentences) {
      const { start, end } = sentence
      const parse = await tagger.parse(sliceOf(doc.text, sentence), { start })
      if (parse.tokens.length > maxWords)
        context.note({ reason: `sentence of ${parse.tokens.length} words: parsed in parts`, start, end })
      found.push(parse)
    }
    return mayHaveLostApostrophes(doc.text) ? restoreGenitives(doc.text, sentences, found, tagger) : found
  },
})

const restoreGenitives = async (
  text: string,
  sentences: readonly Sentence[],
  found: readonly Parse[],
  tagger: Tagger,
): Promise<Parse[]> => {
  const owners = ownersIn(text, found)
  const restored: Parse[] = []
  for (const [index, sentence] of sentences.entries()) {
    const sentenceText = sliceOf(text, sentence)
    const parse = found[index] ?? { tokens: [], names: [] }
    const words = wordsWithGenitives(tokenize(sentenceText), parse, owners)
    restored.push(words ? await tagger.parseWords(sentenceText, words, { start: sentence.start }) : parse)
  }
  return restored
}
