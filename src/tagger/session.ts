import { InferenceSession, Tensor } from 'onnxruntime-node'
import type { EncodedWord } from './wordpiece.ts'

/** What the network says of the words of one sentence. Label numbers; 64-bit ones as pairs of 32 bits. */
export interface NetworkOutput {
  readonly xpos: Int32Array
  readonly upos: Int32Array
  readonly lemma: Int32Array
  /** Log-probabilities [words × (words + 1)], column 0 the root. */
  readonly arcs: Float32Array
  /** The four likeliest columns of each row of `arcs`, best first, −1 where there are fewer. */
  readonly heads: Int32Array
  /** The relation to each of `heads`. */
  readonly relations: Int32Array
  /** Log-probabilities [words × labels]. */
  readonly ner: Float32Array
  readonly re3d: Float32Array
  /** Half-way through the encoder, [words × `stateWidth`]: what the claim reader starts from. */
  readonly states: Float32Array
}

/** Numbers in the state of one word. */
export const stateWidth = 384

/** Candidates for the head of a word. */
export const headCandidates = 4

/** The network, loaded. */
export interface Session {
  run(words: readonly EncodedWord[]): Promise<NetworkOutput>
  close(): Promise<void>
}

/** Reads a small number that the network wrote as 64 bits: the low half of each pair (little-endian). */
const low = (tensor: Tensor | undefined): Int32Array => {
  const data = tensor?.data
  if (!(data instanceof BigInt64Array)) throw new Error('the tagger network has no such 64-bit output')
  return new Int32Array(data.buffer, data.byteOffset, data.length * 2).filter((_, index) => index % 2 === 0)
}

const floats = (tensor: Tensor | undefined): Float32Array => {
  if (!(tensor?.data instanceof Float32Array)) throw new Error('the tagger network has no such float output')
  return tensor.data
}

/** A row of 64-bit inputs that is written without making a BigInt of each number. */
const row = (values: readonly number[]): Tensor => {
  const halves = new Int32Array(values.length * 2)
  for (let index = 0; index < values.length; index++) halves[index * 2] = values[index] as number
  return new Tensor('int64', new BigInt64Array(halves.buffer), [1, values.length])
}

/**
 * Loads the network with one thread. Sentences are run one at a time on purpose: quantisation takes its scale
 * over the whole input, so in a batch a sentence's tree would depend on its neighbours.
 */
export const openSession = async (path: string, ends: { start: number; end: number }): Promise<Session> => {
  const network = await InferenceSession.create(path, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    // Exported with fused operators: more optimisation only makes loading slower.
    graphOptimizationLevel: 'basic',
  })
  return {
    run: async words => {
      const ids = [ends.start]
      const shapes = [0]
      const starts: number[] = []
      for (const word of words) {
        starts.push(ids.length)
        for (const piece of word.pieces) {
          ids.push(piece)
          shapes.push(word.shape)
        }
      }
      ids.push(ends.end)
      shapes.push(0)
      const output = await network.run({
        ids: row(ids),
        shape: row(shapes),
        mask: row(ids.map(() => 1)),
        starts: row(starts),
      })
      return {
        xpos: low(output.xpos),
        upos: low(output.upos),
        lemma: low(output.lemma),
        arcs: floats(output.arcs),
        heads: low(output.heads),
        relations: low(output.rels),
        ner: floats(output.ner),
        re3d: floats(output.re3d),
        states: floats(output.states),
      }
    },
    close: () => network.release(),
  }
}
