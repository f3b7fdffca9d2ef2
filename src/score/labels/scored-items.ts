import { loadActors } from '../../annotate/actors/list.ts'
import { loadGazetteer } from '../../gazetteer/load.ts'
import type { ScoreOptions, Scorer } from '../../model/score.ts'
import { usageError } from '../../read/index.ts'
import { type Measured, scorerOf } from '../scorer.ts'
import { readTexts } from '../texts/read-texts.ts'
import { type LabelledItem, loadItems } from './claim-items.ts'
import { itemDocument } from './item-document.ts'
import type { Part } from './item-index.ts'
import type { LabelKnowledge } from './same-label.ts'
import { isScored, type ScoredClaim } from './scored-claim.ts'

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
export const scoredItems = (data: string, { part }: Pick<ScoreOptions, 'part'>): Promise<ScoredItems> => {
  const key = JSON.stringify([data, part ?? null])
  const known = read.get(key) ?? readItems(data, part ?? null)
  read.set(key, known)
  return known
}

const readItems = async (data: string, part: Part | 'all' | null): Promise<ScoredItems> => {
  const { items, notes } = loadItems({ data, part })
  if (items.length === 0)
    throw usageError(
      `score: no labelled text at '${data}': give the folder of the texts, or a file of labels with its texts beside it${notes.map(note => ` (${note})`).join('')}`,
    )
  const readings = await readTexts(items.map(itemDocument))
  return {
    items: items.map((item, index) => ({
      ...item,
      claims: (readings[index]?.claims ?? []).filter(isScored),
    })),
    notes,
  }
}

/** The scorer of a task on the texts whose control and casualties claims were labelled. */
export const labelledScorer = ({
  score,
  ...task
}: Pick<Scorer, 'task' | 'description'> & {
  score(items: readonly ScoredItem[], knowledge: LabelKnowledge, worst: number): Omit<Measured, 'notes'>
}): Scorer =>
  scorerOf({
    ...task,
    defaultData: '',
    measure: async (dataPath, options) => {
      const [{ items, notes }, knowledge] = await Promise.all([
        scoredItems(dataPath, options),
        loadLabelKnowledge(),
      ])
      return { ...score(items, knowledge, options.worst), notes }
    },
  })

/** What tells whether a found name is a labelled one. */
export const loadLabelKnowledge = async (): Promise<LabelKnowledge> => {
  const [gazetteer, actors] = await Promise.all([loadGazetteer(), loadActors()])
  const parents = new Map(actors.map(actor => [actor.id, actor.parent]))
  return { gazetteer, parentOf: id => parents.get(id) }
}
