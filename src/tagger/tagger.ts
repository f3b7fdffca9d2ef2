import type { Parse } from '../model/parse.ts'
import { type Analysis, decoderOf, joinAnalyses, parseOf } from './analysis.ts'
import { lemmatiser } from './lemma.ts'
import { readModel } from './model.ts'
import { partLengths } from './parts.ts'
import { openSession } from './session.ts'
import { tokenize, type Word } from './tokenize.ts'

export interface TaggerOptions {
  /** Folder of the model's files; by default the project's own. */
  readonly folder?: string
  /** Distinct sentences whose analysis is remembered, since copies are common; the oldest are dropped. */
  readonly rememberedSentences?: number
}

/** Tags words, finds their tree and their names. What it says of a sentence depends on nothing else. */
export interface Tagger {
  /** Parses one sentence. Spans are offsets into `text` plus `start` (default 0): its place in the document. */
  parse(text: string, at?: { readonly start?: number }): Promise<Parse>
  /** Parses a sentence whose words (spans of `text`) are known. */
  parseWords(text: string, words: readonly Word[], at?: { readonly start?: number }): Promise<Parse>
  /** Frees the network. */
  close(): Promise<void>
}

/** About 1 kB each. */
const rememberedByDefault = 20_000

/** Loads the tagger. Throws when a file of the model is missing. */
export const loadTagger = async (options: TaggerOptions = {}): Promise<Tagger> => {
  const { labels, pieces, lemmas, network } = await readModel(options.folder)
  const lemmaOf = lemmatiser(lemmas, pieces.isWord)
  const session = await openSession(network, pieces)
  const decode = decoderOf(labels)
  const limit = options.rememberedSentences ?? rememberedByDefault
  const remembered = new Map<string, Analysis>()
  // [CLS] and [SEP] take two positions.
  const maxPieces = (labels.maxPositions ?? 512) - 2

  const analyse = async (forms: readonly string[]): Promise<Analysis> => {
    const encoded = forms.map(pieces.encode)
    const parts: Analysis[] = []
    let start = 0
    for (const length of partLengths(
      forms,
      encoded.map(word => word.pieces.length),
      maxPieces,
    )) {
      parts.push(decode(await session.run(encoded.slice(start, start + length))))
      start += length
    }
    return joinAnalyses(parts, labels)
  }

  const analysisFor = async (forms: readonly string[]): Promise<Analysis> => {
    const key = forms.join('\n')
    const known = remembered.get(key)
    if (known) return known
    const analysis = await analyse(forms)
    remembered.set(key, analysis)
    for (const oldest of remembered.keys()) {
      if (remembered.size <= limit) break
      remembered.delete(oldest)
    }
    return analysis
  }

  const parseWords: Tagger['parseWords'] = async (text, words, at = {}) => {
    if (words.length === 0) return { tokens: [], names: [] }
    const analysis = await analysisFor(words.map(word => word.form ?? text.slice(word.start, word.end)))
    return parseOf(text, words, analysis, labels, lemmaOf, at.start ?? 0)
  }

  return {
    parse: (text, at) => parseWords(text, tokenize(text), at),
    parseWords,
    close: () => session.close(),
  }
}
