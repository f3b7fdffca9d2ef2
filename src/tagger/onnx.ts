import { InferenceSession, Tensor } from 'onnxruntime-node'

/**
 * Loads a network with one thread. Sentences are run one at a time on purpose: quantisation takes its scale over
 * the whole input, so in a batch what is said of a sentence would depend on its neighbours.
 */
export const openNetwork = (path: string): Promise<InferenceSession> =>
  InferenceSession.create(path, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    // Exported with fused operators: more optimisation only makes loading slower.
    graphOptimizationLevel: 'basic',
  })

/** A 64-bit input, written without making a BigInt of each number: small numbers that are not negative. */
export const wholeNumbers = (values: readonly number[], shape: readonly number[]): Tensor => {
  const halves = new Int32Array(values.length * 2)
  for (let index = 0; index < values.length; index++) halves[index * 2] = values[index] ?? 0
  return new Tensor('int64', new BigInt64Array(halves.buffer), shape)
}

/** A float input. */
export const floatNumbers = (values: Float32Array, shape: readonly number[]): Tensor =>
  new Tensor('float32', values, shape)

type Outputs = InferenceSession.OnnxValueMapType

/** A float output. Throws when the network has none of that name. */
export const floatsOf = (outputs: Outputs, name: string): Float32Array => {
  const data = dataOf(outputs, name)
  if (!(data instanceof Float32Array)) throw new Error(`the network has no float output '${name}'`)
  return data
}

/**
 * The small numbers of a 64-bit output: the low half of each (little-endian). Throws when the network has none of
 * that name.
 */
export const wholeNumbersOf = (outputs: Outputs, name: string): Int32Array => {
  const data = dataOf(outputs, name)
  if (!(data instanceof BigInt64Array)) throw new Error(`the network has no 64-bit output '${name}'`)
  return new Int32Array(data.buffer, data.byteOffset, data.length * 2).filter((_, index) => index % 2 === 0)
}

const dataOf = (outputs: Outputs, name: string): unknown => {
  const output = outputs[name]
  return output instanceof Tensor ? output.data : undefined
}
