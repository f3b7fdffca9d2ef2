import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type LemmaScript, type LemmaTable, lemmaTable } from './lemma.ts'
import { type WordPieces, wordPieces } from './wordpiece.ts'

/** `labels.json`: what the numbers of the model mean. Written by `training/export.py`. */
export interface Labels {
  readonly version: string
  readonly xpos: readonly string[]
  readonly upos: readonly string[]
  readonly deprel: readonly string[]
  /** BIO labels. */
  readonly ner: readonly string[]
  readonly re3d: readonly string[]
  readonly lemma: readonly LemmaScript[]
  readonly maxPieces: number
  /** Word pieces that the encoder has positions for, [CLS] and [SEP] among them. */
  readonly maxPositions?: number
  readonly shapes: readonly { readonly name: string }[]
}

/** The tagger's files, read from one folder. */
export interface TaggerModel {
  readonly labels: Labels
  readonly pieces: WordPieces
  readonly lemmas: LemmaTable
  /** Path of the network's weights. */
  readonly network: string
}

/** Where the project keeps its own model; the same from `src/` and from `dist/`. */
const ownFolder = new URL('../../data/tagger/', import.meta.url)

/** Reads labels and vocabulary. Throws, naming the folder, when a file is missing. */
export const readModel = async (folder = fileURLToPath(ownFolder)): Promise<TaggerModel> => {
  const read = (name: string): Promise<string> =>
    readFile(`${folder}/${name}`, 'utf8').catch(cause => {
      throw new Error(`the tagger's ${name} is not in ${folder}: give the folder of a trained model`, {
        cause,
      })
    })
  const [labelsText, vocabulary, lemmas] = await Promise.all([
    read('labels.json'),
    read('vocab.txt'),
    read('lemmas.json'),
  ])
  const labels = JSON.parse(labelsText) as Labels
  return {
    labels,
    pieces: wordPieces(
      vocabulary.trimEnd().split('\n'),
      labels.shapes.map(({ name }) => name),
      labels.maxPieces,
    ),
    lemmas: lemmaTable(JSON.parse(lemmas)),
    network: `${folder}/model.int8.onnx`,
  }
}
