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
  /** The encoder's states of a parse that this tagger made, [words × `stateWidth`]. */
  states(parse: Parse): Promise<Float32Array>
  /** Frees the network. */
  close(): Promise<void>
}

/** About 1 kB each. */
const rememberedByDefault = 20_000
/** Sentences whose states are remembered, about 40 kB each: those of the page that is being read. */
const rememberedStates = 300

/** Loads the tagger. Throws when a file of the model is missing. */
export const loadTagger = async (options: TaggerOptions = {}): Promise<Tagger> => {
  const { labels, pieces, lemmas, network } = await readModel(options.folder)
  const lemmaOf = lemmatiser(lemmas, pieces.isWord)
  const session = await openSession(network, pieces)
  const decode = decoderOf(labels)
  const limit = options.rememberedSentences ?? rememberedByDefault
  const remembered = new Map<string, Analysis>()
  const recentStates = new Map<string, Float32Array>()
  const formsOf = new WeakMap<Parse, readonly string[]>()
  // [CLS] and [SEP] take two positions.
  const maxPieces = (labels.maxPositions ?? 512) - 2

  const analyse = async (forms: readonly string[]): Promise<Analysis> => {
    const encoded = forms.map(pieces.encode)
    const parts: Analysis[] = []
    const states: Float32Array[] = []
    let start = 0
    for (const length of partLengths(
      forms,
      encoded.map(word => word.pieces.length),
      maxPieces,
    )) {
      const output = await session.run(encoded.slice(start, start + length))
      parts.push(decode(output))
      states.push(output.states)
      start += length
    }
    keep(recentStates, keyOf(forms), joinStates(states), rememberedStates)
    return joinAnalyses(parts, labels)
  }

  const analysisFor = async (forms: readonly string[]): Promise<Analysis> => {
    const key = keyOf(forms)
    const known = remembered.get(key)
    if (known) return known
    const analysis = await analyse(forms)
    keep(remembered, key, analysis, limit)
    return analysis
  }

  const parseWords: Tagger['parseWords'] = async (text, words, at = {}) => {
    if (words.length === 0) return { tokens: [], names: [] }
    const forms = words.map(word => word.form ?? text.slice(word.start, word.end))
    const parse = parseOf(text, words, await analysisFor(forms), labels, lemmaOf, at.start ?? 0)
    formsOf.set(parse, forms)
    return parse
  }

  const states: Tagger['states'] = async parse => {
    const forms = formsOf.get(parse) ?? parse.tokens.map(token => token.form)
    const key = keyOf(forms)
    if (!recentStates.has(key)) await analyse(forms)
    return recentStates.get(key) ?? new Float32Array(0)
  }

  return {
    parse: (text, at) => parseWords(text, tokenize(text), at),
    parseWords,
    states,
    close: () => session.close(),
  }
}

const keyOf = (forms: readonly string[]): string => forms.join('\n')

/** Remembers a value and drops the oldest ones beyond `limit`. */
const keep = <Value>(memory: Map<string, Value>, key: string, value: Value, limit: number): void => {
  memory.set(key, value)
  for (const oldest of memory.keys()) {
    if (memory.size <= limit) break
    memory.delete(oldest)
  }
}

const joinStates = (parts: readonly Float32Array[]): Float32Array => {
  const [first] = parts
  if (first && parts.length === 1) return first
  const joined = new Float32Array(parts.reduce((total, part) => total + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}
