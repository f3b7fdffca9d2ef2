import { parseArgs } from 'node:util'
import type { DocumentLayers } from '../../src/model/layers.ts'
import { documentStages } from '../../src/pipeline/document-stages.ts'
import type { Knowledge } from '../../src/pipeline/knowledge.ts'
import { runStages } from '../../src/pipeline/run.ts'
import { benchmarkFolder } from '../../src/score/benchmark-folder.ts'
import { type LabelledItem, loadItems } from '../../src/score/labels/claim-items.ts'
import type { ControlLabel } from '../../src/score/labels/claim-labels.ts'
import { itemDocument } from '../../src/score/labels/item-document.ts'
import type { Part } from '../../src/score/labels/item-index.ts'

/** A labelled text, read, with its labels on control of places. */
export interface LabelledDocument {
  readonly item: LabelledItem
  readonly labels: readonly ControlLabel[]
  readonly layers: DocumentLayers
}

/** Command line of the tools of this folder: what to write, `--data` for the texts, `--reader` for another reader. */
export const toolArguments = (): {
  readonly out: string
  readonly data: string
  readonly reader: string | undefined
} => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string' }, reader: { type: 'string' } },
  })
  const [out] = positionals
  if (!out) throw new Error('name the file or folder to write')
  return { out, data: values.data ?? benchmarkFolder(), reader: values.reader }
}

/** Reads the labelled texts of some parts one after the other; the test part is never among them. */
export async function* labelledDocuments(
  data: string,
  parts: readonly Exclude<Part, 'test'>[],
  knowledge: Knowledge,
): AsyncGenerator<LabelledDocument> {
  const stages = documentStages(knowledge)(null)
  for (const part of parts)
    for (const item of loadItems({ data, part }).items) {
      const { layers } = await runStages<DocumentLayers>({ document: itemDocument(item) }, stages)
      yield { item, layers, labels: item.labels.filter(label => label.kind === 'control') }
    }
}
