import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** `reader.json`: what the numbers of the reader's inputs and outputs mean. Written by `training/export_reader.py`. */
export interface ReaderLabels {
  readonly version: string
  readonly effects: readonly string[]
  readonly forces: readonly string[]
  readonly extents: readonly string[]
  readonly forms: readonly string[]
  /** Kinds of places and actors, steps and ways through the tree: index 0 stands for all that is rare. */
  readonly subkinds: readonly string[]
  readonly steps: readonly string[]
  readonly paths: readonly string[]
  /** Words that may say who controls what, as `triggerKey` writes them. */
  readonly triggers: readonly string[]
}

export interface ReaderModel {
  readonly labels: ReaderLabels
  /** Path of the network's weights. */
  readonly network: string
}

/** Where the project keeps its own model; the same from `src/` and from `dist/`. */
const ownFolder = new URL('../../../../data/claims/', import.meta.url)

/** Reads the labels. Throws, naming the folder, when the file is missing. */
export const readReaderModel = async (folder = fileURLToPath(ownFolder)): Promise<ReaderModel> => {
  const text = await readFile(`${folder}/reader.json`, 'utf8').catch(cause => {
    throw new Error(
      `the claim reader's reader.json is not in ${folder}: give the folder of a trained model`,
      {
        cause,
      },
    )
  })
  return { labels: JSON.parse(text) as ReaderLabels, network: `${folder}/reader.int8.onnx` }
}
