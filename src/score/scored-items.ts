import { loadActors } from '../annotate/actors/list.ts'
import { loadGazetteer } from '../gazetteer/load.ts'
import type { ScoreOptions } from '../model/score.ts'
import { usageError } from '../read/index.ts'
import { type LabelledItem, loadItems } from './claim-items.ts'
import { itemDocument } from './item-document.ts'
import { readDocuments, type ScoredClaim } from './read-items.ts'
import type { LabelKnowledge } from './same-label.ts'

/** A labelled text and what was found in it. */
export interface ScoredItem extends LabelledItem {
  readonly claims: readonly ScoredClaim[]
}

export interface ScoredItems {
  readonly items: readonly ScoredItem[]
  readonly notes: readonly string[]
}

const read = new Map<string, Promise<ScoredItems>>()

/**
 * Loads labelled texts and reads them with the stages of the program. Three tasks score the same texts, so a process
 * reads them once. Throws a usage error when nothing is there to score.
 */
export const scoredItems = (
  data: string,
  options: Pick<ScoreOptions, 'part'>,
  fallback: string,
): Promise<ScoredItems> => {
  const key = JSON.stringify([data, options.part ?? null])
  const known = read.get(key) ?? readAll(data, options, fallback)
  read.set(key, known)
  return known
}

const readAll = async (
  data: string,
  options: Pick<ScoreOptions, 'part'>,
  fallback: string,
): Promise<ScoredItems> => {
  const { items, notes } = loadItems(data, options.part ?? null, fallback)
  if (items.length === 0)
    throw usageError(
      `score: no labelled text at '${data}': give the folder of the texts, or a file of labels with its texts beside it${notes.map(note => ` (${note})`).join('')}`,
    )
  const claims = await readDocuments(items.map(itemDocument))
  return { items: items.map((item, index) => ({ ...item, claims: claims[index] ?? [] })), notes }
}

/** What tells whether a found name is a labelled one. */
export const loadLabelKnowledge = async (): Promise<LabelKnowledge> => {
  const [gazetteer, actors] = await Promise.all([loadGazetteer(), loadActors()])
  const parents = new Map(actors.map(actor => [actor.id, actor.parent]))
  return { gazetteer, parentOf: id => parents.get(id) }
}
