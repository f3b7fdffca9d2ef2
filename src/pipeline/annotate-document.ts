import type { Document } from '../model/document.ts'
import type { DocumentLayers } from '../model/layers.ts'
import type { AnchorDay, Reading } from '../model/reading.ts'
import type { DocumentStages } from './document-stages.ts'
import { runStages } from './run.ts'

/**
 * Runs all document stages over a cleaned page. The parses are dropped afterwards, since they are large and
 * can be made again.
 */
export const annotateDocument = async (
  doc: Document,
  stages: DocumentStages,
  anchor: AnchorDay | null,
): Promise<Reading> => {
  const { layers, notes } = await runStages<DocumentLayers>({ document: doc }, stages(anchor))
  const { parses: _, ...kept } = layers
  return { ...kept, notes: [...doc.notes, ...notes] }
}
