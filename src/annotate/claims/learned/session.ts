import { floatNumbers, floatsOf, openNetwork, wholeNumbers } from '../../../tagger/onnx.ts'
import { stateWidth } from '../../../tagger/session.ts'

/** The numbers of one sentence, row by row. */
export interface ReaderInput {
  /** Encoder states, [words × `stateWidth`]. */
  readonly words: Float32Array
  /** By word, what the frames make of it (`frameNumbers`). */
  readonly frames: readonly number[]
  /** States of the words that head the mentions, [mentions × `stateWidth`]. */
  readonly mentions: Float32Array
  /** [mentions × 4]: kind, subkind, form, distance. */
  readonly features: readonly number[]
  /** Indices of the words that may be triggers. */
  readonly triggers: readonly number[]
  /** By trigger, the number of the force that the rules give it. */
  readonly forces: readonly number[]
  /** [triggers × mentions × 5]: path, first and last step, closeness, role by the frames. */
  readonly pairs: readonly number[]
}

/** By trigger: probabilities of effects and forces; scores of each mention in each role and of each extent. */
export interface ReaderOutput {
  readonly effects: Float32Array
  readonly forces: Float32Array
  /** [triggers × mentions × 6]: place, actor, opponent, then the extents. */
  readonly links: Float32Array
  /** [triggers × 2]: nobody as actor, nobody as opponent. */
  readonly none: Float32Array
}

export interface ReaderSession {
  run(input: ReaderInput): Promise<ReaderOutput>
  close(): Promise<void>
}

/** Loads the network, which runs one sentence at a time. */
export const openReaderSession = async (path: string): Promise<ReaderSession> => {
  const network = await openNetwork(path)
  return {
    run: async input => {
      const words = input.frames.length
      const mentions = input.mentions.length / stateWidth
      const triggers = input.triggers.length
      const output = await network.run({
        words: floatNumbers(input.words, [1, words, stateWidth]),
        frames: wholeNumbers(input.frames, [1, words]),
        mentions: floatNumbers(input.mentions, [1, mentions, stateWidth]),
        features: wholeNumbers(input.features, [1, mentions, 4]),
        triggers: wholeNumbers(input.triggers, [1, triggers]),
        rules: wholeNumbers(input.forces, [1, triggers]),
        pairs: wholeNumbers(input.pairs, [1, triggers, mentions, 5]),
      })
      return {
        effects: floatsOf(output, 'effects'),
        forces: floatsOf(output, 'forces'),
        links: floatsOf(output, 'link_scores'),
        none: floatsOf(output, 'none_scores'),
      }
    },
    close: () => network.release(),
  }
}
