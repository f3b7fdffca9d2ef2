import { floatsOf, openNetwork, wholeNumbers, wholeNumbersOf } from './onnx.ts'
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

/** Loads the network, which runs one sentence at a time. `ends` are the pieces before and after a sentence. */
export const openSession = async (path: string, ends: { start: number; end: number }): Promise<Session> => {
  const network = await openNetwork(path)
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
      const row = (values: readonly number[]) => wholeNumbers(values, [1, values.length])
      const output = await network.run({
        ids: row(ids),
        shape: row(shapes),
        mask: row(ids.map(() => 1)),
        starts: row(starts),
      })
      return {
        xpos: wholeNumbersOf(output, 'xpos'),
        upos: wholeNumbersOf(output, 'upos'),
        lemma: wholeNumbersOf(output, 'lemma'),
        arcs: floatsOf(output, 'arcs'),
        heads: wholeNumbersOf(output, 'heads'),
        relations: wholeNumbersOf(output, 'rels'),
        ner: floatsOf(output, 'ner'),
        re3d: floatsOf(output, 're3d'),
        states: floatsOf(output, 'states'),
      }
    },
    close: () => network.release(),
  }
}
