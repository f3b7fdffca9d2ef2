import { readFile } from 'node:fs/promises'
import { splitSentences } from '../../annotate/sentences.ts'
import type { Span } from '../../model/span.ts'
import { loadTagger, type Tagger } from '../../tagger/tagger.ts'
import { tokenize } from '../../tagger/tokenize.ts'
import { bootstrapInterval } from '../figures/bootstrap.ts'
import { type Counts, precisionRecallF1 } from '../figures/counts.ts'
import { ratio } from '../figures/ratios.ts'
import { type Measured, scorerOf } from '../scorer.ts'
import { compareSpans, joinWords } from '../texts/join-words.ts'
import { readConllu, type TreebankSentence, wordSpans } from './conllu.ts'

/** How many words of a sentence got the right label, head, … `lemmas` counts those that the treebank gives. */
interface WordCounts {
  readonly words: number
  readonly lemmas: number
  readonly las: number
  readonly uas: number
  readonly xpos: number
  readonly upos: number
  readonly lemma: number
}

/**
 * Trees, tags and lemmas on a treebank's own words (relations with subtypes, punctuation included), then words
 * and sentences on its raw text. The peer is the best averaged perceptron tagger and parser for JavaScript.
 */
export const syntax = scorerOf({
  task: 'syntax',
  description: 'tags, lemmas and dependency trees on a treebank in CoNLL-U, and its words and sentences',
  defaultData: 'syntax/ewt-dev.conllu',
  measure: async dataPath => {
    const tagger = await loadTagger()
    try {
      return await score(readConllu(await readFile(dataPath, 'utf8')), tagger)
    } finally {
      await tagger.close()
    }
  },
})

const score = async (sentences: readonly TreebankSentence[], tagger: Tagger): Promise<Measured> => {
  const counts: WordCounts[] = []
  for (const sentence of sentences) counts.push(await countWords(sentence, tagger))
  const shareOf = (key: keyof WordCounts, of: keyof WordCounts = 'words'): number =>
    ratio(total(counts, key), total(counts, of))
  return {
    n: total(counts, 'words'),
    metrics: {
      las: shareOf('las'),
      uas: shareOf('uas'),
      xpos: shareOf('xpos'),
      upos: shareOf('upos'),
      lemma: shareOf('lemma', 'lemmas'),
      tokenF1: precisionRecallF1(sentences.flatMap(countTokens)).f1,
      sentenceF1: precisionRecallF1(paragraphsOf(sentences).map(countSentences)).f1,
    },
    interval: bootstrapInterval(counts, sample => ratio(total(sample, 'las'), total(sample, 'words'))),
    peers: [
      {
        name: 'averaged perceptron, JavaScript',
        metrics: { upos: 0.946, uas: 0.826, las: 0.78 },
        source: 'UD EWT dev, bench/README.md',
      },
    ],
  }
}

const total = (items: readonly WordCounts[], key: keyof WordCounts): number =>
  items.reduce((sum, item) => sum + item[key], 0)

const countWords = async (sentence: TreebankSentence, tagger: Tagger): Promise<WordCounts> => {
  const { text, spans } = joinWords(sentence.words.map(word => word.form))
  const { tokens } = await tagger.parseWords(text, spans)
  const pairs = sentence.words.map((gold, index) => ({ gold, own: tokens[index] }))
  const count = (agrees: (pair: (typeof pairs)[number]) => boolean): number => pairs.filter(agrees).length
  return {
    words: pairs.length,
    lemmas: count(({ gold }) => gold.lemma !== '_'),
    las: count(({ gold, own }) => own?.head === gold.head && own.deprel === gold.deprel),
    uas: count(({ gold, own }) => own?.head === gold.head),
    xpos: count(({ gold, own }) => own?.xpos === gold.xpos),
    upos: count(({ gold, own }) => own?.upos === gold.upos),
    lemma: count(({ gold, own }) => gold.lemma !== '_' && own?.lemma === gold.lemma),
  }
}

/** None for a sentence whose words are not written in its text. */
const countTokens = (sentence: TreebankSentence): Counts[] => {
  const gold = wordSpans(sentence)
  return gold === null || sentence.text === null ? [] : [compareSpans(tokenize(sentence.text), gold)]
}

/** The texts of the sentences of each paragraph. */
const paragraphsOf = (sentences: readonly TreebankSentence[]): string[][] => {
  const paragraphs: string[][] = []
  for (const { text, opensParagraph } of sentences) {
    if (text === null) continue
    const last = paragraphs.at(-1)
    if (last === undefined || opensParagraph) paragraphs.push([text])
    else last.push(text)
  }
  return paragraphs
}

const countSentences = (texts: readonly string[]): Counts => {
  const { text, spans }: { text: string; spans: Span[] } = joinWords(texts)
  return compareSpans(splitSentences(text), spans)
}
