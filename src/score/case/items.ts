import { readFileSync } from 'node:fs'
import { sha256 } from '../../model/id.ts'
import type { DocumentLayers } from '../../model/layers.ts'
import { documentStages } from '../../pipeline/document-stages.ts'
import { loadKnowledge } from '../../pipeline/knowledge.ts'
import { runStages } from '../../pipeline/run.ts'
import { usageError } from '../../read/index.ts'
import { plainDocument } from '../texts/plain-document.ts'
import { caseFeatures, changesOf } from './features.ts'
import type { Example } from './softmax.ts'
import type { TerritoryChange } from './territory.ts'

/** A text of the set with its type, and what was read in it. */
export interface CaseItem extends Example {
  readonly id: string
  readonly length: number
  /** The first 12 hexadecimal digits of the SHA-256 of the text. */
  readonly hash: string
  readonly changes: readonly TerritoryChange[]
}

/** Reads a file of the set's layout (id, text, type; tabs between) and runs the document stages over each text. */
export const readCaseItems = async (path: string): Promise<readonly CaseItem[]> => {
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => line.split('\t'))
  const short = rows.findIndex(row => row.length !== 3)
  if (short >= 0 || rows.length === 0)
    throw usageError(
      `score: line ${short + 1} of '${path}' is not an id, a text and a type with tabs between`,
    )
  const stages = documentStages(await loadKnowledge())(null)
  const items: CaseItem[] = []
  for (const [id = '', text = '', label = ''] of rows) {
    const doc = plainDocument(text, [{ kind: 'paragraph', start: 0, end: text.length }], id)
    const { layers } = await runStages<DocumentLayers>({ document: doc }, stages)
    items.push({
      id,
      length: text.length,
      label: label.trim(),
      hash: sha256(text).slice(0, 12),
      features: caseFeatures(layers),
      changes: changesOf(layers),
    })
  }
  return items
}
