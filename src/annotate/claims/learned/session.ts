import { InferenceSession, Tensor } from 'onnxruntime-node'
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

/** 64-bit inputs, written without making a BigInt of each number. */
const numbers = (values: readonly number[], shape: readonly number[]): Tensor => {
  const halves = new Int32Array(values.length * 2)
  for (let index = 0; index < values.length; index++) halves[index * 2] = values[index] ?? 0
  return new Tensor('int64', new BigInt64Array(halves.buffer), shape)
}

const floats = (tensor: Tensor | undefined): Float32Array => {
  if (!(tensor?.data instanceof Float32Array)) throw new Error('the claim reader has no such float output')
  return tensor.data
}

/** Loads the network with one thread; sentences are run one at a time, for the reason that the tagger's are. */
export const openReaderSession = async (path: string): Promise<ReaderSession> => {
  const network = await InferenceSession.create(path, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'basic',
  })
  return {
    run: async input => {
      const words = input.frames.length
      const mentions = input.mentions.length / stateWidth
      const triggers = input.triggers.length
      const output = await network.run({
        words: new Tensor('float32', input.words, [1, words, stateWidth]),
        frames: numbers(input.frames, [1, words]),
        mentions: new Tensor('float32', input.mentions, [1, mentions, stateWidth]),
        features: numbers(input.features, [1, mentions, 4]),
        triggers: numbers(input.triggers, [1, triggers]),
        rules: numbers(input.forces, [1, triggers]),
        pairs: numbers(input.pairs, [1, triggers, mentions, 5]),
      })
      return {
        effects: floats(output.effects),
        forces: floats(output.forces),
        links: floats(output.link_scores),
        none: floats(output.none_scores),
      }
    },
    close: () => network.release(),
  }
}
