import { listInputs } from './inputs.ts'
import { type ReadOptions, type ReadResult, readInput } from './read-input.ts'

export type { Input } from './inputs.ts'
export { type ReadOptions, type ReadResult, readBytes } from './read-input.ts'
export { usageError } from './usage-error.ts'
export { listInputs, readInput }

/**
 * Reads files and folders one after the other, in the order of `listInputs`. Throws a usage error for a path
 * that does not exist; anything wrong with content is a note of its result. `onProgress` is told the number of
 * inputs done and in all.
 */
export async function* readPaths(
  paths: readonly string[],
  options: ReadOptions & { readonly onProgress?: (done: number, total: number) => void } = {},
): AsyncGenerator<ReadResult> {
  const inputs = await listInputs(paths)
  for (const [index, input] of inputs.entries()) {
    yield await readInput(input, options)
    options.onProgress?.(index + 1, inputs.length)
  }
}
