import { loadTagger } from '../../tagger/tagger.ts'
import { joinWords } from '../texts/join-words.ts'
import type { EcbDocument } from './ecb-corpus.ts'
import { headOf, type Trigger, triggerOf } from './trigger.ts'

/** A trigger of ECB+ with all that is compared. */
export interface EcbTrigger {
  readonly id: string
  readonly topic: number
  /** Index of its document. */
  readonly document: number
  readonly chain: string
  readonly trigger: Trigger
  /** The tagger's state of its head word, less the mean of all, of length 1. */
  readonly state: Float32Array
}

/** Documents with their triggers, parsed. */
export interface EcbCorpus {
  readonly documents: readonly EcbDocument[]
  readonly triggers: readonly EcbTrigger[]
}

/** Parses the sentences that hold triggers, of which only those that are scored are kept. */
export const parseTriggers = async (
  documents: readonly EcbDocument[],
  isScored: (document: string, sentence: number) => boolean,
): Promise<EcbCorpus> => {
  const tagger = await loadTagger()
  const found: EcbTrigger[] = []
  for (const [document, { name, topic, sentences, mentions }] of documents.entries()) {
    const scored = mentions.filter(({ sentence }) => isScored(name, sentence))
    for (const sentence of [...new Set(scored.map(mention => mention.sentence))]) {
      const { text, spans } = joinWords(sentences[sentence] ?? [])
      const parse = await tagger.parseWords(text, spans)
      const states = await tagger.states(parse)
      const width = states.length / Math.max(1, parse.tokens.length)
      for (const { id, words, chain } of scored.filter(mention => mention.sentence === sentence)) {
        const head = headOf(parse.tokens, words)
        found.push({
          id,
          topic,
          document,
          chain,
          trigger: triggerOf({ document: name, sentence }, parse, words),
          state: states.slice(head * width, (head + 1) * width),
        })
      }
    }
  }
  await tagger.close()
  return { documents, triggers: centred(found) }
}

/** States with their common mean taken off and length 1: what is left is what sets a word apart. */
const centred = (triggers: readonly EcbTrigger[]): readonly EcbTrigger[] => {
  const width = triggers[0]?.state.length ?? 0
  const mean = new Float64Array(width)
  for (const { state } of triggers)
    for (let at = 0; at < width; at++) mean[at] = mean[at]! + state[at]! / triggers.length
  return triggers.map(trigger => {
    const state = trigger.state.map((value, at) => value - mean[at]!)
    const length = Math.hypot(...state) || 1
    return { ...trigger, state: state.map(value => value / length) }
  })
}
