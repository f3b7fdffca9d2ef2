import type { DocumentLayers } from '../model/layers.ts'
import type { Parse, Sentence } from '../model/parse.ts'
import { sliceOf } from '../model/span.ts'
import type { Stage } from '../model/stage.ts'
import { maxWords } from '../tagger/parts.ts'
import type { Tagger } from '../tagger/tagger.ts'
import { tokenize } from '../tagger/tokenize.ts'
import { withNounSubjects } from './adjective-subjects.ts'
import { mayHaveLostApostrophes, ownersIn, wordsWithGenitives } from './lost-apostrophes.ts'

/**
 * Parses every sentence by itself: words, lemmas, tags, one tree and names. On pages that lost their apostrophes
 * the sentences with a lost genitive are parsed again with it; adjectives of finite verbs are made their subjects. Very
 * long sentences are noted; of what is no sentence of any language (a table without stops) only the first 5,000 words
 * are parsed.
 */
export const parses = (tagger: Tagger): Stage<DocumentLayers, 'document' | 'sentences', 'parses'> => ({
  name: 'parses',
  version: 4,
  reads: ['document', 'sentences'],
  writes: 'parses',
  run: async ({ document: doc, sentences }, context) => {
    const found: Parse[] = []
    // One after the other: the network runs in this thread, so that nothing is gained by asking for all at once.
    for (const sentence of sentences) {
      const { start, end } = sentence
      const text = sliceOf(doc.text, sentence)
      const words = tokenize(text)
      const parse = await tagger.parseWords(text, words.slice(0, mostWords), { start })
      if (words.length > mostWords)
        context.note({
          reason: `${words.length} words without a stop: ${mostWords} of them parsed`,
          start,
          end,
        })
      else if (parse.tokens.length > maxWords)
        context.note({ reason: `sentence of ${parse.tokens.length} words: parsed in parts`, start, end })
      found.push(withNounSubjects(parse))
    }
    return mayHaveLostApostrophes(doc.text) ? restoreGenitives(doc.text, sentences, found, tagger) : found
  },
})

/** The words of a sentence that are parsed: a bound on the time that one sentence can take. */
const mostWords = 5_000

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
    const words = wordsWithGenitives(tokenize(sentenceText).slice(0, mostWords), parse, owners)
    restored.push(
      words
        ? withNounSubjects(await tagger.parseWords(sentenceText, words, { start: sentence.start }))
        : parse,
    )
  }
  return restored
}
